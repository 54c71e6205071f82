import { inspect, types } from "node:util";
import { Shared } from "../../shared/threadMessages.js";
import { isCaptured, messageNow } from "../capture.js";
import { Atomics, Buffer, Promise, setImmediate } from "../intrinsics.js";
import { send, shared } from "../link.js";
import { currentCell, isStopped, setCurrentCell } from "../owner.js";
import type { StudentPlatform } from "../platform.js";

export const platform: StudentPlatform = {
  send(message, size) {
    if (!isCaptured(message)) send(message, size);
  },
  currentCell,
  setCurrentCell,
  messageNow,
  nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
  isStopped,
  inspect,
  types,
  // The control thread offers nothing where nobody listens.
  uncompiledHandlers: (count) => void Atomics.store(shared, Shared.uncompiledHandlers, count),
  base64: ({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength).toString("base64"),
};
