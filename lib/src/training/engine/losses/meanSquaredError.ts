import { firstFault, type Loss } from "./loss.js";

/** (y - t)², the mean over the outputs; dL/dy = 2 (y - t) / outputs. */
export const meanSquaredError: Loss = {
  compute: ({ kernels, rows, share }) => kernels.meanSquaredError({ ...rows, scale: share / rows.channels }),
  fault(values, outputs) {
    const fault = firstFault(values, outputs, Number.isFinite);
    return fault && { row: fault.row, wanted: "a finite number", value: fault.value };
  },
};
