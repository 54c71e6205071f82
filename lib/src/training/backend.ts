import { createRequire } from "node:module";
import util from "node:util";
import * as tf from "@tensorflow/tfjs";
import { BackendError, UnknownOptionError } from "../errors/errors.js";
import { registerWasmBackend } from "./wasmBackend.js";

/**
 * Looks for tfjs-node as a file in the project's folder `native` would, where `npm run native` puts it. Where that has
 * not run, Node finds the one that npm has installed, if it could.
 */
const requireNative = createRequire(new URL("../../../native/", import.meta.url));

/** What `SIX_STEPS_BACKEND` may say. */
export const backendNames = ["node", "wasm", "cpu"] as const;
export type BackendName = (typeof backendNames)[number];

/** Which TensorFlow.js backend computes, and the reason why this one. */
export interface BackendChoice {
  name: BackendName;
  why: string;
}

/** Loads one backend, or throws with the reason why it does not load. Never falls back by itself. */
const load: Record<BackendName, () => void> = {
  node() {
    // tfjs-node 4.22 calls this in every kernel. Node 22 warns of that, and Node 23 removed it.
    const legacy = util as unknown as { isNullOrUndefined?: (value: unknown) => boolean };
    legacy.isNullOrUndefined = (value) => value === null || value === undefined;
    process.env.TF_CPP_MIN_LOG_LEVEL ??= "1"; // without its notes about the processor; warnings stay
    requireNative("@tensorflow/tfjs-node");
    use("tensorflow");
  },
  wasm() {
    registerWasmBackend();
    use("wasm");
  },
  cpu() {
    use("cpu");
  },
};

/** `setBackend` answers a promise but works at once for a synchronous backend; what failed shows only in the engine. */
function use(registeredName: string): void {
  tf.setBackend(registeredName);
  if (tf.engine().registry[registeredName] === undefined) {
    throw new Error(`TensorFlow.js could not initialise its backend "${registeredName}"`);
  }
}

/**
 * Chooses the backend: the one that `wanted` names, else tfjs-node where it loads, else WASM.
 *
 * @throws UnknownOptionError if `wanted` is none of `node`, `wasm`, `cpu`; BackendError if the named one does not load.
 */
export function chooseBackend(wanted = process.env.SIX_STEPS_BACKEND): BackendChoice {
  tf.enableProdMode();
  if (wanted) {
    if (!isBackendName(wanted)) throw new UnknownOptionError("SIX_STEPS_BACKEND", wanted, backendNames);
    try {
      load[wanted]();
    } catch (error) {
      const others = backendNames.filter((name) => name !== wanted);
      throw new BackendError(wanted, whyNot(error), others);
    }
    return { name: wanted, why: "SIX_STEPS_BACKEND asks for it" };
  }
  try {
    load.node();
    return { name: "node", why: "tfjs-node is installed and loads" };
  } catch (error) {
    load.wasm();
    return { name: "wasm", why: `tfjs-node ${whyNot(error)}` };
  }
}

function isBackendName(name: string): name is BackendName {
  return (backendNames as readonly string[]).includes(name);
}

function whyNot(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "MODULE_NOT_FOUND") return "is not installed";
  return `does not load (${message.split("\n")[0]})`;
}
