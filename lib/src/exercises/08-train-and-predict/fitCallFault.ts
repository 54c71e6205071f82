import { shapeOf } from "../../input/readArray.js";
import type { FitCall, FitTask } from "../../observing/fit.js";
import { givenSet } from "../../observing/given.js";
import { tf } from "../../training/tf.js";
import { plain, same } from "../core/answer.js";
import type { Outcome } from "../core/outcome.js";
import { written } from "../core/written.js";
import { wrong } from "./classifierClass.js";
import { rowsOf } from "./toyTask.js";

const english = {
  indexLabels: (got: string, want: string) =>
    `The labels reach \`this.model.fit\` with shape ${got}: index labels. The network puts out ${want} for this batch, and cross-entropy compares the two entry by entry: make one-hot labels of them first.`,
  oneHotWidth: (got: string, want: string) =>
    `The one-hot labels have shape ${got}; for this classifier they should have ${want}. The number of columns is \`this.numLabels\`.`,
  otherLabels:
    "The labels that reach `this.model.fit` are not the one-hot rows of the given ones. Each row has 1 in the column of its image's label.",
  swapped: (got: string) =>
    `\`this.model.fit\` was given something of shape ${got} as its images. Images come first, labels second.`,
  normalisedAgain: (got: string) =>
    `The brightest pixel that reaches \`this.model.fit\` is ${got}: you divide by 255, but the images come in normalised already. Twice is once too often: they would be almost black.`,
  otherImages: "The images that reach `this.model.fit` are not the given ones. Pass them on as they are.",
  numberForOptions: (got: string) =>
    `The third argument of \`this.model.fit\` is ${got}. In TensorFlow.js it is an object with names: \`{ epochs: numEpochs, batchSize: 32 }\`. (Python's Keras takes a number there.)`,
  epochsForgotten:
    "`this.model.fit` was not told how many epochs: then it trains for 1. Pass `epochs: numEpochs`.",
  epochs: (got: string, want: number) =>
    `\`fit\` was asked for ${want} epochs, but trains for ${got}. Pass \`epochs: numEpochs\`.`,
  batchSize: (got: string) =>
    `The batch size is ${got}; it should be 32, as the plan says. Each batch is one step of the optimizer.`,
  heldBack: (got: string) =>
    `\`validationSplit: ${got}\` holds part of the images back, so the network learns from fewer. Here it should learn from all of them.`,
  notShuffled:
    "`shuffle: false` draws the same batches in the same order in each epoch. Leave it out: the order should be new each time.",
};

/** What is wrong with what a student's `fit` handed to the model's own. */
export function fitCallFault({ images, labels, options }: FitCall, task: FitTask): Outcome | undefined {
  return optionsFault(options, task.epochs) ?? imagesFault(images, task) ?? labelsFault(labels, task);
}

function optionsFault(options: unknown, epochs: number): Outcome | undefined {
  if (options !== undefined && typeof options !== "object") {
    return wrong("number-for-options", english.numberForOptions(written(options)));
  }
  const given = (options ?? {}) as Record<string, unknown>;
  const { epochs: asked, batchSize = 32, validationSplit = 0, shuffle = true } = given;
  if (asked === undefined) return wrong("epochs-forgotten", english.epochsForgotten);
  if (asked !== epochs) return wrong("epochs-fixed", english.epochs(written(asked), epochs));
  if (batchSize !== 32) return wrong("batch-size", english.batchSize(written(batchSize)));
  if (Number(validationSplit) > 0) return wrong("held-back", english.heldBack(written(validationSplit)));
  if (shuffle === false) return wrong("not-shuffled", english.notShuffled);
  return undefined;
}

function imagesFault(got: unknown, task: FitTask): Outcome | undefined {
  const { images, labels } = givenSet(task);
  const want = plain(images);
  tf.dispose([images, labels]);
  if (same(got, want, 1e-6)) return undefined;
  if (shapeText(got) !== shapeText(want)) return wrong("arguments-swapped", english.swapped(shapeText(got)));
  const brightest = Math.max(...[got].flat(3).map(Number));
  if (brightest >= 0 && brightest < 0.01)
    return wrong("normalised-again", english.normalisedAgain(written(brightest)));
  return wrong("other-images", english.otherImages);
}

function labelsFault(got: unknown, { sizes, labels }: FitTask): Outcome | undefined {
  const numLabels = sizes[2];
  const want = `[${labels.length}, ${numLabels}]`;
  if (shapeOf(got).length === 1)
    return wrong("labels-not-one-hot", english.indexLabels(shapeText(got), want));
  if (shapeText(got) !== want) return wrong("one-hot-width", english.oneHotWidth(shapeText(got), want));
  return same(got, rowsOf(labels, numLabels), 1e-6) ? undefined : wrong("other-labels", english.otherLabels);
}

const shapeText = (value: unknown) => `[${shapeOf(value).join(", ")}]`;
