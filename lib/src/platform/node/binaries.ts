import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import util from "node:util";
import { setFlagsFromString } from "node:v8";
import type { Binaries, EmscriptenScript } from "../binaries.js";

const require = createRequire(import.meta.url);

/**
 * Looks for tfjs-node as a file in the project's folder `native` would, where `npm run native` puts it. Where that has
 * not run, Node finds the one that npm has installed, if it could.
 */
const requireNative = createRequire(new URL("../../../../native/", import.meta.url));

export const binaries: Binaries = {
  kernels: (build) =>
    new Uint8Array(readFileSync(new URL(`../../../kernels/${build}.wasm`, import.meta.url))),

  allowRelaxedSimd: () => setFlagsFromString("--experimental-wasm-relaxed-simd"),

  wasmBackend() {
    const script = require.resolve("@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.js");
    const start = require(script) as EmscriptenScript;
    const bytes = new Uint8Array(readFileSync(join(dirname(script), "tfjs-backend-wasm-simd.wasm")));
    return { bytes, start: (module) => keepProcessListeners(() => start(module)) };
  },

  loadNative() {
    // tfjs-node 4.22 calls this in every kernel. Node 22 warns of that, and Node 23 removed it.
    const legacy = util as unknown as { isNullOrUndefined?: (value: unknown) => boolean };
    legacy.isNullOrUndefined = (value) => value === null || value === undefined;
    process.env.TF_CPP_MIN_LOG_LEVEL ??= "1"; // without its notes about the processor; warnings stay
    requireNative("@tensorflow/tfjs-node");
  },
};

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
