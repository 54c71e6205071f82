import { buildModel } from "./buildModel.js";
import { fields } from "./fields.js";
import { fit } from "./fit.js";
import { predict } from "./predict.js";
import { toOneHotLabels } from "./toOneHotLabels.js";
import { wholeClass } from "./wholeClass.js";

/** Lesson 08: the six steps as one class. */
export const imageClassifier = {
  fields,
  buildModel,
  toOneHotLabels,
  fit,
  predict,
  wholeClass,
};
