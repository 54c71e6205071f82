import type { NamedTensor } from "@tensorflow/tfjs-core/dist/tensor_types.js";
import tf from "#platform/tf";
import { insideOf, type Slot } from "../model/optimizerInside.js";

interface Inside {
  saveIterations(): Promise<NamedTensor>;
  extractIterations(weights: NamedTensor[]): Promise<NamedTensor[]>;
}

/** Gives Adamax `getWeights` and `setWeights`, which TensorFlow.js has not written for it: without them nothing can save it. */
export function completeAdamax(): void {
  const prototype = tf.AdamaxOptimizer.prototype;
  prototype.getWeights = async function () {
    const { accumulatedFirstMoment, accumulatedWeightedInfNorm } = insideOf(this);
    const steps = await (this as unknown as Inside).saveIterations();
    const slots = [...accumulatedFirstMoment, ...accumulatedWeightedInfNorm];
    return [steps, ...slots.map(({ originalName, variable }) => ({ name: originalName, tensor: variable }))];
  };
  prototype.setWeights = async function (weights) {
    const values = await (this as unknown as Inside).extractIterations(weights);
    const inside = insideOf(this);
    const slots = values.map(
      ({ name, tensor }): Slot => ({ originalName: name, variable: tensor.variable(false) }),
    );
    const half = slots.length / 2;
    inside.accumulatedFirstMoment = slots.slice(0, half);
    inside.accumulatedWeightedInfNorm = slots.slice(half);
    const steps = inside.iterations_ ?? 0;
    tf.tidy(() => {
      inside.iteration?.assign(tf.scalar(steps));
      inside.accBeta1?.assign(tf.scalar(inside.beta1 ** (steps + 1)));
    });
  };
}
