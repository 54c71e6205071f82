import { binaries } from "#platform/binaries";
import { settings } from "#platform/settings";
import tf from "#platform/tf";
import { AddressSpaceError, BackendError, UnknownOptionError } from "../../errors/errors.js";
import { trainingText } from "../trainingText.js";
import { registerWasmBackend } from "./wasmBackend.js";

/** What `SIX_STEPS_BACKEND` may say. */
export const backendNames = ["node", "wasm", "cpu"] as const;
export type BackendName = (typeof backendNames)[number];

/** Which TensorFlow.js backend computes, and the reason why this one. */
export interface BackendChoice {
  name: BackendName;
  why: string;
  /** Whether a better one is there and does not load: what is worth a sentence in each notebook. */
  isFallback: boolean;
}

/** Loads one backend, or throws with the reason why it does not load. Never falls back by itself. */
const load: Record<BackendName, () => void> = {
  node() {
    if (!binaries.loadNative) throw new Error(trainingText.needsNode);
    binaries.loadNative();
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
export function chooseBackend(wanted = settings.backend): BackendChoice {
  tf.enableProdMode();
  if (wanted) {
    if (!isBackendName(wanted)) throw new UnknownOptionError("SIX_STEPS_BACKEND", wanted, backendNames);
    try {
      load[wanted]();
    } catch (error) {
      const others = backendNames.filter((name) => name !== wanted);
      throw new BackendError(wanted, whyNot(error), others);
    }
    return { name: wanted, why: trainingText.asked, isFallback: false };
  }
  try {
    load.node();
    return { name: "node", why: trainingText.nodeLoads, isFallback: false };
  } catch (error) {
    const why = trainingText.nodeDoesNot(whyNot(error));
    const isInstalled = binaries.loadNative !== undefined && !isMissing(error);
    try {
      load.wasm();
      return { name: "wasm", why, isFallback: isInstalled };
    } catch (fault) {
      if (!(fault instanceof AddressSpaceError)) throw fault;
      load.cpu();
      return { name: "cpu", why: fault.message.replace(/\.$/, ""), isFallback: true };
    }
  }
}

function isBackendName(name: string): name is BackendName {
  return (backendNames as readonly string[]).includes(name);
}

function whyNot(error: unknown): string {
  if (isMissing(error)) return trainingText.notInstalled;
  return trainingText.doesNotLoad((error as Error).message.split("\n")[0]);
}

const isMissing = (error: unknown): boolean => (error as { code?: string }).code === "MODULE_NOT_FOUND";
