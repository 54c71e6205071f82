import assert from "node:assert/strict";
import { test } from "node:test";
import { TrainingProgress } from "six-steps/internal/plots/trainingProgress.js";

test("progress names epoch, batch, the epoch's means so far and the time left", () => {
  const progress = new TrainingProgress({ epochs: 10, steps: 1875, hasAccuracy: true }, 0);
  assert.equal(progress.words(0), "epoch 1 of 10: starting");
  for (let batch = 0; batch < 1500; batch++) progress.addBatch({ loss: batch % 2, accuracy: 0.75 });
  assert.equal(
    progress.words(8000),
    "epoch 1 of 10, batch 1,500 of 1,875: loss 0.5, accuracy 0.75; about 92 s left",
  );
  progress.addEpoch({ loss: 0.4, accuracy: 0.8, valLoss: 0.5, valAccuracy: 0.7 });
  assert.equal(
    progress.words(10_000),
    "epoch 1 of 10 done: loss 0.4, accuracy 0.8, validation loss 0.5, validation accuracy 0.7; about 90 s left",
  );
  assert.equal(progress.words(60_000).split("; ")[1], "about 9 min left");
});

test("a new epoch's means start anew", () => {
  const progress = new TrainingProgress({ epochs: 2, steps: 8, hasAccuracy: false }, 0);
  progress.addBatch({ loss: 9 });
  progress.addEpoch({ loss: 9 });
  progress.addBatch({ loss: 1 });
  assert.equal(progress.words(0), "epoch 2 of 2, batch 1 of 8: loss 1");
});

test("what is not known is not said", () => {
  const progress = new TrainingProgress({ hasAccuracy: false }, 0);
  progress.addBatch({ loss: 1 });
  assert.equal(progress.words(5000), "epoch 1, batch 1: loss 1");
});

test("the curve within epochs keeps its mean while points become fewer", () => {
  const progress = new TrainingProgress({ epochs: 1, steps: 1000, hasAccuracy: false }, 0);
  for (let batch = 0; batch < 640; batch++) progress.addBatch({ loss: batch });
  const { batches } = progress;
  assert.ok(batches.length >= 40 && batches.length <= 80, `${batches.length} points`);
  const mean = batches.reduce((sum, { loss }) => sum + (loss ?? 0), 0) / batches.length;
  assert.ok(Math.abs(mean - 319.5) < 1e-9);
  assert.equal(batches[batches.length - 1].epoch, 0.64);
});

test("where epochs end by their steps, nobody needs to say so, and validation is added to the last one", () => {
  const progress = new TrainingProgress({ epochs: 2, steps: 3, endsBySteps: true, hasAccuracy: false }, 0);
  for (const loss of [3, 2, 1, 8]) progress.addBatch({ loss });
  assert.equal(progress.words(4000), "epoch 2 of 2, batch 1 of 3: loss 8; about 2 s left");
  progress.addValidation({ valLoss: 9 });
  assert.equal(progress.epochs[0].loss, 2);
  assert.equal(progress.epochs[0].valLoss, undefined, "the validation of an epoch that goes on");
  for (const loss of [6, 4]) progress.addBatch({ loss });
  progress.addValidation({ valLoss: 7, valAccuracy: 0.5 });
  assert.ok(progress.isComplete);
  assert.deepEqual(
    { ...progress.epochs[1], accuracy: 0 },
    { epoch: 2, loss: 6, accuracy: 0, valLoss: 7, valAccuracy: 0.5 },
  );
  assert.equal(
    progress.lastWords(4000),
    "2 epochs in 4 s: loss 6, validation loss 7, validation accuracy 0.5",
  );
});
