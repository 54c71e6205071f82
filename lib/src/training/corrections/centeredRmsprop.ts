import tf from "#platform/tf";
import { insideOf } from "../model/optimizerInside.js";
import { forEachGradient, type Gradients, type SlotList } from "./gradients.js";

/**
 * Has centered RMSProp add its ε beneath the root, as Keras does: TensorFlow.js subtracts it, which gives NaN as soon as a
 * gradient is small.
 */
export function correctCenteredRmsprop(): void {
  const { applyGradients } = tf.RMSPropOptimizer.prototype;
  tf.RMSPropOptimizer.prototype.applyGradients = function (gradients: Gradients) {
    const inside = insideOf(this);
    const { learningRate, decay, momentum, epsilon, centered } = inside;
    if (!centered) return applyGradients.call(this, gradients);
    const lists: SlotList[] = [
      [inside.accumulatedMeanSquares, "rms"],
      [inside.accumulatedMoments, "momentum"],
      [inside.accumulatedMeanGrads, "mg"],
    ];
    forEachGradient(gradients, lists, (variable, gradient, [squares, moments, means]) => {
      const moved = (slot: tf.Variable, x: tf.Tensor) =>
        slot.assign(tf.add(tf.mul(slot, decay), tf.mul(x, 1 - decay)));
      moved(squares, tf.square(gradient));
      moved(means, gradient);
      const variance = tf.maximum(tf.sub(squares, tf.square(means)), 0); // rounding may bring it below
      const step = tf.div(tf.mul(gradient, learningRate), tf.sqrt(tf.add(variance, epsilon)));
      moments.assign(tf.add(tf.mul(moments, momentum), step));
      variable.assign(tf.sub(variable, moments));
    });
    (this as unknown as { incrementIterations(): void }).incrementIterations();
  };
}
