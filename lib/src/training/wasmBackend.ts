import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { registerBackend, removeBackend } from "@tensorflow/tfjs";
import { BackendWasm } from "@tensorflow/tfjs-backend-wasm";
import { closeWasmGaps } from "./wasmGaps.js";

const require = createRequire(import.meta.url);

/** What Emscripten's module looks like from outside, as far as this file needs it. */
interface EmscriptenModule {
  cwrap(name: string, returns: string | null, takes: string[]): (...args: number[]) => number;
  tfjs?: object;
}

type Instantiate = (imports: WebAssembly.Imports, ready: (instance: WebAssembly.Instance) => void) => object;
type Factory = (config: { instantiateWasm: Instantiate }) => EmscriptenModule;

/**
 * Registers TensorFlow.js's WASM backend so that it is ready at once.
 *
 * The package's own initialiser is asynchronous, and a lesson would then need `await tf.ready()` before its
 * first tensor. Compiling the 425 KB module takes about 10 ms, so this does it synchronously: Emscripten fills
 * the configuration object that it is given while the factory runs, because `instantiateWasm` calls back at once.
 */
export function registerWasmBackend(): void {
  const files = dirname(require.resolve("@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.js"));
  removeBackend("wasm"); // importing the package has registered its asynchronous one under this name
  const module = instantiate(files); // here and not in the factory below, where TensorFlow.js would swallow its error
  registerBackend("wasm", () => new BackendWasm(module as never), 2);
  closeWasmGaps();
}

function instantiate(files: string): EmscriptenModule {
  const factory = require(join(files, "tfjs-backend-wasm.js")) as Factory;
  const compiled = new WebAssembly.Module(readFileSync(join(files, "tfjs-backend-wasm-simd.wasm")));
  const module = { instantiateWasm: instantiateNow } as unknown as EmscriptenModule & {
    instantiateWasm: Instantiate;
  };
  keepProcessListeners(() => factory(module));
  const wrap = (name: string, takes: number, returns: "number" | null = null) =>
    module.cwrap(name, returns, Array(takes).fill("number"));
  module.tfjs = {
    init: wrap("init", 0),
    initWithThreadsCount: wrap("init_with_threads_count", 1),
    getThreadsCount: wrap("get_threads_count", 0, "number"),
    registerTensor: wrap("register_tensor", 3),
    disposeData: wrap("dispose_data", 1),
    dispose: wrap("dispose", 0),
  };
  return module;

  function instantiateNow(
    imports: WebAssembly.Imports,
    ready: (instance: WebAssembly.Instance) => void,
  ): object {
    const instance = new WebAssembly.Instance(compiled, imports);
    ready(instance);
    return instance.exports;
  }
}

/** Emscripten installs handlers that rethrow every stray rejection; in a kernel one of those would end the session. */
function keepProcessListeners(action: () => void): void {
  const events = ["uncaughtException", "unhandledRejection"] as const;
  const before = events.map((event) => process.listeners(event as "uncaughtException"));
  action();
  events.forEach((event, i) => {
    for (const listener of process.listeners(event as "uncaughtException")) {
      if (!before[i].includes(listener)) process.removeListener(event, listener);
    }
  });
}
