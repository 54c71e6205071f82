import { totalmem } from "node:os";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Memory } from "../memory.js";

export const memory: Memory = {
  most() {
    const limit = process.constrainedMemory() || Number.POSITIVE_INFINITY; // of a container
    return Math.min(totalmem(), limit) - process.memoryUsage.rss();
  },

  collect() {
    setFlagsFromString("--expose-gc");
    runInNewContext("gc")();
  },
};
