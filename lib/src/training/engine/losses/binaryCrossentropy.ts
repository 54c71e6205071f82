import { elementwiseSum } from "./elementwise.js";
import { type Loss, probabilityFault } from "./loss.js";

/**
 * -(t log p + (1 - t) log(1 - p)), the mean over the outputs.
 *
 *     of logits z        p = sigmoid(z)     L = max(z, 0) - z t + log(1 + e^-|z|)     dL/dz = p - t
 *
 * Smoothed, a part of each target goes to yes and no alike.
 */
export const binaryCrossentropy: Loss = {
  joins: "sigmoid",
  smoothed: (amount) => ({ stretch: 1 - amount, shift: amount / 2 }),
  compute(call) {
    const { kernels, rows, share, targets, logits } = call;
    if (!logits) return elementwiseSum("binary", "mean", call);
    const outputs = rows.channels;
    const keepLogits = logits === "given";
    return kernels.sigmoidCrossEntropy({ ...rows, ...targets, scale: share / outputs, keepLogits }) / outputs;
  },
  fault: probabilityFault,
};
