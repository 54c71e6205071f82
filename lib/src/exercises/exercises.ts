import { colour } from "./colour.js";
import { colourTrained } from "./colourTrained.js";
import { hiddenLayers } from "./hiddenLayers.js";
import { inputLayer } from "./inputLayer.js";
import { objectiveFunction } from "./objectiveFunction.js";
import { optimizer } from "./optimizer.js";
import { outputLayer } from "./outputLayer.js";
import { structure } from "./structure.js";
import { theData } from "./theData.js";
import { trainAndPredict } from "./trainAndPredict.js";
import { welcome } from "./welcome.js";

/** All exercises, by lesson. A lesson takes its own: `const ask = exercises.outputLayer;`. */
export const exercises = {
  colour,
  colourTrained,
  hiddenLayers,
  inputLayer,
  objectiveFunction,
  optimizer,
  outputLayer,
  structure,
  theData,
  trainAndPredict,
  welcome,
};
