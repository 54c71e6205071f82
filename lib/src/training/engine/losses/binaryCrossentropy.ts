import { type Loss, probabilityFault } from "./loss.js";

/**
 * -(t log p + (1 - t) log(1 - p)), the mean over the outputs.
 *
 *     of logits z        p = sigmoid(z)     L = max(z, 0) - z t + log(1 + e^-|z|)     dL/dz = p - t
 */
export const binaryCrossentropy: Loss = {
  joins: "sigmoid",
  compute({ kernels, rows, share, logits }) {
    const scale = share / rows.channels;
    if (!logits) return kernels.binaryCrossEntropy({ ...rows, scale });
    return kernels.sigmoidCrossEntropy({ ...rows, scale, keepLogits: logits === "given" });
  },
  fault: probabilityFault,
};
