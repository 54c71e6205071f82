import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises, tf } from "six-steps";
import { accepts, options, recognises } from "./recognises.js";

const ask = exercises.checkpoints;

test("an epoch over 54,000 images has as many batches as fit makes of them", async () => {
  const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] });
  model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
  let batches = 0;
  const count = new tf.CustomCallback({ onBatchEnd: async () => void batches++ });
  const x = tf.zeros([540, 1]); // a hundredth of both: 16.875 batches of 32
  await model.fit(x, x, { batchSize: 32, verbose: 0, callbacks: count });
  assert.equal(batches, Math.ceil(540 / 32));
  accepts(ask.batchesPerEpoch, [Math.ceil(54_000 / 32)]);
  recognises(ask.batchesPerEpoch, [
    [1687, "rounded-down", /leave 16 images over/],
    [1687.5, "fraction", /half one is a batch too/],
    [1875, "validation-forgotten", /held back/],
    [54_000, "images", /how many images/],
    [20_256, "all-epochs", /all 12 epochs/],
    [54_000 * 32, "product", /multiplies/],
  ]);
});

test("the best epoch passes as a search, a loop and a tensor", () => {
  accepts(ask.bestEpoch, [
    (values: number[]) => values.indexOf(Math.max(...values)) + 1,
    (values: number[]) => {
      let best = 0;
      for (let i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
      return best + 1;
    },
    (values: number[]) => tf.argMax(values).add(1),
  ]);
});

test("each known wrong best epoch has its own message", () => {
  const firstFall = (values: number[]) => {
    let epoch = 1;
    while (epoch < values.length && values[epoch] >= values[epoch - 1]) epoch++;
    return epoch;
  };
  recognises(ask.bestEpoch, [
    [
      (v: number[]) => v.indexOf(Math.max(...v)),
      "counted-from-0",
      /gives 2: the place of the best .* counted from 0/,
    ],
    [(v: number[]) => Math.max(...v), "value", /Which epoch had it/],
    [
      (v: number[]) => v.lastIndexOf(Math.max(...v)) + 1,
      "last-of-equal",
      /gives 4: the last of the epochs that share/,
    ],
    [(v: number[]) => v.indexOf(Math.min(...v)) + 1, "lowest", /right for a loss/],
    [(v: number[]) => v.length, "last-epoch", /gives 4: the last epoch/],
    [firstFall, "first-fall", /may rise again/],
    [(v: number[]) => Math.min(firstFall(v) + 1, v.length), "first-fall", /may rise again/],
    [
      (v: number[]) => v.reduce((last, value, i) => (i > 0 && value > v[i - 1] ? i + 1 : last), 1),
      "last-rise",
      /the best so far/,
    ],
    [
      (v: number[]) => {
        let [epoch, largest] = [1, 0];
        for (let i = 1; i < v.length; i++) {
          if (v[i] - v[i - 1] > largest) [epoch, largest] = [i + 1, v[i] - v[i - 1]];
        }
        return epoch;
      },
      "largest-rise",
      /the highest value/,
    ],
  ]);
  assert.equal(ask.bestEpoch.judge(() => 3).kind, "incorrect");
});

test("models with equal shapes fit, in any way of writing; each other choice says why not", async () => {
  for (const right of ["ABCF", "fcba", "A, B, C, F", "A B C F"]) {
    assert.equal((await ask.fittingModels.judge(right)).kind, "correct", right);
  }
  const wrong: [unknown, string, RegExp][] = [
    ["ABX", "format", /"ABX" is not a list of models/],
    ["AAB", "format", /each once/],
    [["A", "B"], "format", /in one string/],
    ["", "none", /built once more/],
    ["ABCDEF", "all", /a shape/],
    ["ABCD", "takes-D", /1600 · 128/],
    ["ABCE", "takes-E", /3136/],
    ["BCF", "misses-A", /A is missing/],
    ["ACF", "misses-B", /optimiser/],
    ["ABF", "misses-C", /Dropout has no weights/],
    ["ABC", "misses-F", /activation function has no weights/],
  ];
  for (const [answer, misconception, phrase] of wrong) {
    const outcome = await ask.fittingModels.judge(answer);
    assert.equal(outcome.kind, "incorrect", misconception);
    if (outcome.kind !== "incorrect") return;
    assert.equal(outcome.misconception, misconception);
    assert.match(outcome.message, phrase);
  }
});

test("the figure is flattering because the test set chose the epoch; each other reason is answered", () => {
  accepts(ask.flattering, ["choseTheEpoch"]);
  recognises(ask.flattering, [
    ["trainedOnIt", "trained-on-it", /looked at after every epoch/],
    ["easierImages", "easier-images", /one was picked/],
    ["dropoutOff", "dropout-off", /validation and for test alike/],
    ["notFlattering", "not-flattering", /12 throws/],
  ]);
  assert.equal(options(ask.flattering).length, 5);
});

test("the honest accuracy passes as a search and as a loop", () => {
  accepts(ask.honestAccuracy, [
    (validation: number[], test: number[]) =>
      Float32Array.from(test)[validation.indexOf(Math.max(...validation))],
    (validation: number[], test: number[]) => test[validation.indexOf(Math.max(...validation))],
    (validation: number[], test: number[]) => {
      let best = 0;
      validation.forEach((value, i) => {
        if (value > validation[best]) best = i;
      });
      return test[best];
    },
  ]);
});

test("each known wrong honest accuracy has its own message", () => {
  type Choose = (validation: number[], test: number[]) => number;
  const place = (values: number[]) => values.indexOf(Math.max(...values));
  const wrong: [Choose, string, RegExp][] = [
    [(_, test) => Math.max(...test), "test-chooses", /gives 0.989: .* flattering/],
    [(validation) => Math.max(...validation), "validation-accuracy", /gives 0.991: the validation/],
    [(_, test) => test[test.length - 1], "last-epoch", /last epoch/],
    [(_, test) => test.reduce((sum, one) => sum + one, 0) / test.length, "mean", /mean of all epochs/],
    [(validation) => place(validation) + 1, "epoch", /gives 2: the epoch/],
    [(validation) => place(validation), "epoch", /gives 1: the epoch/],
    [(validation, test) => test[place(validation) + 1], "next-epoch", /Epochs count from 1/],
    [
      (validation, test) => test[validation.lastIndexOf(Math.max(...validation))],
      "last-of-equal",
      /the last/,
    ],
    [
      (validation, test) => Math.max(...test.filter((_, i) => validation[i] === Math.max(...validation))),
      "test-breaks-tie",
      /had a part in the choice/,
    ],
    [
      (validation, test) => test[test.indexOf(Math.max(...validation))],
      "looked-up-in-test",
      /place in `test`/,
    ],
  ];
  recognises(ask.honestAccuracy, wrong);
  assert.equal(ask.honestAccuracy.judge(() => 0).kind, "incorrect");
});

test("fit's epochs is where it ends: from 5 to 12 it trains 7", async () => {
  const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] });
  model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
  const x = tf.ones([4, 1]);
  const { epoch } = await model.fit(x, x, { initialEpoch: 5, epochs: 12, verbose: 0 });
  assert.equal(epoch.length, 7);
  accepts(ask.epochsArgument, [12]);
  recognises(ask.epochsArgument, [
    [7, "still-to-come", /from 5 to 7 only 2 epochs/],
    [17, "sum", /adds the two/],
    [11, "counted-from-0", /counts from 0/],
    [6, "one-more", /only one more epoch/],
    [5, "nothing-left", /nothing is left to train/],
  ]);
});

test("the hardest images pass sorted by probability, by loss, and found one by one", () => {
  accepts(ask.hardest, [
    (p: number[], count: number) => [...p.keys()].sort((a, b) => p[a] - p[b]).slice(0, count),
    (p: number[], count: number) =>
      p
        .map((value, i) => ({ i, loss: -Math.log(value) }))
        .sort((a, b) => b.loss - a.loss)
        .slice(0, count)
        .map(({ i }) => i),
    (p: number[], count: number) => {
      const rest = [...p];
      return Array.from({ length: count }, () => {
        const i = rest.indexOf(Math.min(...rest));
        rest[i] = Number.POSITIVE_INFINITY;
        return i;
      });
    },
  ]);
});

test("each known wrong list of the hardest images has its own message", () => {
  type Find = (p: number[], count: number) => number[];
  const sorted: Find = (p, count) => [...p.keys()].sort((a, b) => p[a] - p[b]).slice(0, count);
  const wrong: [Find, string, RegExp][] = [
    [(p, count) => [...p.keys()].sort((a, b) => p[b] - p[a]).slice(0, count), "easiest", /the easiest ones/],
    [(p, count) => [...p].sort((a, b) => a - b).slice(0, count), "values", /the probabilities/],
    [(p, count) => sorted(p, count).map((i) => i + 1), "counted-from-1", /Image 0 is the first/],
    [(p, count) => [...p.keys()].slice(0, count), "first-images", /in their own order/],
    [(p) => sorted(p, p.length), "all-images", /4 entries; 2 are asked for/],
    [(p, count) => sorted(p, count).reverse(), "unsorted", /another order/],
    [(p, count) => sorted(p, p.length).slice(count), "rest", /left over/],
    [
      (p, count) =>
        [...p]
          .sort((a, b) => a - b)
          .slice(0, count)
          .map((one) => p.indexOf(one)),
      "named-twice",
      /gives \[1, 1, 0\]: one image is there twice/,
    ],
    [(p) => sorted(p, 1)[0] as unknown as number[], "one-image", /Return a list/],
  ];
  recognises(ask.hardest, wrong);
  const easiestReversed: Find = (p, count) => sorted(p, p.length).reverse().slice(0, count);
  const outcome = ask.hardest.judge(easiestReversed);
  assert.ok(outcome.kind === "incorrect" && outcome.misconception === "easiest");
  assert.equal(ask.hardest.judge(() => [1, 3]).kind, "incorrect");
});
