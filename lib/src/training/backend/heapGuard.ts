import type { BackendWasm } from "@tensorflow/tfjs-backend-wasm";
import tf from "#platform/tf";
import { TensorMemoryError } from "../../errors/errors.js";
import type { EmscriptenModule } from "../../platform/binaries.js";

interface Imports {
  env: { emscripten_resize_heap(size: number): boolean; abort(): void };
}

/** So many of the latest outputs are looked through for those that nobody has. */
const mostRecent = 64;

/**
 * Guards the heap of TensorFlow.js's WASM backend. Where it cannot grow any more, `malloc` answers 0, and of a tensor of more
 * than 4 GiB it takes the size without its upper bits. Nobody asks: the tensor is written over what lies there, and from then on
 * every call fails with "memory access out of bounds". So it is an error where it happens, and the heap stays as it was.
 */
export class HeapGuard {
  #stackTop = 0;
  #restoreStack: (top: number) => void = () => {};
  readonly #recent: object[] = [];
  #backend: BackendWasm | undefined;

  /** To be called before the module is instantiated: growing is what C++ asks JavaScript for. */
  guardImports(imports: WebAssembly.Imports): void {
    const { env } = imports as unknown as Imports;
    const { emscripten_resize_heap: grow } = env;
    env.emscripten_resize_heap = (size) => {
      if (grow(size)) return true;
      this.#restoreStack(this.#stackTop); // all frames of WebAssembly beneath are left at once
      throw this.#full();
    };
    // C++ gives up where `new` finds no room.
    env.abort = () => {
      this.#restoreStack(this.#stackTop);
      throw this.#full();
    };
  }

  #full(): TensorMemoryError {
    queueMicrotask(() => this.#freeUnowned());
    return new TensorMemoryError();
  }

  guardStack(exports: WebAssembly.Exports): void {
    const { stackSave, stackRestore } = exports as unknown as {
      stackSave(): number;
      stackRestore(top: number): void;
    };
    this.#stackTop = stackSave();
    this.#restoreStack = stackRestore;
  }

  /**
   * Stop may end a kernel in its midst, and what it had on the stack would stay there. The backend asks for memory from outside
   * of all kernels, so nothing is on the stack then.
   */
  guardModule(module: EmscriptenModule): void {
    const heap = module as unknown as { _malloc(bytes: number): number; _free(address: number): void };
    heap._free(heap._malloc(8)); // at its first call Emscripten's function replaces itself
    const malloc = heap._malloc;
    heap._malloc = (bytes) => {
      this.#restoreStack(this.#stackTop);
      const address = bytes < 2 ** 32 ? malloc(bytes) : 0; // it would take the size without its upper bits
      if (address === 0 && bytes > 0) throw this.#full();
      return address;
    };
  }

  guardBackend(backend: BackendWasm): BackendWasm {
    this.#backend = backend;
    const { move } = backend;
    backend.move = (dataId, ...rest) => {
      this.#recent.push(dataId);
      if (this.#recent.length > mostRecent) this.#recent.shift();
      move.call(backend, dataId, ...rest);
    };
    return backend;
  }

  /** The outputs of kernels that have failed: no tensor has them, so nobody would dispose of them. */
  #freeUnowned(): void {
    const { tensorInfo } = tf.engine().state;
    for (const dataId of this.#recent.splice(0)) {
      if (!tensorInfo.has(dataId)) this.#backend?.disposeData(dataId as never, true);
    }
  }
}
