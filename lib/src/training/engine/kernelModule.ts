import { threads } from "#platform/threads";
import { kernelBuild } from "../kernelBuild.js";

let compiled: WebAssembly.Module | undefined;

/** The compiled kernels of the engine. */
export function kernelModule(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(threads.shareMemory ? kernelBuild("") : forOwnMemory(kernelBuild("")));
  return compiled;
}

/** What the import of the memory begins with in a module: its two names, each after its length, and the kind. */
const importOfMemory = new TextEncoder().encode("\x03env\x06memory\x02");

/** The same kernels for memory that is not shared: a bit of the import's limits says which one they take. */
function forOwnMemory(build: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const start = build.findIndex((_, i) => importOfMemory.every((byte, at) => build[i + at] === byte));
  const changed = build.slice();
  changed[start + importOfMemory.length] &= ~2;
  return changed;
}
