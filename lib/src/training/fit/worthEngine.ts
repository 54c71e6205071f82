import type * as tf from "@tensorflow/tfjs";
import { settings } from "#platform/settings";
import type { LayersModelInside } from "../model/layersModel.js";
import { readModel } from "../model/readModel.js";
import { operationsOf } from "./operations.js";

/** With no more examples than this an engine would copy more weights than it saves work. */
const fewExamples = 64;

/** Floating-point operations from which on it pays, though setting it up takes about a millisecond. */
const leastWork = 1e8;

/** The operations of each model's forward pass, counted once: a small call must not wait for it. */
const operations = new WeakMap<LayersModelInside, number>();

/**
 * Whether the engine computes the output for these examples sooner than TensorFlow.js does; with SIX_STEPS_ENGINE=on it
 * need not be sooner. This follows from the model and from how many there are, and not from what was computed before: the
 * same call gives the same digits again.
 *
 * @throws NotCovered
 */
export function isWorthEngine(model: LayersModelInside, data: tf.Tensor | readonly tf.Tensor[]): boolean {
  const [examples] = ([data].flat() as tf.Tensor[])[0].shape;
  if (examples <= fewExamples) return false;
  if (settings.engine === "on") return true;
  const each = operations.get(model) ?? operationsOf(readModel(model, "predict").spec);
  operations.set(model, each);
  return examples * each >= leastWork;
}
