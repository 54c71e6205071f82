import tf from "#platform/tf";

interface Attributes {
  axis: number | number[];
}

/**
 * The gradients of Sum and Mean: dy for each value that was added up. TensorFlow.js multiplies dy by a tensor of ones, which it
 * fills in JavaScript.
 */
export function registerSumGradients(): void {
  register("Sum", (dy) => dy);
  register("Mean", (dy, count) => tf.div(dy, count));
}

function register(kernelName: "Sum" | "Mean", share: (dy: tf.Tensor, count: number) => tf.Tensor): void {
  tf.unregisterGradient(kernelName);
  tf.registerGradient({
    kernelName,
    inputsToSave: ["x"],
    gradFunc(dy, saved, attrs) {
      const { shape } = saved[0];
      const axes = tf.util.parseAxisParam((attrs as unknown as Attributes).axis, shape);
      const isSummed = (axis: number) => axes.includes(axis);
      const before = shape.map((n, axis) => (isSummed(axis) ? 1 : n));
      const times = shape.map((n, axis) => (isSummed(axis) ? n : 1));
      const spread = () =>
        tf.tile(tf.reshape(share(dy as tf.Tensor, tf.util.sizeFromShape(times)), before), times);
      return { x: spread };
    },
  });
}
