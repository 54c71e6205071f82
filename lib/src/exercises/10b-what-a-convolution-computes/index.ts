import { inLanguage } from "../../text/language.js";
import { ChoiceExercise } from "../core/choiceExercise.js";
import { ValueExercise } from "../core/valueExercise.js";
import { convolutionParameters } from "./convolutionParameters.js";
import { convolve } from "./convolve.js";
import { en } from "./index.en.js";
import { maxPool } from "./maxPool.js";
import { outputSize } from "./outputSize.js";

const text = inLanguage("exercises/10b-what-a-convolution-computes/index", en);

/** Lesson 10, second part: what a convolution computes. */
export const convolution = {
  nextWindow: new ValueExercise<number, typeof en.nextWindow>({
    stub: "let nextWindow: number | undefined;",
    solution: "9 + 9 + 8 - (0 + 0 + 1)",
    want: 25,
    misconceptions: {
      firstWindow: 14,
      signTurned: -25,
      movedDown: 12,
      movedDownToo: 23,
      oneRow: 9,
      brightSideOnly: 26,
      kernelUnused: 41,
      movedByTwo: 13,
    },
    text: text.nextWindow,
  }),

  convolve,

  horizontalEdges: new ChoiceExercise<typeof en.horizontalEdges>({
    name: "horizontalEdges",
    want: "B",
    misconceptions: {
      vertical: "A",
      blur: "C",
      anyDirection: "D",
    },
    text: text.horizontalEdges,
  }),

  outputSize,

  convolutionParameters,

  maxPool,
};
