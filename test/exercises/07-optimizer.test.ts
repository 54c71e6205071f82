import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises, tf } from "six-steps";
import { accepts, recognises } from "./recognises.js";

const ask = exercises.optimizer;
type RealFunction = (x: number) => number;

test("the slope of (w − 3)² at 0 may be computed, measured or asked of TensorFlow.js", () => {
  const valley = (w: number) => (w - 3) ** 2;
  accepts(ask.slopeAtZero, [
    -6,
    (valley(0.0001) - valley(0)) / 0.0001,
    tf.grad((w) => w.sub(3).square())(tf.scalar(0)),
  ]);
  recognises(ask.slopeAtZero, [
    [6, "sign-lost", /slope is negative/],
    [9, "height", /height of the curve/],
    [-3, "factor-forgotten", /factor 2/],
    [0, "bottom", /still falls/],
    [3, "place", /bottom lies/],
  ]);
});

test("a derivative passes measured on both sides, on one side, and with four points", () => {
  accepts(ask.derivative, [
    (f: RealFunction, x: number) => (f(x + 1e-4) - f(x - 1e-4)) / 2e-4,
    (f: RealFunction, x: number) => (f(x + 1e-5) - f(x)) / 1e-5,
    (f: RealFunction, x: number) => {
      const h = 0.001;
      return (f(x - 2 * h) - 8 * f(x - h) + 8 * f(x + h) - f(x + 2 * h)) / (12 * h);
    },
    (f: RealFunction, x: number) => tf.scalar((f(x + 1e-3) - f(x - 1e-3)) / 2e-3),
  ]);
});

test("each known wrong derivative has its own message", () => {
  const h = 1e-4;
  const slope = (f: RealFunction, x: number) => (f(x + h) - f(x - h)) / (2 * h);
  recognises(ask.derivative, [
    [(f: RealFunction) => (x: number) => slope(f, x), "returned-function", /returned a function/],
    [(f: RealFunction, x: number) => (f(x) - f(x)) / 0, "zero-step", /x \*\* 2 at 1 the result is `NaN`/],
    [(f: RealFunction, x: number) => f(x + h) - f(x - h), "not-divided", /got 0.0004, wanted about 2/],
    [(f: RealFunction, x: number) => ((f(x + h) - f(x - h)) / 2) * h, "not-divided", /Mind the brackets/],
    [(f: RealFunction, x: number) => (f(x + 1e-17) - f(x - 1e-17)) / 2e-17, "step-too-small", /16 digits/],
    [
      (f: RealFunction, x: number) => (f(x + h) - f(x - h)) / h,
      "divided-by-h",
      /got 4, twice what it should be/,
    ],
    [(f: RealFunction, x: number) => (f(x + h) - f(x)) / (2 * h), "one-side-by-2h", /half of 2/],
    [(f: RealFunction, x: number) => -slope(f, x), "sign-turned", /Right minus left/],
    [(f: RealFunction, x: number) => f(x), "value-not-slope", /height f\(x\)/],
    [
      (f: RealFunction, x: number) => f(x + h) - f(x - h) / (2 / h),
      "value-not-slope",
      /bracket may be missing/,
    ],
    [(_: RealFunction, x: number) => 2 * (x - 3), "only-of-the-valley", /slope of \(x − 3\)² alone/],
    [(_: RealFunction, x: number) => 2 * x, "only-of-the-square", /any function/],
    [(f: RealFunction, x: number) => (f(x + 0.1) - f(x)) / 0.1, "step-size", /close to 2 but/],
    [(f: RealFunction, x: number) => (f(x + 1e-14) - f(x)) / 1e-14, "step-size", /rounding spoils/],
    [(f: RealFunction, x: number) => (f(x + 0.5) - f(x - 0.5)) / 1, "step-size", /x \*\* 3 at 2/],
  ]);
});

test("a derivative that knows the examples' formulas fails on others", () => {
  const known: Record<string, RealFunction> = {
    "x => x ** 2": (x) => 2 * x,
    "w => (w - 3) ** 2": (w) => 2 * (w - 3),
    "x => x ** 3": (x) => 3 * x * x,
  };
  const outcome = ask.derivative.judge((f: RealFunction, x: number) => known[f.name]?.(x) ?? 1);
  assert.equal(outcome.kind, "incorrect");
});

test("a step of gradient descent passes as a map, a loop that changes w, and tensors", () => {
  accepts(ask.gradientDescentStep, [
    (w: number[], g: number[], rate: number) => w.map((wi, i) => wi - rate * g[i]),
    (w: number[], g: number[], rate: number) => {
      for (let i = 0; i < w.length; i++) w[i] -= rate * g[i];
      return w;
    },
    (w: number[], g: number[], rate: number) => tf.tensor1d(w).sub(tf.tensor1d(g).mul(rate)),
    (w: number[], g: number[], rate: number) => {
      const variable = tf.variable(tf.tensor1d(w));
      tf.train.sgd(rate).applyGradients([{ name: variable.name, tensor: tf.tensor1d(g) }]);
      return variable;
    },
  ]);
});

test("each known wrong step has its own message", () => {
  const each =
    (rule: (w: number, g: number, rate: number) => number) => (w: number[], g: number[], rate: number) =>
      w.map((wi, i) => rule(wi, g[i], rate));
  recognises(ask.gradientDescentStep, [
    [each((w, g, rate) => w + rate * g), "uphill", /From 0 with slope -6 you went to -0.6: uphill/],
    [each((w, g) => w - g), "learning-rate-forgotten", /whole slope, -6.*here 0.1/],
    [each((_, g, rate) => -rate * g), "step-alone", /is the step alone/],
    [each((w, g, rate) => w - g / rate), "divided-by-rate", /smaller rate makes a larger step/],
    [each((w, g, rate) => rate * (w - g)), "weight-scaled", /not η · \(w − g\)/],
    [each((w, g, rate) => g - rate * w), "swapped", /are swapped/],
    [each((w, g, rate) => w - rate * Math.sign(g)), "sign-only", /steeper slope makes a longer step/],
    [
      (w: number[], g: number[], rate: number) => w.map((wi, i) => (i === 0 ? wi - rate * g[0] : wi)),
      "first-moved",
      /Only the first weight moved: got \[4.6, -2\], wanted \[4.6, 0\]/,
    ],
    [
      (w: number[], g: number[], rate: number) => w.map((wi) => wi - rate * g[0]),
      "same-slope",
      /Use `gradient\[i\]`/,
    ],
  ]);
  assert.equal(
    ask.gradientDescentStep.judge((w: number[]) => (w.length === 1 ? [0.6] : [4.6, 0])).kind,
    "incorrect",
  );
});

function walk(rule: (w: number, rate: number, start: number) => number) {
  return (w: number, rate: number, steps: number) => {
    const path = [w];
    for (let step = 0; step < steps; step++) path.push(rule(path[step], rate, w));
    return path;
  };
}
const descend = walk((w, rate) => w - rate * 2 * (w - 3));

test("a descent passes as a loop, by formula, and by TensorFlow.js", () => {
  accepts(ask.descend, [
    descend,
    (w: number, rate: number, steps: number) =>
      Array.from({ length: steps + 1 }, (_, step) => 3 + (w - 3) * (1 - 2 * rate) ** step),
    (w: number, rate: number, steps: number) => {
      const variable = tf.variable(tf.scalar(w));
      const optimizer = tf.train.sgd(rate);
      const path = Float32Array.of(...Array(steps + 1).fill(w));
      for (let step = 1; step <= steps; step++) {
        optimizer.minimize(() => variable.sub(3).square().asScalar());
        path[step] = variable.dataSync()[0];
      }
      return path;
    },
  ]);
});

test("each known wrong descent has its own message", () => {
  recognises(ask.descend, [
    [(w: number, rate: number, n: number) => descend(w, rate, n).at(-1), "last-only", /list of 4 weights/],
    [
      (w: number, rate: number, n: number) => descend(w, rate, n).slice(1),
      "start-missing",
      /begins with w itself, 0/,
    ],
    [
      (w: number, rate: number, n: number) => descend(w, rate, n + 1),
      "one-too-many",
      /has 5 entries, one too many/,
    ],
    [
      (w: number, rate: number, n: number) => descend(w, rate, n - 1),
      "one-too-few",
      /has 3 entries, one too few/,
    ],
    [walk((w, rate, start) => w - rate * 2 * (start - 3)), "fixed-slope", /equally long/],
    [walk((w, rate) => w + rate * 2 * (w - 3)), "uphill", /away from 3: \[0, -0.6/],
    [walk((w, rate) => w - rate * (w - 3)), "factor-forgotten", /half as long/],
    [walk((w) => w - 2 * (w - 3)), "learning-rate-forgotten", /ignore the learning rate, 0.1/],
    [
      (w: number, rate: number, n: number) => descend(w, rate, n).map((v) => (v - 3) ** 2),
      "losses",
      /heights f\(w\)/,
    ],
    [walk((w, rate) => w - rate * (w - 3) ** 2), "height-as-slope", /height \(w − 3\)²/],
    [walk((w, rate) => w - rate * (2 * w - 3)), "bracket-missing", /leads to 1.5/],
    [walk((w, rate) => w - rate * 2 * w), "other-valley", /slope of w²/],
  ]);
  assert.equal(ask.descend.judge(() => [0, 0.6, 1.08, 1.464]).kind, "incorrect");
});

test("a learning rate of 1 jumps to 6 and back to 0", () => {
  accepts(ask.twoSteps, [descend(0, 1, 2).slice(1), tf.tensor1d([6, 0])]);
  recognises(ask.twoSteps, [
    [[6, 12], "same-step", /curve rises at 6/],
    [[3, 3], "straight-to-the-bottom", /6 long/],
    [[-6, -24], "uphill", /subtracts the slope/],
    [[0, 6], "start-counted", /0 is the start/],
    [[6, 6], "stays", /slope of 0 at w = 6/],
  ]);
});

test("an epoch has as many steps as TensorFlow.js takes", async () => {
  let steps = 0;
  const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] });
  model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
  // A hundredth of the images, which leaves a smaller batch at the end.
  await model.fit(tf.zeros([600, 1]), tf.zeros([600, 1]), {
    batchSize: 32,
    epochs: 1,
    verbose: 0,
    callbacks: { onBatchEnd: () => void steps++ },
  });
  assert.equal(steps, Math.ceil(600 / 32));
  accepts(ask.stepsPerEpoch, [60_000 / 32]);
  recognises(ask.stepsPerEpoch, [
    [60_000, "single-images", /batches of one image/],
    [32, "batch-size", /number of images in a step/],
    [1_920_000, "multiplied", /^1920000 multiplies/],
    [1, "full-batch", /one batch with all 60,000/],
    [18_750, "ten-epochs", /ten epochs/],
    [312.5, "test-set", /test set/],
    [1874, "off-by-one", /off by one/],
  ]);
});

test("Adam's first step is the learning rate, in TensorFlow.js too", () => {
  const weight = tf.variable(tf.scalar(5));
  tf.train.adam(0.001).applyGradients([{ name: weight.name, tensor: tf.scalar(1000) }]);
  assert.ok(Math.abs(5 - weight.dataSync()[0] - 0.001) < 1e-6);
  accepts(ask.firstAdamStep, [0.001, 0.0009999999999]);
  recognises(ask.firstAdamStep, [
    [1, "gradient-descent", /step of gradient descent/],
    [0.00316, "not-corrected", /correction by 1 − β₁ᵗ/],
    [0.1, "first-moment-only", /Correct m to m̂/],
    [1e-6, "no-square-root", /square root, 1000/],
    [4.999, "new-weight", /How far has it moved/],
    [-0.001, "signed", /no sign/],
    [1000, "moment", /learning rate/],
  ]);
});

test("the plain Adam of the lesson agrees with tf.train.adam", () => {
  const rate = 0.1;
  let [w, m, v] = [0, 0, 0];
  const weight = tf.variable(tf.scalar(0));
  const adam = tf.train.adam(rate);
  for (let t = 1; t <= 100; t++) {
    const g = 2 * (w - 3);
    m = 0.9 * m + 0.1 * g;
    v = 0.999 * v + 0.001 * g ** 2;
    w -= (rate * (m / (1 - 0.9 ** t))) / (Math.sqrt(v / (1 - 0.999 ** t)) + 1e-7);
    adam.minimize(() => weight.sub(3).square().asScalar());
    assert.ok(Math.abs(w - weight.dataSync()[0]) < 1e-3, `step ${t}`);
  }
});

const [beta1, beta2, tiny] = [0.9, 0.999, 1e-7];

test("a step of Adam passes with numbers, with other names, and with tf's own optimiser", () => {
  accepts(ask.adamStep, [
    (w: number, m: number, v: number, g: number, t: number, rate: number) => {
      const first = beta1 * m + (1 - beta1) * g;
      const second = beta2 * v + (1 - beta2) * g * g;
      const step = first / (1 - beta1 ** t) / (Math.sqrt(second / (1 - beta2 ** t)) + tiny);
      return [w - rate * step, first, second];
    },
    (w: number, m: number, v: number, g: number, t: number, rate: number) => {
      m += (1 - beta1) * (g - m);
      v += (1 - beta2) * (g ** 2 - v);
      return [w - (rate * (m / (1 - beta1 ** t))) / (Math.sqrt(v / (1 - beta2 ** t)) + 1e-7), m, v];
    },
    (w: number, m: number, v: number, g: number, t: number, rate: number) =>
      tf.tidy(() => {
        const [first, second] = [tf.scalar(beta1 * m + 0.1 * g), tf.scalar(beta2 * v + 0.001 * g ** 2)];
        const root = second.div(1 - beta2 ** t).sqrt();
        const step = first.div(1 - beta1 ** t).div(root.add(tiny));
        return tf.stack([tf.scalar(w).sub(step.mul(rate)), first, second]);
      }),
  ]);
});

test("each known wrong step of Adam has its own message", () => {
  type Step = (w: number, m: number, v: number, g: number, t: number, rate: number) => unknown;
  const first = (m: number, g: number) => 0.9 * m + 0.1 * g;
  const second = (v: number, g: number) => 0.999 * v + 0.001 * g ** 2;
  const hats = (m: number, v: number, g: number, t: number) => [
    first(m, g) / (1 - 0.9 ** t),
    second(v, g) / (1 - 0.999 ** t),
  ];
  const moving =
    (step: (mHat: number, vHat: number, rate: number) => number): Step =>
    (w, m, v, g, t, rate) => {
      const [mHat, vHat] = hats(m, v, g, t);
      return [w - step(mHat, vHat, rate), first(m, g), second(v, g)];
    };
  const with_ =
    (firstOf: (m: number, g: number) => number, secondOf: (v: number, g: number) => number): Step =>
    (w, m, v, g, t, rate) => {
      const [newM, newV] = [firstOf(m, g), secondOf(v, g)];
      return [w - (rate * newM) / (1 - 0.9 ** t) / Math.sqrt(newV / (1 - 0.999 ** t)), newM, newV];
    };
  const cases: [Step, string, RegExp][] = [
    [
      (w, m, v, g, _, rate) => [w - rate * g, first(m, g), second(v, g)],
      "gradient-descent",
      /got -95, wanted 4.9/,
    ],
    [
      (w, m, v, g, _, rate) => [
        w - (rate * first(m, g)) / Math.sqrt(second(v, g)),
        first(m, g),
        second(v, g),
      ],
      "not-corrected",
      /divide by 1 − 0.9ᵗ/,
    ],
    [moving((mHat, vHat, rate) => (rate * mHat) / vHat), "no-square-root", /Math.sqrt/],
    [moving((mHat, vHat, rate) => rate * Math.sqrt(mHat / vHat)), "root-of-both", /m̂ is not/],
    [moving((mHat, vHat, rate) => (-rate * mHat) / Math.sqrt(vHat)), "uphill", /got 5.1, wanted 4.9/],
    [moving((mHat, vHat) => mHat / Math.sqrt(vHat)), "learning-rate-forgotten", /is missing from the step/],
    [
      (_, m, v, g, t, rate) => {
        const [a, b] = hats(m, v, g, t);
        return [(rate * a) / Math.sqrt(b), first(m, g), second(v, g)];
      },
      "step-alone",
      /step alone/,
    ],
    [
      (w, m, v, g, t, rate) => [
        w - (rate * first(m, g)) / (1 - 0.9 * t) / Math.sqrt(second(v, g) / (1 - 0.999 * t)),
        first(m, g),
        second(v, g),
      ],
      "times-t",
      /is a power/,
    ],
    [with_(first, (v, g) => 0.999 * v + 0.001 * g), "square-forgotten", /gradient's square/],
    [with_((m, g) => 0.9 * m + g, second), "momentum-sum", /got 1000, wanted 100/],
    [
      (w, m, v, g, t, rate) => {
        const [a, b] = hats(m, v, g, t);
        return [w - (rate * a) / Math.sqrt(b), a, b];
      },
      "corrected-kept",
      /for this step alone/,
    ],
    [
      (w, m, v, g, t, rate) => {
        const [a, b] = hats(m, v, g, t);
        return [w - (rate * a) / Math.sqrt(b), m, v];
      },
      "moments-lost",
      /needs the new ones/,
    ],
    [
      (w, m, v, g, t, rate) => {
        const [a, b] = hats(m, v, g, t);
        return w - (rate * a) / Math.sqrt(b);
      },
      "only-weight",
      /return \[w, m, v\]/,
    ],
    [
      with_(
        (m, g) => 0.999 * m + 0.001 * g,
        (v, g) => 0.9 * v + 0.1 * g ** 2,
      ),
      "rates-swapped",
      /0.999 to v/,
    ],
    [
      with_(
        (m, g) => 0.1 * m + 0.9 * g,
        (v, g) => 0.001 * v + 0.999 * g ** 2,
      ),
      "weights-swapped",
      /most of the old mean/,
    ],
  ];
  const root = (v: number, g: number, t: number) => Math.sqrt(second(v, g) / (1 - 0.999 ** t));
  const hat = (m: number, g: number, t: number) => first(m, g) / (1 - 0.9 ** t);
  cases.push(
    [
      (w, m, v, g, t, rate) => [w - (rate * hat(m, g, t)) / root(v, g, t), first(m, g), second(v, g)],
      "epsilon",
      /g = 0 and t = 1 the weight: got NaN, wanted 5/,
    ],
    [
      (w, m, v, g, t, rate) => [
        w - (rate * hat(m, g, t)) / (root(v, g, t) - 1e-7),
        first(m, g),
        second(v, g),
      ],
      "epsilon",
      /Add 1e-7 to the root/,
    ],
  );
  recognises(ask.adamStep, cases);
});
