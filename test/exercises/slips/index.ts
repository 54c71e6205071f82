import { welcome } from "./00-welcome.js";
import { theData } from "./01-the-data.js";
import { structure } from "./02-structure.js";
import { inputLayer } from "./03-input-layer.js";
import { outputLayer } from "./04-output-layer.js";
import { objectiveFunction } from "./05-objective-function.js";
import { hiddenLayers } from "./06-hidden-layers.js";
import { optimizer } from "./07-optimizer.js";
import type { ReviewedLesson } from "./reviewed.js";

/** The lessons whose slips a person has judged. */
export const reviewedLessons: Record<string, ReviewedLesson> = {
  welcome,
  theData,
  structure,
  inputLayer,
  outputLayer,
  objectiveFunction,
  hiddenLayers,
  optimizer,
};
