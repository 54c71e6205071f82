import { meanOf } from "./metric.js";

/** The share of outputs on their target's side of 0.5. */
export const binaryAccuracy = meanOf(({ kernels, outputs }) => kernels.binaryAccuracy(outputs));

/** The share of examples whose largest output is where the target's largest value is. */
export const categoricalAccuracy = meanOf(({ kernels, outputs }) =>
  kernels.categoricalAccuracy({ ...outputs, sparse: false }),
);

/** The same for targets that are class numbers. */
export const sparseCategoricalAccuracy = meanOf(({ kernels, outputs }) =>
  kernels.categoricalAccuracy({ ...outputs, sparse: true }),
);
