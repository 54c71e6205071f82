import { settings } from "#platform/settings";
import tf from "#platform/tf";
import { AddressSpaceError, EngineMemoryError } from "../../errors/errors.js";
import { NotCovered } from "../model/notCovered.js";
import { trainingText } from "../trainingText.js";

const told = new Set<string>();

/**
 * Does the work on the engine, or, where the engine does not cover the model, as TensorFlow.js does it; says so once for
 * each reason, whichever layer of whichever model it is.
 *
 * @param trained the model, if it is trained and not asked alone: then what the fallback costs is said too
 */
export function onEngine<T>(work: () => T, otherwise: () => T, trained?: Layered): T {
  if (isEngineOff()) return otherwise();
  try {
    return work();
  } catch (error) {
    const why = reason(error);
    if (why === undefined) throw error;
    tellFallback(why, trained);
    return otherwise();
  }
}

function tellFallback(why: string, trained: Layered | undefined): void {
  const kind = why.replace(/ \([^()]*\)(?=\.?$)/, ""); // without the layer's name
  const asTraining = `training ${kind}`;
  if (told.has(asTraining) || (!trained && told.has(kind))) return;
  told.add(trained ? asTraining : kind);
  console.warn(`six-steps: ${trained ? stockTraining(trained, why) : trainingText.stock(why)}`);
}

function stockTraining(model: Layered, why: string): string {
  const kind = tf.getBackend() === "wasm" ? kindOf(model) : "unknown";
  return trainingText.stockTraining(trainingText.stockCosts[kind], why);
}

/** A model, or one of its layers. */
interface Layered {
  layers?: Layered[];
  getClassName(): string;
}

/** Which measured kind of network it is like. */
function kindOf(model: Layered): keyof typeof trainingText.stockCosts {
  if (has(model, /LSTM|GRU|RNN|Embedding|Bidirectional|TimeDistributed|Conv3D/)) return "unknown";
  return has(model, /Conv/) ? "convolutional" : "dense";
}

function has(layer: Layered, name: RegExp): boolean {
  return name.test(layer.getClassName()) || (layer.layers ?? []).some((one) => has(one, name));
}

/** Says something once, however often it comes up. */
export function warnOnce(sentence: string): void {
  if (!told.has(sentence)) console.warn(`six-steps: ${sentence}`);
  told.add(sentence);
}

function reason(error: unknown): string | undefined {
  if (error instanceof NotCovered) return trainingText.notCovered(error.what);
  // A batch that is too large for the engine is too large for TensorFlow.js.
  const isForMemory =
    error instanceof EngineMemoryError ? !error.fitting : error instanceof AddressSpaceError;
  return isForMemory ? (error as Error).message : undefined;
}

/** Whether `SIX_STEPS_ENGINE=off` asks for stock TensorFlow.js everywhere. */
export function isEngineOff(): boolean {
  return settings.engine === "off";
}
