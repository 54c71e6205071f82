import { crossEntropy } from "./categoricalCrossentropy.js";
import { firstFault, type Loss } from "./loss.js";

/** -log q of the class that the target names by its number: categorical cross-entropy without the one-hot rows. */
export const sparseCategoricalCrossentropy: Loss = {
  joins: "softmax",
  sparse: true,
  compute: (call) => crossEntropy(call, true),
  fault(values, outputs) {
    const fault = firstFault(values, 1, (label) => Number.isInteger(label) && label >= 0 && label < outputs);
    return fault && { row: fault.row, wanted: "classNumber", value: fault.value };
  },
};
