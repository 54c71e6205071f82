import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { loadWeights, type ModelCheckpointOptions, modelCheckpoint, tf } from "six-steps";
import { CheckpointFolderError, MonitorError } from "six-steps/internal/errors/errors.js";
import { bitsOf, fit, smallModel, temporaryFolder } from "./checkpointModel.js";

/** Reports these values, one per epoch, under a name; comes before the checkpoint in the list. */
class Reports extends tf.Callback {
  constructor(
    private readonly reported: string,
    private readonly values: number[],
  ) {
    super();
  }
  override async onEpochEnd(epoch: number, logs: tf.Logs = {}): Promise<void> {
    logs[this.reported] = this.values[epoch];
  }
}

async function epochSaved(options: ModelCheckpointOptions, name: string, values: number[], initialEpoch = 0) {
  const callbacks = [new Reports(name, values), modelCheckpoint(options)];
  await fit(smallModel(), { initialEpoch, epochs: values.length, callbacks });
  return loadWeights(smallModel(), options.path);
}

test("saveBestOnly keeps the epoch with the smallest loss, and of equal ones the first", async (t) => {
  const path = await temporaryFolder(t);
  const { epoch, best } = await epochSaved({ path, saveBestOnly: true }, "val_loss", [3, 1, 2, 1, 5]);
  assert.deepEqual([epoch, best], [2, 1]);
});

test("the name tells which way is better, and mode overrules it", async (t) => {
  const path = await temporaryFolder(t);
  const values = [0.2, 0.5, 0.9, 0.1, 0.4];
  for (const [monitor, mode, epoch] of [
    ["val_acc", undefined, 3],
    ["acc", "auto", 3],
    ["val_precision", "auto", 3],
    ["val_acc", "min", 4],
    ["mse", undefined, 4],
    ["mse", "max", 3],
  ] as const) {
    const options = { path: join(path, `${monitor}${mode}`), saveBestOnly: true, monitor, mode };
    assert.equal((await epochSaved(options, monitor, values)).epoch, epoch, `${monitor} ${mode}`);
  }
});

test("it follows real validation, also alone and not in a list", async (t) => {
  const path = await temporaryFolder(t);
  const model = smallModel(tf.train.adam(0.3));
  const callbacks = modelCheckpoint({ path, saveBestOnly: true });
  const { history } = await fit(model, { epochs: 8, validationSplit: 0.3, callbacks });
  const losses = history.val_loss as number[];
  const { epoch, best } = await loadWeights(model, path);
  assert.equal(best, Math.min(...losses));
  assert.equal(epoch, losses.indexOf(Math.min(...losses)) + 1);
});

test("a value that is not a number is never the best, and a model with such a loss is not saved", async (t) => {
  const path = await temporaryFolder(t);
  const options = { path, saveBestOnly: true };
  assert.equal((await epochSaved(options, "val_loss", [NaN, 7, NaN])).epoch, 2);
  assert.equal((await epochSaved({ path }, "loss", [1, 1, NaN])).epoch, 2);
});

test("a resumed run keeps the best of the run before; a new one starts anew", async (t) => {
  const path = await temporaryFolder(t);
  const options = { path, saveBestOnly: true };
  assert.equal((await epochSaved(options, "val_loss", [3, 1])).epoch, 2);
  assert.equal((await epochSaved(options, "val_loss", [3, 1, 2, 2], 2)).epoch, 2);
  const { epoch, best } = await epochSaved(options, "val_loss", [3, 1, 2, 0.5], 2);
  assert.deepEqual([epoch, best], [4, 0.5]);
  assert.equal((await epochSaved(options, "val_loss", [8, 9])).epoch, 1);
});

test("a monitor that training does not report is named with those that it does", async (t) => {
  const path = await temporaryFolder(t);
  const run = (monitor: string | undefined, args: tf.ModelFitArgs = {}) =>
    fit(smallModel(), { ...args, callbacks: modelCheckpoint({ path, saveBestOnly: true, monitor }) });
  const says = (message: RegExp) => (error: Error) => {
    assert.ok(error instanceof MonitorError);
    assert.match(error.message, message);
    return true;
  };
  await assert.rejects(run("speed"), says(/cannot monitor "speed": training reports loss, acc\.$/));
  await assert.rejects(run(undefined), says(/"val_loss": training reports loss, acc\..*validationSplit/));
  await assert.rejects(
    run("val_accuracy", { validationSplit: 0.5 }),
    says(/reports loss, acc, val_loss, val_acc\. TensorFlow\.js calls it val_acc\.$/),
  );
  assert.ok(!existsSync(join(path, "model.json")));
});

test("without validation, every epoch is saved, and nobody asks for val_loss", async (t) => {
  const path = await temporaryFolder(t);
  const model = smallModel();
  await fit(model, { epochs: 2, callbacks: modelCheckpoint({ path: join(path, "deep", "er") }) });
  const again = smallModel();
  assert.equal((await loadWeights(again, `file://${path}/deep/er`)).epoch, 2);
  assert.deepEqual(bitsOf(again), bitsOf(model));
});

test("options that make no sense are named at once", async (t) => {
  const file = join(await temporaryFolder(t), "taken");
  writeFileSync(file, "");
  for (const [options, message] of [
    [undefined, /options such as/],
    [{}, /^path must be the name of a folder, such as .*, but is undefined\.$/],
    [{ path: 7 }, /but is 7/],
    [{ path: "" }, /but is ""/],
    [{ path: "a/{epoch:02d}-{val_loss:.2f}" }, /without placeholders/],
    [{ path: "a", filepath: "b" }, /"filepath", which is not one of path, saveBestOnly, monitor, mode/],
    [{ path: "a", saveBestOnly: "yes" }, /saveBestOnly must be true or false, but is "yes"/],
    [{ path: "a", monitor: 3 }, /monitor must be a name/],
    [{ path: "a", mode: "best" }, /mode is "best", which is not one of auto, min, max/],
    [{ path: file }, /a file, where the name of a folder is expected/],
  ] as const) {
    assert.throws(() => modelCheckpoint(options as unknown as ModelCheckpointOptions), { message });
  }
  assert.throws(() => modelCheckpoint({ path: file }), CheckpointFolderError);
  await assert.rejects(
    fit(smallModel(), { callbacks: modelCheckpoint({ path: join(file, "below") }) }),
    /a file stands where a folder is expected/,
  );
});

for (const engine of ["on", "off"]) {
  test(`in a list behind a plain object it saves too, with the engine ${engine}`, async (t) => {
    const path = await temporaryFolder(t);
    const callbacks = [{ onEpochEnd() {} }, modelCheckpoint({ path })] as unknown as tf.Callback[];
    t.after(() => delete process.env.SIX_STEPS_ENGINE);
    process.env.SIX_STEPS_ENGINE = engine;
    await fit(smallModel(), { callbacks });
    assert.equal((await loadWeights(smallModel(), path)).epoch, 1);
  });
}
