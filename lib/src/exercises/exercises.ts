import { onUncompiledCell } from "../display/uncompiledCell.js";
import { welcome } from "./00-welcome/index.js";
import { theData } from "./01-the-data/index.js";
import { structure } from "./02-structure/index.js";
import { inputLayer } from "./03-input-layer/index.js";
import { outputLayer } from "./04-output-layer/index.js";
import { objectiveFunction } from "./05-objective-function/index.js";
import { lossOfABatch } from "./05b-loss-of-a-batch/index.js";
import { hiddenLayers } from "./06-hidden-layers/index.js";
import { optimizer } from "./07-optimizer/index.js";
import { imageClassifier } from "./08-image-classifier/index.js";
import { trainAndPredict } from "./08b-train-and-predict/index.js";
import { fromScratch } from "./09-from-scratch/index.js";
import { fromScratchTraining } from "./09b-from-scratch-trained/index.js";
import { denseOrConvolution } from "./10-dense-or-convolution/index.js";
import { convolution } from "./10b-what-a-convolution-computes/index.js";
import { convolutionTrained } from "./10c-a-trained-convolution/index.js";
import { oneOfFour } from "./11-many-labels/index.js";
import { manyLabels } from "./11b-up-to-four-objects/index.js";
import { digits } from "./12-digits-and-checkpoints/index.js";
import { checkpoints } from "./12b-best-weights/index.js";
import { colour } from "./13-colour/index.js";
import { colourTrained } from "./13b-colour-trained/index.js";
import { answerUncompiled } from "./core/uncompiled/answerUncompiled.js";

/** All exercises, by lesson. A lesson takes its own: `const ask = exercises.outputLayer;`. */
export const exercises = {
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

onUncompiledCell(answerUncompiled);
