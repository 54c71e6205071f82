import type { NamedTensor } from "@tensorflow/tfjs-core/dist/tensor_types.js";
import tf from "#platform/tf";
import { insideOf } from "../model/optimizerInside.js";
import { checkpointText } from "./checkpointText.js";

/** What an optimiser has gathered besides its slots. TensorFlow.js would work the powers out anew, and round them otherwise. */
export interface OptimizerScalars {
  /** TensorFlow.js's name of the class, such as `Adam`. */
  className: string;
  /** At the time of saving. */
  learningRate?: number;
  /** Adam's β₁ and β₂ to the power of the next step, as the float32 product that training uses. */
  accBeta1?: number;
  accBeta2?: number;
}

export interface OptimizerState {
  scalars: OptimizerScalars;
  /** The number of steps, then the slots, in TensorFlow.js's order. */
  weights: NamedTensor[];
}

const powers = ["accBeta1", "accBeta2"] as const;

/**
 * Reads an optimiser's state; the tensors stay the optimiser's, but for the first, which the caller disposes.
 *
 * @returns `undefined` for an optimiser without `getWeights`, of somebody's own.
 */
export async function optimizerState(optimizer: tf.Optimizer): Promise<OptimizerState | undefined> {
  const weights = await weightsOf(optimizer);
  if (weights === undefined) return undefined;
  const inside = insideOf(optimizer);
  const scalars: OptimizerScalars = { className: optimizer.getClassName() };
  if (typeof inside.learningRate === "number") scalars.learningRate = inside.learningRate;
  for (const name of powers) {
    const power = inside[name];
    if (power !== undefined) scalars[name] = (await power.data())[0];
  }
  return { scalars, weights };
}

async function weightsOf(optimizer: tf.Optimizer): Promise<NamedTensor[] | undefined> {
  try {
    return await optimizer.getWeights();
  } catch {
    return undefined;
  }
}

/**
 * Puts a saved state into a model's optimiser. The learning rate stays as the model was compiled with.
 *
 * @returns why it was not done, or `undefined` where it was.
 */
export async function restoreOptimizer(
  model: tf.LayersModel,
  { scalars, weights }: OptimizerState,
): Promise<string | undefined> {
  const { optimizer } = model;
  if (optimizer === undefined || optimizer === null) return checkpointText.notCompiled;
  const mine = optimizer.getClassName();
  if (mine !== scalars.className) return checkpointText.otherOptimizer(scalars.className, mine);
  const trained = model.trainableWeights.map(({ shape }) => String(shape));
  const slots = weights.slice(1).map(({ tensor }) => String(tensor.shape));
  const fits = slots.length === 0 || slots.length % trained.length === 0;
  if (!fits || slots.some((shape, i) => shape !== trained[i % trained.length])) {
    return checkpointText.otherFrozen;
  }
  const before = await optimizer.getWeights();
  try {
    await optimizer.setWeights(weights);
  } catch (error) {
    tf.dispose(before[0].tensor);
    return (error as Error).message;
  }
  tf.dispose(before.map(({ tensor }) => tensor)); // setWeights forgets its former slots without disposing them
  for (const name of powers) {
    const value = scalars[name];
    const power = insideOf(optimizer)[name];
    if (value !== undefined && power !== undefined) tf.tidy(() => power.assign(tf.scalar(value)));
  }
  return undefined;
}
