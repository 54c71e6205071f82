import { welcome } from "./00-welcome.js";
import { theData } from "./01-the-data.js";
import { structure } from "./02-structure.js";
import { inputLayer } from "./03-input-layer.js";
import { outputLayer } from "./04-output-layer.js";
import { objectiveFunction } from "./05-objective-function.js";
import { lossOfABatch } from "./05b-loss-of-a-batch.js";
import { hiddenLayers } from "./06-hidden-layers.js";
import { optimizer } from "./07-optimizer.js";
import { imageClassifier } from "./08-image-classifier.js";
import { trainAndPredict } from "./08b-train-and-predict.js";
import { fromScratch } from "./09-from-scratch.js";
import { fromScratchTraining } from "./09b-from-scratch-trained.js";
import { denseOrConvolution } from "./10-dense-or-convolution.js";
import { convolution } from "./10b-what-a-convolution-computes.js";
import { convolutionTrained } from "./10c-a-trained-convolution.js";
import { oneOfFour } from "./11-many-labels.js";
import { manyLabels } from "./11b-up-to-four-objects.js";
import { digits } from "./12-digits-and-checkpoints.js";
import { checkpoints } from "./12b-best-weights.js";
import { colour } from "./13-colour.js";
import { colourTrained } from "./13b-colour-trained.js";
import type { ReviewedLesson } from "./reviewed.js";

/** The lessons whose slips a person has judged. */
export const reviewedLessons: Record<string, ReviewedLesson> = {
  welcome,
  theData,
  structure,
  inputLayer,
  outputLayer,
  objectiveFunction,
  lossOfABatch,
  hiddenLayers,
  optimizer,
  imageClassifier,
  trainAndPredict,
  fromScratch,
  fromScratchTraining,
  denseOrConvolution,
  convolution,
  convolutionTrained,
  oneOfFour,
  manyLabels,
  digits,
  checkpoints,
  colour,
  colourTrained,
};
