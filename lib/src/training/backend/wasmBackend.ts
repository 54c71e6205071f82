import { binaries } from "#platform/binaries";
import tf from "#platform/tf";
import { AddressSpaceError } from "../../errors/errors.js";
import type { EmscriptenModule } from "../../platform/binaries.js";
import { CodedBackend } from "./coded/codedBackend.js";
import { closeWasmGaps } from "./gaps/closeGaps.js";
import { HeapGuard } from "./heapGuard.js";

/**
 * Registers TensorFlow.js's WASM backend so that it is ready at once.
 *
 * The package's own initialiser is asynchronous, and a lesson would then need `await tf.ready()` before its
 * first tensor. Compiling the 425 KB module takes about 10 ms, so this does it synchronously: Emscripten fills
 * the configuration object that it is given while the script runs, because `instantiateWasm` calls back at once.
 */
export function registerWasmBackend(): void {
  tf.removeBackend("wasm"); // importing the package has registered its asynchronous one under this name
  const guard = new HeapGuard();
  const { module, memory } = instantiate(guard); // here and not in the factory below, where TensorFlow.js would swallow its error
  tf.registerBackend("wasm", () => guard.guardBackend(new CodedBackend(module as never)), 2);
  closeWasmGaps(memory);
}

function instantiate(guard: HeapGuard): { module: EmscriptenModule; memory: WebAssembly.Memory } {
  const { bytes, start } = binaries.wasmBackend();
  const compiled = new WebAssembly.Module(bytes);
  let failure: unknown;
  let memory: WebAssembly.Memory | undefined;
  const module: EmscriptenModule = {
    instantiateWasm(imports, ready) {
      guard.guardImports(imports);
      try {
        const instance = new WebAssembly.Instance(compiled, imports);
        guard.guardStack(instance.exports);
        // Not by its class, for which a page may have put another.
        memory = Object.values(instance.exports).find((one) => "buffer" in one) as typeof memory;
        ready(instance);
        return instance.exports;
      } catch (error) {
        failure = error; // Emscripten would print it and go on
        throw error;
      }
    },
    printErr: () => {},
  };
  start(module);
  module.ready?.catch(() => {}); // with what is `failure` here
  if (failure instanceof RangeError) throw new AddressSpaceError({ cause: failure });
  if (failure) throw failure;
  guard.guardModule(module);
  const wrap = (name: string, takes: number, returns: "number" | null = null) =>
    module.cwrap?.(name, returns, Array(takes).fill("number"));
  module.tfjs = {
    init: wrap("init", 0),
    initWithThreadsCount: wrap("init_with_threads_count", 1),
    getThreadsCount: wrap("get_threads_count", 0, "number"),
    registerTensor: wrap("register_tensor", 3),
    disposeData: wrap("dispose_data", 1),
    dispose: wrap("dispose", 0),
  };
  if (!memory) throw new Error("TensorFlow.js's WASM module exports no memory");
  return { module, memory };
}
