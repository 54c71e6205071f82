import { readFileSync } from "node:fs";
import { denoJupyter } from "../api/peers/deno.js";
import { nelOfThisCell } from "../api/peers/ijavascript.js";
import * as theirs from "../api/peers/tslab.js";
import type { Namespace } from "../shared/kernelNames.js";
import { Object, theGlobal } from "./intrinsics.js";
import { bundleOf } from "./present.js";

/** What a cell imports as `tslab`. Its versions are looked up, so that they print as what they are. */
export const tslab: Namespace = { ...theirs, versions: { ...theirs.versions } };

/** `Deno` in a cell. There is no global of that name: libraries would take this for Deno. */
export const deno = { jupyter: denoJupyter({ readFile: (path) => readFileSync(path), bundleOf }) };

Object.defineProperty(theGlobal, "$$", {
  get: nelOfThisCell,
  set(value) {
    Object.defineProperty(theGlobal, "$$", { value, writable: true });
  },
  configurable: true,
  enumerable: false,
});
