import assert from "node:assert/strict";
import { test } from "node:test";
import { tf } from "six-steps";
import { assertClose, byEngine, byStock, stateOf, weightsOf } from "./engineRuns.js";
import { assertSame, classifier, curvesOf, examples, fit } from "./engineScenario.js";

/** Writes down every event with the names in its logs. */
class Diary extends tf.Callback {
  readonly events: unknown[] = [];
  #write(event: string, index: number | undefined, logs: object | undefined): void {
    this.events.push([event, index, Object.keys(logs ?? {}).sort()]);
  }
  override setParams(params: Record<string, unknown>): void {
    super.setParams(params as never);
    this.events.push(["params", { ...params }]);
  }
  override async onTrainBegin(logs?: object): Promise<void> {
    this.#write("onTrainBegin", undefined, logs);
  }
  override async onTrainEnd(logs?: object): Promise<void> {
    this.#write("onTrainEnd", undefined, logs);
  }
  override async onEpochBegin(epoch: number, logs?: object): Promise<void> {
    this.#write("onEpochBegin", epoch, logs);
  }
  override async onEpochEnd(epoch: number, logs?: object): Promise<void> {
    this.#write("onEpochEnd", epoch, logs);
  }
  override async onBatchBegin(batch: number): Promise<void> {
    // its logs are empty on stock; the engine's tell the batch and its size, as TensorFlow.js's documentation has it
    this.#write("onBatchBegin", batch, undefined);
  }
  override async onBatchEnd(batch: number, logs?: object): Promise<void> {
    this.#write("onBatchEnd", batch, logs);
  }
}

const { x, y } = examples(9, [6], 5);
const many = examples(70).x;

for (const [what, args] of Object.entries({
  "with validation data": { validationData: [x, y] as [tf.Tensor, tf.Tensor] },
  "without validation": {},
  "with a validation split, from the second epoch on": { validationSplit: 0.25, initialEpoch: 1, epochs: 3 },
})) {
  test(`the events of callbacks, their order, parameters and the names in their logs are stock's ${what}`, async () => {
    const eventsOf = async () => {
      const diary = new Diary();
      await fit(classifier(), { ...args, callbacks: diary });
      return diary.events;
    };
    const expected = await byStock(eventsOf);
    assert.deepEqual(await byEngine(eventsOf), expected);
    assert.ok(expected.length > 10);
  });
}

test("the numbers in a plain callback's logs are stock's, for batches and epochs", () =>
  assertSame(async () => {
    const numbers: Record<string, number[]> = {};
    const write = (event: string) => async (index: number, logs?: tf.Logs) => {
      numbers[`${event} ${index}`] = Object.keys(logs ?? {})
        .sort()
        .map((name) => (logs as Record<string, number>)[name]);
      for (const value of numbers[`${event} ${index}`]) assert.equal(typeof value, "number");
    };
    const callbacks = {
      onBatchEnd: write("onBatchEnd"),
      onEpochBegin: write("onEpochBegin"),
      onEpochEnd: write("onEpochEnd"),
    };
    await fit(classifier(), { validationData: [x, y], callbacks });
    return numbers;
  }));

test("a list may mix callback objects and plain objects, in any order", async () => {
  for (const order of [
    [0, 1, 2],
    [1, 0, 2],
    [2, 1, 0],
  ]) {
    const calls: string[] = [];
    const diary = new Diary();
    const plain = {
      onEpochEnd: async () => void calls.push("epoch"),
      onBatchEnd: async () => void calls.push("batch"),
    };
    const list = [diary, plain, tf.callbacks.earlyStopping({ monitor: "loss" })];
    await byEngine(() => fit(classifier(), { callbacks: order.map((i) => list[i]) as tf.Callback[] }));
    assert.deepEqual(calls, ["batch", "batch", "batch", "epoch", "batch", "batch", "batch", "epoch"]);
    assert.equal(diary.events.filter((event) => (event as string[])[0] === "onBatchEnd").length, 6);
  }
});

test("history has stock's curves, epochs and parameters, and stays in model.history", async () => {
  const run = async () => {
    const model = classifier();
    const history = await fit(model, { epochs: 3, validationData: [x, y] });
    assert.equal(model.history ?? (model as unknown as { model: tf.LayersModel }).model.history, history);
    assert.ok(history instanceof tf.History);
    return { epochs: history.epoch, names: Object.keys(history.history).sort() };
  };
  assert.deepEqual(await byEngine(run), await byStock(run));
});

test("early stopping ends training at stock's epoch", () =>
  assertSame(async () => {
    // a rate at which the validation loss soon rises
    const model = classifier(tf.train.sgd(1.5));
    const callbacks = tf.callbacks.earlyStopping({ monitor: "val_loss", patience: 1 });
    const history = await fit(model, { epochs: 30, validationData: [x, y], callbacks });
    assert.ok(history.epoch.length < 30, "it never stopped");
    return { epochs: history.epoch, ...curvesOf(history), ...(await stateOf(model)) };
  }));

for (const event of ["onBatchEnd", "onEpochEnd"] as const) {
  test(`stopTraining in ${event} ends training as on stock`, () =>
    assertSame(async () => {
      const model = classifier(tf.train.adam(0.01));
      const callbacks = {
        [event]: async (index: number) => {
          model.stopTraining = index === 1;
        },
      };
      const history = await fit(model, { epochs: 5, callbacks });
      return { epochs: history.epoch, ...(await stateOf(model)) };
    }));

  test(`weights set in ${event} are those that training goes on from`, () =>
    assertSame(async () => {
      const model = classifier(tf.train.momentum(0.05, 0.9));
      const callbacks = {
        [event]: async (index: number) => {
          if (index === 1)
            tf.tidy(() => model.setWeights(model.getWeights().map((weight) => tf.mul(weight, 0.5))));
        },
      };
      const history = await fit(model, { epochs: 4, callbacks });
      return { ...curvesOf(history), ...(await stateOf(model)) };
    }));

  test(`weights, optimiser's state, predictions and losses asked for in ${event} are the newest`, () =>
    assertSame(async () => {
      const model = classifier(tf.train.adam(0.01));
      const seen: Record<string, ArrayLike<number>> = {};
      const callbacks = {
        [event]: async () => {
          const at = `${Object.keys(seen).length}`;
          for (const [name, values] of Object.entries(await stateOf(model))) seen[`${at}: ${name}`] = values;
          seen[`${at}: predicted`] = (model.predict(many) as tf.Tensor).dataSync();
          seen[`${at}: evaluated`] = (model.evaluate(x, y) as tf.Scalar[]).map(
            (value) => value.dataSync()[0],
          );
        },
      };
      await fit(model, { epochs: 3, callbacks });
      return seen;
    }));
}

test("a prediction of one example in onBatchEnd, which TensorFlow.js makes, is of the newest weights", async () => {
  const seen = async () => {
    const model = classifier(tf.train.adam(0.01));
    const one = tf.ones([1, 6]);
    const predictions: number[] = [];
    const onBatchEnd = async () => void predictions.push(...(model.predict(one) as tf.Tensor).dataSync());
    await fit(model, { callbacks: { onBatchEnd } });
    return { predictions };
  };
  const expected = await byStock(seen);
  process.env.SIX_STEPS_ENGINE = "on";
  assertClose(await seen(), expected);
});

test("what a callback throws comes out of fit, and the weights reached so far stay", async () => {
  const weightsAfter = async (run: Promise<unknown>, model: tf.LayersModel) => {
    await run;
    return weightsOf(model);
  };
  const [thrown, stopped] = [classifier(), classifier()];
  const callbacks = {
    onEpochEnd: async () => {
      throw new RangeError("enough");
    },
  };
  const run = () =>
    assert.rejects(fit(thrown, { epochs: 3, callbacks }), { name: "RangeError", message: "enough" });
  assert.deepEqual(
    await byEngine(() => weightsAfter(run(), thrown)),
    await byEngine(() => weightsAfter(fit(stopped, { epochs: 1 }), stopped)),
  );
});
