import tf from "#platform/tf";
import { insideOf } from "../model/optimizerInside.js";
import { forEachGradient, type Gradients, type SlotList } from "./gradients.js";

/**
 * Has Adadelta divide by the root of the new mean square, as its paper and Keras do: TensorFlow.js divides by the one from
 * before the step, which is 0 at first, so that its first steps are far too long.
 */
export function correctAdadelta(): void {
  tf.AdadeltaOptimizer.prototype.applyGradients = function (gradients: Gradients) {
    const { learningRate, rho, epsilon, accumulatedGrads, accumulatedUpdates } = insideOf(this);
    const lists: SlotList[] = [
      [accumulatedGrads, "accum_grad"],
      [accumulatedUpdates, "accum_var"],
    ];
    forEachGradient(gradients, lists, (variable, gradient, [squares, steps]) => {
      const moved = (slot: tf.Variable, x: tf.Tensor) =>
        slot.assign(tf.add(tf.mul(slot, rho), tf.mul(tf.square(x), 1 - rho)));
      moved(squares, gradient);
      const rootOf = (slot: tf.Variable) => tf.sqrt(tf.add(slot, epsilon));
      const step = tf.mul(tf.div(rootOf(steps), rootOf(squares)), gradient);
      moved(steps, step);
      variable.assign(tf.sub(variable, tf.mul(step, learningRate)));
    });
    (this as unknown as { incrementIterations(): void }).incrementIterations();
  };
}
