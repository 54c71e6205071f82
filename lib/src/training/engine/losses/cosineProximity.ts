import { finiteFault, type Loss } from "./loss.js";

/** -cos of the angle between y and t, -1 where they point the same way; dL/dy = (cos y / |y| - t / |t|) / |y|. */
export const cosineProximity: Loss = {
  compute: ({ kernels, rows, share }) => kernels.cosineProximity({ ...rows, scale: share }),
  fault: finiteFault,
};
