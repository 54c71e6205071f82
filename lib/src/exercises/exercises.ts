import { checkpoints } from "./checkpoints.js";
import { colour } from "./colour.js";
import { colourTrained } from "./colourTrained.js";
import { convolution } from "./convolution.js";
import { convolutionTrained } from "./convolutionTrained.js";
import { denseOrConvolution } from "./denseOrConvolution.js";
import { digits } from "./digits.js";
import { fromScratch } from "./fromScratch.js";
import { fromScratchTraining } from "./fromScratchTraining.js";
import { hiddenLayers } from "./hiddenLayers.js";
import { inputLayer } from "./inputLayer.js";
import { manyLabels } from "./manyLabels.js";
import { objectiveFunction } from "./objectiveFunction.js";
import { oneOfFour } from "./oneOfFour.js";
import { optimizer } from "./optimizer.js";
import { outputLayer } from "./outputLayer.js";
import { structure } from "./structure.js";
import { theData } from "./theData.js";
import { trainAndPredict } from "./trainAndPredict.js";
import { welcome } from "./welcome.js";

/** All exercises, by lesson. A lesson takes its own: `const ask = exercises.outputLayer;`. */
export const exercises = {
  checkpoints,
  convolution,
  convolutionTrained,
  denseOrConvolution,
  digits,
  colour,
  colourTrained,
  fromScratch,
  fromScratchTraining,
  hiddenLayers,
  inputLayer,
  manyLabels,
  objectiveFunction,
  oneOfFour,
  optimizer,
  outputLayer,
  structure,
  theData,
  trainAndPredict,
  welcome,
};
