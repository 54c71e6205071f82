import { inLanguage } from "../../text/language.js";
import {
  countOf,
  type Layer,
  noBiases,
  oneBiasPerLayer,
  type Slips,
} from "../12-digits-and-checkpoints/networkPlan.js";
import { ChoiceExercise } from "../core/choiceExercise.js";
import { anyOf, ValueExercise } from "../core/valueExercise.js";
import { distinctLabels } from "./distinctLabels.js";
import { en } from "./index.en.js";
import { sparseLoss } from "./sparseLoss.js";

const text = inLanguage("exercises/10-dense-or-convolution/index", en);

const [first, second, output] = [128, 64, 10].map((units): Layer => ({ layer: "dense", units }));
const plan: Layer[] = [first, second, { layer: "flatten" }, output];
const flattenedFirst: Layer[] = [{ layer: "flatten" }, first, second, output];
/** 28 rows of 28 values each. */
const count = (slips: Slips) => countOf([28, 1, 28], plan, slips);
/** A slip by itself, and with the biases forgotten as well: either way the slip is what is told. */
const either = (slips: Slips) => anyOf(count(slips), count({ ...slips, ...noBiases }));

/** Lesson 10: dense or convolution, the dense network. */
export const denseOrConvolution = {
  distinctLabels,

  rowShape: new ValueExercise<number[], typeof en.rowShape>({
    stub: "let rowShape: number[] | undefined;",
    want: [28, 128],
    misconceptions: {
      flattened: [128],
      swapped: [128, 28],
      axisAdded: [28, 28, 128],
      unchanged: [28, 28],
      eachPixel: [784, 128],
      batchCounted: (got) => Array.isArray(got) && got.length === 3 && got[1] === 28 && got[2] === 128,
      rowsJoined: [28 * 128],
    },
    text: text.rowShape,
  }),

  sharedRows: new ChoiceExercise<typeof en.sharedRows>({
    name: "sharedRows",
    want: "the same",
    misconceptions: {
      rowWeights: "different",
      similar: "similar",
      unknowable: "depends on the weights",
    },
    text: text.sharedRows,
  }),

  denseParameters: new ValueExercise<number, typeof en.denseParameters>({
    stub: "let denseParameters: number | undefined;",
    solution: "28 * 128 + 128 + 128 * 64 + 64 + 28 * 64 * 10 + 10",
    want: 29_898,
    // Counts are exact: a bias forgotten must not hide in a relative tolerance.
    tolerance: 0,
    misconceptions: {
      flattenFirst: anyOf(
        countOf([28, 28, 1], flattenedFirst),
        countOf([28, 28, 1], flattenedFirst, noBiases),
      ),
      biasesForgotten: count(noBiases),
      oneBias: count(oneBiasPerLayer),
      outputBiasesForgotten: count({ biases: (nodes, place) => (place === 2 ? 0 : nodes) }),
      noFlatten: either({ flattened: (_, __, units) => units }),
      eachRow: anyOf(28 * (3_712 + 8_256) + 17_930, 28 * (3_584 + 8_192) + 17_920),
      outputForgotten: either({ counted: (place) => place < 2 }),
      lastInputs: either({ flattened: () => 784 }),
      firstForgotten: either({ counted: (place) => place > 0 }),
      secondForgotten: either({ counted: (place) => place !== 1 }),
      outputOnly: either({ counted: (place) => place === 2 }),
    },
    text: text.denseParameters,
  }),

  sparseLoss,

  firstLoss: new ChoiceExercise<typeof en.firstLoss>({
    name: "firstLoss",
    want: "much above ln 10",
    misconceptions: {
      asNormalised: "near ln 10",
      knowsSomething: "below ln 10",
    },
    text: text.firstLoss,
  }),

  whyNormalise: new ChoiceExercise<typeof en.whyNormalise>({
    name: "whyNormalise",
    want: "training is easier",
    misconceptions: {
      impossible: "raw pixels teach nothing",
      picturesChange: "the images change",
      memory: "it saves memory",
    },
    text: text.whyNormalise,
  }),
};
