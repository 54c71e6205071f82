import type { BuildOptions } from "esbuild";

/** What the kernel's and the library's scripts in the student's thread take from the global scope, but for what the kernel sets there. */
const names = `
  Array ArrayBuffer Atomics BigInt Boolean DataView Date Error Float32Array Float64Array Function Int16Array Int32Array Int8Array Intl
  JSON Map Math Number Object Promise Proxy RangeError ReferenceError RegExp Reflect Set SharedArrayBuffer String Symbol SyntaxError
  TypeError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet WebAssembly decodeURI decodeURIComponent
  encodeURI encodeURIComponent isFinite isNaN parseFloat parseInt
  AbortController AbortSignal Blob BroadcastChannel DecompressionStream Event FinalizationRegistry FormData MessageChannel OffscreenCanvas
  ReadableStream TextDecoder TextEncoder URL URLSearchParams Worker XMLHttpRequest addEventListener atob btoa createImageBitmap crypto fetch
  importScripts indexedDB location navigator performance postMessage queueMicrotask self structuredClone`;

const taken = `const {${names.trim().split(/\s+/).join()}} = globalThis;`;

/**
 * A student's variables stand in the global scope of the thread, where `const Map = …` or `let performance = …` would hide what
 * other scripts there call so. These keep what they have found.
 *
 * @param format a classic script's own names have to stand in a function, since they would be global themselves
 */
export function withOwnGlobals(format: "iife" | "esm"): BuildOptions {
  if (format === "esm") return { format, banner: { js: taken } };
  return { format, banner: { js: `(() => {${taken}` }, footer: { js: "})();" } };
}
