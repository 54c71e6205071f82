/** Compiled code that lies beside the library. */
export interface Binaries {
  /** A build of a set of kernels. The second has fused multiply-add, which not every machine runs. */
  kernels(build: `${KernelSet}${"simd" | "relaxed-simd"}`): Uint8Array<ArrayBuffer>;

  /** Lets relaxed SIMD run where it is known and waits for permission, as in Node 20. */
  allowRelaxedSimd(): void;

  /** TensorFlow.js's WASM backend: its module, and Emscripten's script, which instantiates it. */
  wasmBackend(): { bytes: Uint8Array<ArrayBuffer>; start: EmscriptenScript };

  /** Loads native TensorFlow, which registers itself in TensorFlow.js; absent where there can be none. */
  loadNative?(): void;
}

/** Before the names of the builds: those over the engine's memory, and those over the heap of TensorFlow.js's WASM backend. */
export type KernelSet = "" | "tensors-";

/** Fills the module that it is given with what it exports. */
export type EmscriptenScript = (module: EmscriptenModule) => unknown;

/** What Emscripten's module looks like from outside, as far as this library needs it. */
export interface EmscriptenModule {
  /** What the script calls in place of its own, asynchronous way. */
  instantiateWasm(
    imports: WebAssembly.Imports,
    ready: (instance: WebAssembly.Instance) => void,
  ): WebAssembly.Exports;
  /** The script sets it. */
  cwrap?(name: string, returns: "number" | null, takes: string[]): (...args: number[]) => number;
  ready?: Promise<unknown>;
  tfjs?: object;
  /** Where the script complains. */
  printErr?(text: string): void;
}
