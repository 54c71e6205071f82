import type { FitSeen, FitTask } from "../../observing/fit.js";
import { givenSet } from "../../observing/given.js";
import { inLanguage } from "../../text/language.js";
import { tf } from "../../training/tf.js";
import { same } from "../core/answer.js";
import { type Look, outcomeOfThrown, seenOf } from "../core/classExercise.js";
import type { Outcome } from "../core/outcome.js";
import { Random } from "../core/random.js";
import { written } from "../core/written.js";
import { en } from "./checkFit.en.js";
import { lookAtOwn, lossDiffers, type PartCheck, requireOwn, wrong } from "./classifierClass.js";
import { fitCallFault } from "./fitCallFault.js";
import { rowsOf, toySizes, toyTask } from "./toyTask.js";
import { twinOf } from "./twin.js";

const text = inLanguage("exercises/08-image-classifier/checkFit", en);

const epochs = 3;

/** Images of the second look: two batches of 32, and a small one. */
const moreImages = 70;

/** Rounding differs from one backend to another, and grows with each step of training. */
const tolerance = 1e-3;

/** @param ownNetwork whether the class builds its network itself */
export const checkFit =
  (ownNetwork = false): PartCheck =>
  async (look, facts) => {
    requireOwn(facts, "fit");
    const task = { ...toyTask("fit", ownNetwork), epochs };
    const observation = await lookAtOwn(look, "fit", "fit", task);
    if (observation.inherited.includes("buildModel")) return wrong("rebuilds-model", text.rebuilt);
    const seen = seenOf(observation);
    return runFault(seen, task) ?? (await numbersFault(seen, task)) ?? (await stepsFault(look, task));
  };

/** What is wrong with how the training went, before anybody looks at its numbers. */
function runFault(seen: FitSeen, task: FitTask): Outcome | undefined {
  if (seen.calls.length > 1) return wrong("trained-twice", text.trainedTwice(seen.calls.length));
  for (const call of seen.calls) {
    const fault = fitCallFault(call, task);
    if (fault) return fault;
  }
  if (seen.thrown) return outcomeOfThrown(seen.thrown);
  if (!seen.isOver) return wrong("not-awaited", text.notAwaited(seen.told.length, epochs));
  if (!seen.isSameModel) return wrong("rebuilds-model", text.rebuilt);
  if (!seen.isSameOptimizer) return wrong("compiles-anew", text.compiledAnew);
  if (!seen.isInputKept) return wrong("input-disposed", text.inputDisposed);
  if (seen.calls.length === 0 || same(seen.before, seen.after, 0))
    return wrong("not-trained", text.notTrained);
  return (
    historyFault(seen.returned) ??
    (seen.told.length === 0 ? wrong("callbacks-lost", text.callbacksLost) : undefined)
  );
}

function historyFault({ value, losses, ownLoss }: FitSeen["returned"]): Outcome | undefined {
  if (Array.isArray(losses)) {
    if (losses.length === epochs) return undefined;
    return wrong("other-epochs", text.otherEpochs(losses.length, epochs));
  }
  if (Array.isArray(ownLoss) || Array.isArray(value)) return wrong("inside-of-history", text.insideOfHistory);
  return wrong("no-history", text.noHistory(value === undefined ? "`undefined`" : written(value)));
}

/** Where the student's training and the library's part ways, from the same weights. */
async function numbersFault(seen: FitSeen, task: FitTask): Promise<Outcome | undefined> {
  const want = await trained(task);
  const { losses } = seen.returned;
  if (!same(losses, want.losses, tolerance)) {
    return lossDiffers(losses, want.losses);
  }
  return same(seen.after, want.after, tolerance)
    ? undefined
    : wrong("ends-elsewhere", text.endsElsewhere(written(seen.after[0]), written(want.after[0])));
}

/**
 * The first look is at a single batch. Here there are more, of one image again and again: so the order in which they are
 * drawn changes nothing, and how many there are shows in the losses.
 */
async function stepsFault(look: Look, first: FitTask): Promise<Outcome | undefined> {
  const label = new Random("fitInBatches").integer(0, toySizes[2] - 1);
  const task = { ...first, seed: first.seed + 2, labels: new Array(moreImages).fill(label), oneImage: true };
  const { returned, after, thrown } = seenOf(await lookAtOwn(look, "fit", "fit", task));
  if (thrown) return outcomeOfThrown(thrown);
  const want = await trained(task);
  return same(returned.losses, want.losses, tolerance) && same(after, want.after, tolerance)
    ? undefined
    : wrong("other-steps", text.otherSteps(moreImages));
}

async function trained(task: FitTask): Promise<{ losses: unknown; after: number[][] }> {
  const { images, labels } = givenSet(task);
  const rows = tf.tensor2d(rowsOf(task.labels, task.sizes[2]));
  const model = twinOf(task);
  const { history } = await model.fit(images, rows, { epochs: task.epochs, batchSize: 32, verbose: 0 });
  const after = tf.tidy(() => (model.predict(images) as tf.Tensor2D).arraySync());
  tf.dispose([images, labels, rows]);
  model.optimizer.dispose();
  model.dispose();
  return { losses: history.loss, after };
}
