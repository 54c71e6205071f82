import type { tf } from "../../training/tf.js";
import type { Outcome } from "../core/outcome.js";
import { TaskExercise } from "../core/taskExercise.js";
import { written } from "../core/written.js";
import { judgePart, type PartCheck, wrong } from "./classifierClass.js";
import { toySet, toySizes } from "./toySet.js";

const english = {
  question:
    "Write `fit`: one-hot labels, then `this.model.fit` with batches of 32, `numEpochs` epochs and the callbacks; wait for it and return its history.",
  hints: [
    "Two steps: make the one-hot labels, then hand images and one-hot labels to `this.model.fit`. What it returns is a promise.",
    "The labels: `const oneHotLabels = ImageClassifierMLP.toOneHotLabels(labels, this.numLabels);`. A static method is called on the class.",
    "The third argument of `this.model.fit` is an object: `{ epochs: numEpochs, batchSize: 32, verbose: 0, callbacks }`.",
    "`return await this.model.fit(images, oneHotLabels, { … });` waits until training is over and passes the history on.",
  ],
  correct:
    "Training went through every epoch before `fit` was done, with one-hot labels, batches of 32 and your callbacks told of each epoch. The history holds one loss and one accuracy an epoch.",
  notOwn:
    "This class has no `fit` of its own: what ran is the one it inherits. Write yours between the braces.",
  notTrained:
    "`fit` has come to its end, but no weight has changed. The training itself is done by `this.model.fit(…)`.",
  notAwaited: (done: number, epochs: number) =>
    `\`fit\` was done after ${done} of ${epochs} epochs: training still went on behind it. \`this.model.fit(…)\` returns a promise at once; \`await\` it, or return it. Otherwise \`predict\` would ask a network that is still learning.`,
  noHistory: (got: string) =>
    `Training went well, but \`fit\` gave back ${got}. It should give back the history that \`this.model.fit\` gives: put \`return\` before \`await this.model.fit(…)\`.`,
  insideOfHistory:
    "`fit` gave back the numbers inside the history. Return the whole history object, as `this.model.fit` gives it: it also knows its epochs.",
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
  callbacksLost:
    "The callbacks were told nothing: pass them on as `callbacks` in the options. The live chart needs them.",
  rebuilt:
    "`fit` made a new model. Then whoever calls it twice loses what was learnt, and nothing keeps the weights. `buildModel` is called once, by the one who uses the class.",
};

const epochs = 3;

/** What reached the model's own `fit`, and when it was over. */
interface Recorded {
  calls: number;
  fault?: Outcome;
  run?: Promise<unknown>;
  over: boolean;
}

export const checkFit: PartCheck = async (Class) => {
  if (!Object.hasOwn(Class.prototype, "fit")) return wrong("not-own", english.notOwn);
  const classifier = new Class(...toySizes);
  await classifier.buildModel();
  const { images, labels } = toySet();
  const { model } = classifier;
  const before = model.getWeights().map((weight) => weight.dataSync().slice());
  const recorded = record(model, images, labels);
  let told = 0;
  let result: unknown;
  try {
    result = await classifier.fit(images, labels, epochs, { onEpochEnd: () => void told++ });
  } catch (error) {
    if (!recorded.fault) throw error; // else it was this check that ended the run
  }
  if (recorded.fault) return recorded.fault;
  if (recorded.calls > 0 && !recorded.over) {
    const done = told;
    await recorded.run?.catch(() => {});
    return wrong("not-awaited", english.notAwaited(done, epochs));
  }
  if (classifier.model !== model) return wrong("rebuilds-model", english.rebuilt);
  const moved = model
    .getWeights()
    .some((weight, i) => weight.dataSync().some((value, at) => value !== before[i][at]));
  if (!moved) return wrong("not-trained", english.notTrained);
  return historyFault(result) ?? (told === 0 ? wrong("callbacks-lost", english.callbacksLost) : undefined);
};

/** Looks at what the student's `fit` hands to the model's before it goes there. */
function record(model: tf.Sequential, images: tf.Tensor3D, labels: tf.Tensor1D): Recorded {
  const recorded: Recorded = { calls: 0, over: false };
  const train = model.fit.bind(model);
  model.fit = (x, y, options) => {
    recorded.calls++;
    recorded.fault ??=
      optionsFault(options) ?? imagesFault(x as tf.Tensor, images) ?? labelsFault(y as tf.Tensor, labels);
    const run = recorded.fault ? Promise.reject(new Error("ended by the check")) : train(x, y, options);
    const over = () => {
      recorded.over = true;
    };
    run.then(over, over); // also keeps a rejection that nobody awaits from ending the kernel
    recorded.run = run;
    return run;
  };
  return recorded;
}

function optionsFault(options: tf.ModelFitArgs | undefined): Outcome | undefined {
  if (options !== undefined && typeof options !== "object") {
    return wrong("number-for-options", english.numberForOptions(written(options)));
  }
  const { epochs: asked, batchSize = 32, validationSplit = 0, shuffle = true } = options ?? {};
  if (asked === undefined) return wrong("epochs-forgotten", english.epochsForgotten);
  if (asked !== epochs) return wrong("epochs-fixed", english.epochs(written(asked), epochs));
  if (batchSize !== 32) return wrong("batch-size", english.batchSize(written(batchSize)));
  if (validationSplit > 0) return wrong("held-back", english.heldBack(written(validationSplit)));
  if (shuffle === false) return wrong("not-shuffled", english.notShuffled);
  return undefined;
}

function imagesFault(got: tf.Tensor, want: tf.Tensor): Outcome | undefined {
  if (shapeText(got) !== shapeText(want)) return wrong("arguments-swapped", english.swapped(shapeText(got)));
  if (differ(got, want) < 1e-6) return undefined;
  const brightest = got.max().dataSync()[0];
  if (brightest >= 0 && brightest < 0.01)
    return wrong("normalised-again", english.normalisedAgain(written(brightest)));
  return wrong("other-images", english.otherImages);
}

function labelsFault(got: tf.Tensor, labels: tf.Tensor1D): Outcome | undefined {
  const numLabels = toySizes[2];
  const want = `[${labels.shape[0]}, ${numLabels}]`;
  if (got.rank === 1) return wrong("labels-not-one-hot", english.indexLabels(shapeText(got), want));
  if (shapeText(got) !== want) return wrong("one-hot-width", english.oneHotWidth(shapeText(got), want));
  const rows = Array.from(labels.dataSync(), (label) => [0, 1, 2].map((column) => Number(column === label)));
  const same = got.dataSync().every((value, i) => value === rows.flat()[i]);
  return same ? undefined : wrong("other-labels", english.otherLabels);
}

function historyFault(result: unknown): Outcome | undefined {
  const { history, loss } = (result ?? {}) as { history?: { loss?: unknown[] }; loss?: unknown };
  if (history?.loss?.length === epochs) return undefined;
  if (Array.isArray(loss)) return wrong("inside-of-history", english.insideOfHistory);
  return wrong("no-history", english.noHistory(result === undefined ? "`undefined`" : written(result)));
}

const shapeText = (tensor: tf.Tensor) => `[${tensor.shape.join(", ")}]`;
const differ = (a: tf.Tensor, b: tf.Tensor) => a.sub(b).abs().max().dataSync()[0];

export const fit = new TaskExercise<unknown>({
  name: "fit",
  stub: `class ClassifierWithFit extends ImageClassifierMLP {
  override async fit(
    images: tf.Tensor3D,
    labels: tf.Tensor1D,
    numEpochs: number,
    callbacks?: FitCallbacks,
  ): Promise<tf.History> {
    return todo();
  }
}`,
  solution: `class ClassifierWithFit extends ImageClassifierMLP {
  override async fit(
    images: tf.Tensor3D,
    labels: tf.Tensor1D,
    numEpochs: number,
    callbacks?: FitCallbacks,
  ): Promise<tf.History> {
    const oneHotLabels = ClassifierWithFit.toOneHotLabels(labels, this.numLabels);
    return await this.model.fit(images, oneHotLabels, {
      epochs: numEpochs,
      batchSize: 32,
      verbose: 0,
      callbacks,
    });
  }
}`,
  judge: judgePart(checkFit, english.correct),
  needsObjects: true,
  text: english,
});
