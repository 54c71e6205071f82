import tf from "#platform/tf";
import { ValueError } from "../errors/errors.js";
import type { Gradients } from "./corrections/gradients.js";
import type { Clipping } from "./engine/spec.js";
import { trainingText } from "./trainingText.js";

/** One of three, named and meant as in Keras; each is above 0. */
export interface ClipOptions {
  /** Each value of a gradient is cut to -clipValue … clipValue. */
  clipValue?: number;
  /** A weight's gradient whose norm, √Σg², is above this is scaled down to it; each weight by itself. */
  clipNorm?: number;
  /** The same for the norm of all gradients together, which keeps their direction. */
  globalClipNorm?: number;
}

const kinds = { clipValue: "value", clipNorm: "norm", globalClipNorm: "globalNorm" } as const;

const clippings = new WeakMap<object, Clipping>();

/**
 * Has an optimiser clip the gradients before each of its steps, in `fit`, `trainOnBatch` and `minimize` alike; TensorFlow.js
 * has no option for it. The gradients are those of the whole loss, with its L1 and L2 penalties.
 *
 *     model.compile({ optimizer: clipGradients(tf.train.adam(0.001), { clipNorm: 1 }), loss: "meanSquaredError" });
 *
 * What `model.save` writes of an optimiser does not hold the option: a model that was loaded is compiled with it anew.
 *
 * @param optimizer one of `tf.train`; it is changed, and a second call replaces the first one's option
 * @returns the same optimiser
 * @throws ValueError unless there is exactly one option, a number above 0
 */
export function clipGradients<O extends tf.Optimizer>(optimizer: O, options: ClipOptions): O {
  const given = Object.entries(options).filter(([, limit]) => limit !== undefined);
  const [name, limit] = given[0] ?? [];
  const by = kinds[name as keyof typeof kinds] as Clipping["by"] | undefined;
  if (given.length !== 1 || !by) throw new ValueError("clipGradients", trainingText.clipOptions, options);
  if (!(limit > 0 && limit < Number.POSITIVE_INFINITY))
    throw new ValueError(String(name), trainingText.clipLimit, limit);
  const isFirst = !clippings.has(optimizer);
  clippings.set(optimizer, { by, limit });
  if (!isFirst) return optimizer;
  const { applyGradients } = optimizer;
  optimizer.applyGradients = (gradients: Gradients) => {
    const clipped = tf.tidy(() => clip(gradients, clippings.get(optimizer) as Clipping));
    applyGradients.call(optimizer, clipped);
    tf.dispose(clipped);
  };
  return optimizer;
}

/** How the optimiser's gradients are clipped, if they are. */
export function clippingOf(optimizer: tf.Optimizer): Clipping | undefined {
  return clippings.get(optimizer);
}

function clip(gradients: Gradients, { by, limit }: Clipping): { name: string; tensor: tf.Tensor }[] {
  const named = Array.isArray(gradients)
    ? gradients
    : Object.entries(gradients).map(([name, tensor]) => ({ name, tensor }));
  const squares = named.flatMap(({ tensor }) => (tensor ? [tf.sum(tf.square(tensor))] : []));
  const whole = by === "globalNorm" && squares.length > 0 ? tf.sqrt(tf.addN(squares)) : undefined;
  const scaled = (tensor: tf.Tensor, norm: tf.Tensor) =>
    tf.mul(tensor, tf.div(limit, tf.maximum(norm, limit)));
  return named.map(({ name, tensor }) => {
    if (!tensor) return { name, tensor };
    if (by === "value") return { name, tensor: tf.clipByValue(tensor, -limit, limit) };
    return { name, tensor: scaled(tensor, whole ?? tf.sqrt(tf.sum(tf.square(tensor)))) };
  });
}
