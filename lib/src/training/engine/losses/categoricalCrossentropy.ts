import { type Loss, type LossCall, probabilityFault } from "./loss.js";

/**
 * -Σ t log q over the classes, q the predicted and t the target distribution.
 *
 *     of outputs y       q = y / Σ y
 *     of logits z        q = softmax(z)     L = log Σ e^z - Σ t z     dL/dz = q - t
 */
export const categoricalCrossentropy: Loss = {
  joins: "softmax",
  compute: (call) => crossEntropy(call, false),
  fault(values, outputs) {
    const fault = probabilityFault(values, outputs);
    if (fault) return fault;
    for (let row = 0; row < values.length / outputs; row++) {
      let sum = 0;
      for (let k = 0; k < outputs; k++) sum += values[row * outputs + k];
      if (sum < 1e-6) return { row, wanted: `says no class at all: all its ${outputs} values are 0` };
    }
    return undefined;
  },
};

/** With `sparse`, the targets are class numbers. */
export function crossEntropy({ kernels, rows, share, logits, scratch }: LossCall, sparse: boolean): number {
  if (!logits) return kernels.crossEntropy({ ...rows, scale: share, sparse });
  return kernels.softmaxCrossEntropy({
    ...rows,
    scale: share,
    sparse,
    keepLogits: logits === "given",
    scratch,
  });
}
