import { buildModel } from "./08-train-and-predict/buildModel.js";
import { fields } from "./08-train-and-predict/fields.js";
import { fit } from "./08-train-and-predict/fit.js";
import { predict } from "./08-train-and-predict/predict.js";
import { toOneHotLabels } from "./08-train-and-predict/toOneHotLabels.js";
import { wholeClass } from "./08-train-and-predict/wholeClass.js";
import type { Exercise } from "./core/exercise.js";

/**
 * Every exercise with `needsObjects`, by its lesson's key in `exercises`. They alone are judged in the student's own
 * kernel when a submission is graded, so that kernel loads these files and no other exercises.
 */
export const needingObjects: Record<string, Record<string, Exercise>> = {
  trainAndPredict: { buildModel, fields, fit, predict, toOneHotLabels, wholeClass },
};
