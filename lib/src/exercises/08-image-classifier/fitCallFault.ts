import { shapeOf } from "../../input/readArray.js";
import type { FitCall, FitTask } from "../../observing/fit.js";
import { givenSet } from "../../observing/given.js";
import { inLanguage } from "../../text/language.js";
import { tf } from "../../training/tf.js";
import { plain, same } from "../core/answer.js";
import { numbersIn } from "../core/general/leaves.js";
import type { Outcome } from "../core/outcome.js";
import { withoutTensorsLeft } from "../core/withoutTensorsLeft.js";
import { written, writtenShape } from "../core/written.js";
import { wrong } from "./classifierClass.js";
import { en } from "./fitCallFault.en.js";
import { rowsOf } from "./toyTask.js";

const text = inLanguage("exercises/08-image-classifier/fitCallFault", en);

/** What is wrong with what a student's `fit` handed to the model's own. */
export function fitCallFault(call: FitCall, task: FitTask): Outcome | undefined {
  const { images, labels, disposed, options } = call;
  if (disposed) return wrong("disposed-too-early", text.disposed(disposed));
  return optionsFault(options, task.epochs) ?? imagesFault(images, task) ?? labelsFault(labels, task);
}

function optionsFault(options: unknown, epochs: number): Outcome | undefined {
  if (options !== undefined && typeof options !== "object") {
    return wrong("number-for-options", text.numberForOptions(written(options)));
  }
  const given = (options ?? {}) as Record<string, unknown>;
  const { epochs: asked, batchSize = 32, validationSplit = 0, shuffle = true } = given;
  if (asked === undefined) return wrong("epochs-forgotten", text.epochsForgotten);
  if (asked !== epochs) return wrong("epochs-fixed", text.epochs(written(asked), epochs));
  if (batchSize !== 32) return wrong("batch-size", text.batchSize(written(batchSize)));
  if (Number(validationSplit) > 0) return wrong("held-back", text.heldBack(written(validationSplit)));
  if (shuffle === false) return wrong("not-shuffled", text.notShuffled);
  return undefined;
}

function imagesFault(got: unknown, task: FitTask): Outcome | undefined {
  const { images, labels } = givenSet(task);
  const [want, darkened] = [plain(images), withoutTensorsLeft(() => plain(images.div(255)))];
  tf.dispose([images, labels]);
  if (same(got, want, 1e-6)) return undefined;
  const [gotShape, wantShape] = [writtenShape(got), writtenShape(want)];
  if (same(got, task.labels, 0) || same(got, rowsOf(task.labels, task.sizes[2]), 0))
    return wrong("arguments-swapped", text.swapped(gotShape));
  if (gotShape !== wantShape) return wrong("images-reshaped", text.reshaped(gotShape, wantShape));
  if (same(got, darkened, 1e-6)) {
    const brightest = Math.max(...numbersIn(got));
    return wrong("normalised-again", text.normalisedAgain(written(brightest)));
  }
  return wrong("other-images", text.otherImages);
}

function labelsFault(got: unknown, { sizes, labels }: FitTask): Outcome | undefined {
  const numLabels = sizes[2];
  const want = `[${labels.length}, ${numLabels}]`;
  if (shapeOf(got).length === 1)
    return wrong("labels-not-one-hot", text.indexLabels(writtenShape(got), want));
  if (writtenShape(got) !== want) return wrong("one-hot-width", text.oneHotWidth(writtenShape(got), want));
  return same(got, rowsOf(labels, numLabels), 1e-6) ? undefined : wrong("other-labels", text.otherLabels);
}
