import { type Loss, type LossCall, probabilityFault } from "./loss.js";

/**
 * -Σ t log q over the classes, q the predicted and t the target distribution.
 *
 *     of outputs y       q = y / Σ y
 *     of logits z        q = softmax(z)     L = log Σ e^z - Σ t z     dL/dz = q - t
 *
 * Smoothed, a part of each target goes to all classes alike.
 */
export const categoricalCrossentropy: Loss = {
  joins: "softmax",
  smoothed: (amount, outputs) => ({ stretch: 1 - amount, shift: amount / outputs }),
  compute: (call) => crossEntropy(call, false),
  fault: probabilityFault,
  silentRow(values, outputs) {
    for (let row = 0; row < values.length / outputs; row++) {
      let sum = 0;
      for (let k = 0; k < outputs; k++) sum += values[row * outputs + k];
      if (sum < 1e-6) return row;
    }
    return undefined;
  },
};

/** With `sparse`, the targets are class numbers. */
export function crossEntropy(
  { kernels, rows, share, targets, logits, scratch }: LossCall,
  sparse: boolean,
): number {
  if (!logits) return kernels.crossEntropy({ ...rows, ...targets, scale: share, sparse });
  return kernels.softmaxCrossEntropy({
    ...rows,
    ...targets,
    scale: share,
    sparse,
    keepLogits: logits === "given",
    scratch,
  });
}
