import { finiteFault, type Loss } from "./loss.js";

/**
 * max(0, 1 + wrong - right) for one-hot targets, right = Σ t y and wrong = max (1 - t) y over the outputs.
 *
 *     where it is above 0    dL/dy = -t, and 1 - t more for the output that `wrong` is of
 */
export const categoricalHinge: Loss = {
  compute: ({ kernels, rows, share }) => kernels.categoricalHinge({ ...rows, scale: share }),
  fault: finiteFault,
};
