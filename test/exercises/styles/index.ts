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
import { colour, colourTrained } from "./13-colour.js";
import type { Answers } from "./answers.js";

/** By lesson and exercise: right answers as somebody might write them, each in another way. */
export const styles: Record<string, Answers> = {
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
