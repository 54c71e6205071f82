import assert from "node:assert/strict";
import { test } from "node:test";
import {
  countPerClass,
  exercises,
  MultiClassNetwork,
  numericalGradient,
  stratifiedSplit,
  tf,
  todo,
} from "six-steps";
import { splitFault } from "six-steps/internal/exercises/09b-from-scratch-trained/splitFault.js";
import { accepts, options, recognises, stubsAndHints } from "./recognises.js";

const ask = exercises.fromScratchTraining;
type Splitter = (labels: number[], share: number) => unknown;

test("every stub counts as not attempted, and every exercise has three hints or more", async () => {
  const { splitByClass, ...others } = ask;
  stubsAndHints(others);
  assert.deepEqual(await splitByClass.judge(() => todo()), { kind: "notAttempted" });
  assert.ok(splitByClass.text.hints.length >= 3);
});

test("the number of images of a class is what the library's split holds of 60,000 labels", () => {
  const labels = Array.from({ length: 60_000 }, (_, i) => i % 10);
  const { train, validation } = stratifiedSplit(labels);
  const ofClass3 = [train, validation].map(
    (places) => countPerClass(Array.from(places, (place) => labels[place]))[3],
  );
  accepts(ask.perClass, [ofClass3, tf.tensor1d(ofClass3)]);
});

/** The places of each class, in order. */
const byClass = (labels: number[]) =>
  [...new Set(labels)].map((label) => [...labels.keys()].filter((i) => labels[i] === label));

/** Holds back what `held` picks of each class's places. */
const splitter =
  (held: (places: number[], share: number) => number[]): Splitter =>
  (labels, share) => {
    const validation = byClass(labels).flatMap((places) => held(places, share));
    return { train: [...labels.keys()].filter((i) => !validation.includes(i)), validation };
  };

const right: Record<string, Splitter> = {
  "the first of each class": splitter((places, share) => places.slice(0, Math.round(share * places.length))),
  "the last of each class": splitter((places, share) => places.slice(-Math.round(share * places.length))),
  "spread over each class": splitter((places, share) => {
    const held = Math.round(share * places.length);
    return places.filter(
      (_, i) => Math.floor(((i + 1) * held) / places.length) > Math.floor((i * held) / places.length),
    );
  }),
  "the library's": (labels, share) => stratifiedSplit(labels, { validationShare: share }),
  "one tensor a list": (labels, share) => {
    const { train, validation } = stratifiedSplit(labels, { validationShare: share });
    return { train: tf.tensor1d([...train]), validation: tf.tensor1d([...validation]) };
  },
};

test("a stratified split passes whichever images of a class it holds back, in any order", async () => {
  for (const [name, answer] of Object.entries(right)) {
    assert.equal((await ask.splitByClass.judge(answer)).kind, "correct", name);
  }
});

test("each known wrong split has its own message, with counts or places", async () => {
  const cut = (labels: number[], share: number) => {
    const places = [...labels.keys()];
    const end = Math.round((1 - share) * places.length);
    return { train: places.slice(0, end), validation: places.slice(end) };
  };
  const good = right["the first of each class"] as (l: number[], s: number) => ReturnType<typeof cut>;
  const changed =
    (change: (split: ReturnType<typeof cut>, labels: number[]) => unknown): Splitter =>
    (labels, share) =>
      change(good(labels, share), labels);
  const wrongs: [answer: unknown, misconception: string, phrase: RegExp][] = [
    [() => undefined, "no-return", /without a `return`/],
    [changed(({ train, validation }) => [train, validation]), "not-two-lists", /\{ train, validation \}/],
    [changed(({ train }) => ({ train })), "not-two-lists", /two lists/],
    [
      changed(({ train, validation }, labels) => ({
        train: train.map((i) => labels[i]),
        validation: validation.map((i) => labels[i]),
      })),
      "labels-for-places",
      /labels themselves/,
    ],
    [
      changed(({ train, validation }) => ({
        train: train.map((i) => i + 1),
        validation: validation.map((i) => i + 1),
      })),
      "counted-from-1",
      /index 8 does not exist/,
    ],
    [
      changed(({ train, validation }) => ({ train, validation: [...validation, 0.5] })),
      "not-a-place",
      /`validation` contains 0.5/,
    ],
    [
      changed(({ train, validation }) => ({ train: [...train, undefined], validation })),
      "not-a-place",
      /`train` contains undefined/,
    ],
    [
      changed(({ validation }, labels) => ({ train: [...labels.keys()], validation })),
      "overlap",
      /In both lists: \[0, 1\]/,
    ],
    [
      changed(({ train, validation }) => ({ train: [...train, train[0]], validation })),
      "twice",
      /occurs twice in `train`/,
    ],
    [
      changed(({ train, validation }) => ({ train: train.slice(1), validation })),
      "left-out",
      /In neither list: \[2\]/,
    ],
    [
      changed(({ train, validation }) => ({ train: validation, validation: train })),
      "swapped",
      /swapped: `validation` has \[3, 3\]/,
    ],
    [splitter(() => []), "none-held", /`validation` is empty/],
    [
      splitter((places, share) => places.slice(0, places.length * share + 1e-9)),
      "rounded-otherwise",
      /nearest whole number/,
    ],
    [
      splitter((places, share) => places.slice(0, Math.ceil(share * places.length))),
      "rounded-otherwise",
      /has \[2, 1\] of the classes 0, 1, …; rounded .* is \[1, 1\]/,
    ],
    [
      splitter((places, share) => places.slice(0, places.length - Math.floor((1 - share) * places.length))),
      "rounded-otherwise",
      /has \[2, 1\]/,
    ],
    [
      splitter((places, share) => places.slice(0, Math.floor(share * places.length + 0.7))),
      "rounded-otherwise",
      /nearest whole number/,
    ],
    [
      changed((split, labels) => {
        const count = new Set(labels).size;
        const isCounted = (i: number) => labels[i] < count;
        return { train: split.train.filter(isCounted), validation: split.validation.filter(isCounted) };
      }),
      "class-left-out",
      /in either list: \[3, 7\]/,
    ],
    [splitter((places) => places.slice(0, 1)), "same-number", /hold back 1 of each class.*\[2, 4\]/],
    [
      splitter((places, share) => places.slice(0, 2 * share * places.length)),
      "other-share",
      /but the wrong one/,
    ],
    [cut, "not-stratified", /`validation` has \[0, 6\].*share of 0.5 of each it has \[2, 4\]/],
  ];
  for (const [answer, misconception, phrase] of wrongs) {
    const outcome = await ask.splitByClass.judge(answer);
    assert.equal(outcome.kind, "incorrect", misconception);
    if (outcome.kind !== "incorrect") return;
    assert.equal(outcome.misconception, misconception);
    assert.match(outcome.message, phrase);
  }
});

test("an error in the student's split is told with the labels that it was given", async () => {
  const outcome = await ask.splitByClass.judge(() => {
    throw new TypeError("places is not a function");
  });
  assert.ok(outcome.kind === "error" && outcome.args?.length === 2, JSON.stringify(outcome));
});

test("a split's fault is found in any order of its lists, and a right one has none", () => {
  const labels = [0, 0, 1, 1];
  assert.equal(splitFault({ train: [3, 0], validation: [1, 2] }, labels, 0.5), undefined);
  assert.deepEqual(splitFault({ train: [0, 1], validation: [3, 2] }, labels, 0.5), {
    name: "not-stratified",
    counts: [0, 2],
    want: [1, 1],
  });
});

test("batches pass cut by slices, by splice and as typed arrays", () => {
  accepts(ask.cutIntoBatches, [
    (order: number[], size: number) =>
      Array.from({ length: Math.ceil(order.length / size) }, (_, i) => order.slice(i * size, (i + 1) * size)),
    (order: number[], size: number) => {
      const batches = [];
      while (order.length > 0) batches.push(order.splice(0, size));
      return batches;
    },
    (order: number[], size: number) => {
      const all = Uint32Array.from(order);
      return Array.from({ length: Math.ceil(order.length / size) }, (_, i) =>
        all.subarray(i * size, (i + 1) * size),
      );
    },
  ]);
});

test("each known wrong way to cut batches has its own message", () => {
  const starts = (order: number[], size: number, least = 0) =>
    [...order.keys()].filter((i) => i % size === 0 && i + least <= order.length);
  recognises(ask.cutIntoBatches, [
    [
      (o: number[], s: number) => starts(o, s, s).map((i) => o.slice(i, i + s)),
      "last-batch-lost",
      /^4 of 5 indices/,
    ],
    [
      (o: number[], s: number) => {
        const batches = [];
        for (let i = 0; i <= o.length; i += s) batches.push(o.slice(i, i + s));
        return batches;
      },
      "empty-batch",
      /empty batch at the end/,
    ],
    [
      (o: number[], s: number) => {
        const size = Math.ceil(o.length / s);
        return starts(o, size).map((i) => o.slice(i, i + size));
      },
      "size-for-count",
      /You make batches of 3. 2 is how many indices a batch has/,
    ],
    [
      (o: number[], s: number) => starts(o, s).map((i) => [...o.keys()].slice(i, i + s)),
      "own-order",
      /its first entry is 4/,
    ],
    [
      (o: number[], s: number) => starts(o, s).map((i) => o.slice(i, s)),
      "end-for-length",
      /where to end, not how many/,
    ],
    [(o: number[], s: number) => o.map((_, i) => o.slice(i, i + s)), "sliding", /begins 2 entries later/],
    [
      (o: number[], s: number) => {
        const batches: number[][] = Array.from({ length: Math.ceil(o.length / s) }, () => []);
        o.forEach((index, i) => {
          batches[i % batches.length].push(index);
        });
        return batches;
      },
      "dealt",
      /like cards/,
    ],
    [
      (o: number[], s: number) =>
        starts(o, s)
          .map((i) => o.slice(i, i + s))
          .reverse(),
      "reversed",
      /reverse order/,
    ],
    [(o: number[]) => o, "one-list", /one list/],
  ]);
});

test("the spread of a mean falls with the root of the number of images", () => {
  accepts(ask.timesAsMany, [100, 10 ** 2, (1 / 0.1) ** 2]);
  recognises(ask.timesAsMany, [
    [10, "linear", /four times the images, half the standard deviation/],
    [3.1623, "root", /other way round/],
    [20, "twice", /√2/],
    [40, "four-times-ten", /multiply/],
    [0.01, "fewer", /More images/],
  ]);
});

test("the penalty's gradient passes by formula, by TensorFlow.js and measured where it has no kink", () => {
  accepts(ask.penaltyGradient, [
    (weights: number[], _: number, l1: number, l2: number) => [
      ...weights.map((w) => (w === 0 ? 0 : (l1 * w) / Math.abs(w) + l2 * w)),
      0,
    ],
    (weights: number[], _: number, l1: number, l2: number) => {
      const penalty = (w: tf.Tensor) =>
        w
          .abs()
          .mul(l1)
          .add(w.square().mul(l2 / 2))
          .sum();
      // At the kink TensorFlow.js says −1, and the lesson 0.
      const slopes = tf.grad(penalty)(tf.tensor1d(weights)).dataSync();
      return [...weights.map((w, i) => (w === 0 ? 0 : slopes[i])), 0];
    },
    (weights: number[], _: number, l1: number, l2: number) => {
      const penalty = (w: Float64Array) =>
        w.reduce((sum, wi) => sum + l1 * Math.abs(wi) + (l2 / 2) * wi ** 2, 0);
      return [...numericalGradient(penalty, Float64Array.from(weights)), 0];
    },
  ]);
});

test("the penalty's gradient is what MultiClassNetwork adds to that of the loss", () => {
  const options = { inputs: 3, units: 1, classes: 2 };
  const [l1, l2] = [0.3, 0.7];
  const plain = new MultiClassNetwork(options);
  plain.parameters.b1[0] = 2;
  const penalised = new MultiClassNetwork({ ...options, l1, l2 });
  for (const name of ["w1", "b1", "w2", "b2"] as const)
    penalised.parameters[name].set(plain.parameters[name]);
  const [x, y] = [[Float64Array.of(0.1, 0.5, 0.9)], [Float64Array.of(0, 1)]];
  const [without, withPenalty] = [plain, penalised].map((network) => network.gradients(x, y));
  const added = [...withPenalty.w1, ...withPenalty.b1].map(
    (slope, i) => slope - [...without.w1, ...without.b1][i],
  );
  accepts(ask.penaltyGradient, [
    (weights: number[], bias: number, ...factors: number[]) =>
      String([bias, ...factors]) === String([2, l1, l2])
        ? added
        : [...weights.map((w) => factors[0] * Math.sign(w) + factors[1] * w), 0],
  ]);
  const want = [...plain.parameters.w1].map((w) => l1 * Math.sign(w) + l2 * w);
  [...want, 0].forEach((slope, i) => {
    assert.ok(Math.abs(slope - added[i]) < 1e-12, `${i}: ${added[i]}`);
  });
});

test("each known wrong gradient of the penalty has its own message, also where the bias is penalised too", () => {
  type Slope = (w: number, l1: number, l2: number) => number;
  const of =
    (weight: Slope, bias: Slope = () => 0) =>
    (w: number[], b: number, l1: number, l2: number) => [
      ...w.map((one) => weight(one, l1, l2)),
      bias(b, l1, l2),
    ];
  const sign = Math.sign;
  const good: Slope = (w, l1, l2) => l1 * sign(w) + l2 * w;
  recognises(ask.penaltyGradient, [
    [of(good, good), "bias-penalised", /slope at the bias, 4, is 0.14; it should be 0/],
    [
      (w: number[], _: number, a: number, b: number) => w.map((one) => good(one, a, b)),
      "bias-left-out",
      /2 slopes, but/,
    ],
    [of((w, a, b) => (a * w) / Math.abs(w) + b * w), "nan-at-zero", /0\/0/],
    [of((w, a, b) => (w > 0 ? a : -a) + b * w), "sign-at-zero", /w = 0 is -0.2; it should be 0/],
    [of((w, a, b) => (w < 0 ? -a : a) + b * w), "sign-at-zero", /kink/],
    [of((w, a, b) => a * sign(w) + 2 * b * w), "factor-two", /w = 3 is 0.16; it should be 0.13/],
    [
      of(
        (w, a, b) => a * sign(w) + 2 * b * w,
        (w, a, b) => a * sign(w) + 2 * b * w,
      ),
      "factor-two",
      /derivative of w²/,
    ],
    [of((w, a, b) => a * sign(w) + (b / 2) * w), "half-left", /cancels/],
    [of((w, _, b) => sign(w) + b * w), "l1-missing", /factor l1/],
    [of((w, a) => a * sign(w) + w), "l2-missing", /factor l2/],
    [of((w) => sign(w) + w), "factors-missing", /factors l1 and l2/],
    [of((w, a, b) => a * Math.abs(w) + b * w), "absolute-value", /the height/],
    [of((w, a, b) => a + b * w), "sign-forgotten", /w = -2 is 0.08; it should be -0.12/],
    [of((w, a, b) => a * Math.abs(w) + (b / 2) * w * w), "penalty-itself", /penalty itself/],
    [of((w, a, b) => a * sign(w) + b * w * w), "squared", /not l2 · w²/],
    [of((w, a, b) => b * sign(w) + a * w), "swapped", /swapped/],
    [of((w, a, b) => -good(w, a, b)), "uphill", /sign is flipped/],
    [of((w, a) => a * sign(w)), "only-l1", /L2's part/],
    [of((w, _, b) => b * w), "only-l2", /L1's part/],
    [
      (w: number[], _: number, a: number, b: number) => w.reduce((sum, one) => sum + good(one, a, b), 0),
      "one-number",
      /one number/,
    ],
  ]);
});

test("four steps of L1 alone end where a network's own steps end", () => {
  const network = new MultiClassNetwork({ inputs: 1, units: 1, classes: 2, learningRate: 0.1, l1: 1 });
  network.parameters.w1[0] = 0.25;
  const [x, y] = [[Float64Array.of(0)], [Float64Array.of(0, 1)]]; // a pixel that is always 0
  for (let step = 0; step < 4; step++) network.trainOnBatch(x, y);
  accepts(ask.fourSteps, [network.parameters.w1[0]]);
  recognises(ask.fourSteps, [
    [0, "stops-at-zero", /never stops/],
    [-0.15, "goes-on", /sign is −1/],
    [-0.05, "three-steps", /after three steps/],
    [0.65, "away-from-zero", /Towards 0/],
    [0.164, "l2", /slope is w itself/],
  ]);
});

test("a network's first epoch ends with a validation loss below its training loss", async () => {
  const network = new MultiClassNetwork({ inputs: 2, units: 3, classes: 2, batchSize: 4, learningRate: 1 });
  const x = Array.from({ length: 200 }, (_, i) => Float64Array.of(i % 2, 1 - (i % 2)));
  const y = Array.from({ length: 200 }, (_, i) => Float64Array.of(i % 2, 1 - (i % 2)));
  await network.fit(x, y, { validationData: [x, y] });
  assert.ok(network.valLosses[0] < network.losses[0]);
  accepts(ask.lowerFirst, ["validation"]);
  recognises(ask.lowerFirst, [["training", "training", /knew nothing/]]);
});

test("the luck of the best of fifty stays behind", () => {
  accepts(ask.luckElsewhere, [0.1, 1 / 10, 0.11]);
  assert.doesNotMatch(JSON.stringify(ask.luckElsewhere.judge(0.015)), /always wrong/);
  recognises(ask.luckElsewhere, [
    [0.18, "luck-kept", /chosen for its luck/],
    [0.5, "two-classes", /between two classes/],
    [10, "percent", /one in ten is 0.1/],
    [0, "never-right", /one guess in ten/],
    [0.02, "one-of-fifty", /^0\.02 is one program/],
    [0.01, "one-of-hundred", /one image in a hundred/],
    [1, "certain", /knows nothing/],
  ]);
});

test("every reason but the right one why a validation accuracy is too kind is told apart", () => {
  accepts(ask.tooKind, ["usedToChoose"]);
  assert.deepEqual(options(ask.tooKind).length, 5);
  recognises(ask.tooKind, [
    ["trainedOnIt", "trained-on-it", /no weight was changed/],
    ["stratified", "stratified", /steadier/],
    ["tooFewImages", "too-few-images", /in both directions/],
    ["notTooKind", "not-too-kind", /fifty guessing programs/],
  ]);
  recognises(ask.perClass, [
    [[1200, 4800], "swapped", /wrong order/],
    [[48_000, 12_000], "all-classes", /all ten classes/],
    [[6000, 1000], "test-set", /stays apart/],
    [[6000, 1200], "not-held-back", /fifth of them is held back/],
    [[5000, 1000], "a-sixth", /a sixth/],
  ]);
});
