import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises, tf } from "six-steps";
import { assertEachRecognised } from "./wrongAnswers.js";

const ask = exercises.outputLayer;

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const powers = (values: number[]) => values.map((value) => Math.exp(value));
const shares = (values: number[]) => values.map((value) => value / sum(values));
const naive = (logits: number[]) => shares(powers(logits));
const right = (logits: number[]) => naive(logits.map((c) => c - Math.max(...logits)));
const logistic = (x: number) => 1 / (1 + Math.exp(-x));
const largestAsOne = (logits: number[]) =>
  logits.map((_, i) => (i === logits.indexOf(Math.max(...logits)) ? 1 : 0));
const transpose = (rows: number[][]) => rows[0].map((_, column) => rows.map((row) => row[column]));

test("outputNodes: one node a class", () => {
  assert.equal(ask.outputNodes.judge(10).kind, "correct");
  assertEachRecognised(ask.outputNodes, [
    ["one-node", 1, /a dress/],
    ["input-size", 784, /784 is the size of the input/],
    ["largest-label", 9, /start at 0/],
    ["binary", 4, /binary number/],
    ["images", 60000, /60000 counts images/],
  ]);
});

test("equalLogits: equal probabilities", () => {
  assert.equal(ask.equalLogits.judge([1 / 2, 1 / 2]).kind, "correct");
  assertEachRecognised(ask.equalLogits, [
    ["unchanged", [1, 1], /add up to 2/],
    ["not-divided", [Math.E, Math.E], /divides by the sum/],
    ["not-divided", [2.72, 2.72], /divides by the sum/],
    ["zeros", [0, 0], /positive/],
    ["one-wins", [1, 0], /Equal logits give equal/],
    ["one-wins", [0.73, 0.27], /Equal logits give equal/],
    ["one-number", 0.5, /list of two/],
    ["one-number", [0.5], /list of two/],
    ["percent", [50, 50], /percentages/],
    ["sum", [0.25, 0.25], /do not add up to 1/],
  ]);
});

/** Softmax that no logits overflow. */
const stable = {
  right,
  loop: (logits: number[]) => {
    let largest = logits[0];
    for (const c of logits) if (c > largest) largest = c;
    let total = 0;
    for (const c of logits) total += Math.exp(c - largest);
    const result = [];
    for (const c of logits) result.push(Math.E ** (c - largest) / total);
    return result;
  },
  typed: (logits: number[]) => Float32Array.from(right(logits)),
  tensor: (logits: number[]) => tf.softmax(tf.tensor1d(logits)),
  byLogSum: (logits: number[]) => {
    const largest = Math.max(...logits);
    const logTotal = largest + Math.log(sum(logits.map((c) => Math.exp(c - largest))));
    return logits.map((c) => Math.exp(c - logTotal));
  },
};

test("softmax: by its formula, and in every form that is safe as well", () => {
  const loop = (logits: number[]) => {
    let total = 0;
    for (const c of logits) total += Math.E ** c;
    const result: number[] = [];
    for (const c of logits) result.push(Math.E ** c / total);
    return result;
  };
  for (const answer of [naive, loop, ...Object.values(stable)]) {
    assert.equal(ask.softmax.judge(answer).kind, "correct", answer.name);
  }
});

test("stableSoftmax: in loops, functionally, through tf, and by logarithms", () => {
  for (const answer of Object.values(stable)) {
    assert.equal(ask.stableSoftmax.judge(answer).kind, "correct", answer.name);
  }
});

test("softmax: each wrong answer gets its message", () => {
  const wrong = (answer: (logits: number[]) => unknown) => answer;
  const largest = (values: number[]) => Math.max(...values);
  assertEachRecognised(ask.softmax, [
    ["not-divided", wrong(powers), /add up to 30\.193, not 1/],
    ["return-in-loop", wrong((c) => shares(powers(c)).slice(0, 1)), /Only the first of the 3 probabilities/],
    ["divided-by-largest", wrong((l) => powers(l.map((c) => c - largest(l)))), /gives the same/],
    ["divided-by-largest", wrong((l) => powers(l).map((p) => p / largest(powers(l)))), /largest becomes 1/],
    ["divided-by-logits", wrong((l) => powers(l).map((p) => p / sum(l))), /the logits, 6\. .* not 5\.0321/],
    ["divided-by-count", wrong((l) => powers(l).map((p) => p / l.length)), /number of entries, 3/],
    ["power-of-sum", wrong((l) => powers(l).map((p) => p / Math.exp(sum(l)))), /product of the powers/],
    ["upside-down", wrong((l) => powers(l).map((p) => sum(powers(l)) / p)), /Turn it round/],
    [
      "start-forgotten",
      wrong((l) => powers(l).map((p) => p / l.reduce((partial, c) => partial + Math.exp(c)))),
      /starts with the first entry itself/,
    ],
    [
      "start-forgotten",
      wrong((l) => {
        const shifted = l.map((c) => c - largest(l));
        const total = l.reduce((partial, c) => partial + Math.exp(c - largest(l)));
        return powers(shifted).map((p) => p / total);
      }),
      /give it 0 at the end/,
    ],
    ["not-a-power", wrong((l) => shares(l.map((c) => Math.E ^ c))), /not a power/],
    ["linear", wrong(shares), /cannot be negative/],
    ["absolute", wrong((l) => shares(l.map(Math.abs))), /−2 as probable as 2/],
    ["linear-by-largest", wrong((l) => l.map((c) => c / largest(l))), /makes it 1/],
    [
      "min-max",
      wrong((l) => l.map((c) => (c - Math.min(...l)) / (largest(l) - Math.min(...l)))),
      /add up to 1/,
    ],
    ["squares", wrong((l) => shares(l.map((c) => c ** 2))), /Squares/],
    ["base-2", wrong((l) => shares(l.map((c) => 2 ** c))), /powers of 2/],
    ["base-10", wrong((l) => shares(l.map((c) => 10 ** c))), /powers of 10/],
    ["negated", wrong((l) => naive(l.map((c) => -c))), /smallest logit gets the largest/],
    ["negated", wrong((l) => right(l.map((c) => -c))), /minus sign too many/],
    ["sigmoids", wrong((l) => l.map(logistic)), /add up to 2\.5644/],
    ["logarithm", wrong((l) => l.map((c) => c - Math.log(sum(powers(l))))), /logarithm/],
    ["percent", wrong((l) => right(l).map((p) => 100 * p)), /add up to 100\./],
    [
      "numerator-only",
      wrong((l) => l.map((c) => Math.exp(c - largest(l)) / sum(powers(l)))),
      /in the numerator but not in the sum/,
    ],
    ["one-hot", wrong(largestAsOne), /a decision/],
    ["one-hot", wrong((l) => l.map((c) => Number(c === largest(l)))), /a decision/],
    ["one-number", wrong((l) => l.indexOf(largest(l))), /each of the 3 logits/],
    ["text", wrong((l) => right(l).map((p) => p.toFixed(2))), /makes strings/],
    ["logits-divided", wrong((l) => naive(l.map((c) => c / largest(l)))), /changes their differences/],
    ["few-digits", wrong((l) => right(l).map((p) => Number(p.toFixed(2)))), /\[0\.09, 0\.24, 0\.67\]/],
    ["few-digits", wrong((l) => shares(l.map((c) => 2.7 ** c))), /neither the result nor \$e\$/],
  ]);
});

test("stableSoftmax: each wrong answer gets its message", () => {
  const wrong = (answer: (logits: number[]) => unknown) => answer;
  const largest = (values: number[]) => Math.max(...values);
  const minus = (shift: (logits: number[]) => number) => (l: number[]) => naive(l.map((c) => c - shift(l)));
  assertEachRecognised(ask.stableSoftmax, [
    ["overflow", naive, /\[1000, 1000\] it gives \[NaN, NaN\]\. `Math\.exp\(1000\)` is `Infinity`/],
    ["smallest-subtracted", minus((l) => Math.min(...l)), /\[0, 1000\].*Subtract the largest/],
    ["mean-subtracted", minus((l) => sum(l) / l.length), /\[0, 0, 0, 0, 1000\].* 800 above it/],
    ["first-subtracted", minus(([first]) => first), /\[0, 1000\].*the first logit/],
    ["sum-subtracted", minus(sum), /the sum of the logits/],
    ["largest-added", minus((l) => -largest(l)), /Subtract it/],
    ["largest-size", minus((l) => largest(l.map(Math.abs))), /largest of these logits is -1000/],
    ["begins-at-0", minus((l) => Math.max(0, ...l)), /begin at the first logit/],
    ["fixed-shift", minus(() => 1000), /always subtract the same number/],
    ["logits-divided", wrong((l) => naive(l.map((c) => c / largest(l)))), /instead of subtracting/],
    ["shifted-not-divided", wrong((l) => powers(l.map((c) => c - largest(l)))), /add up to 1\.5032/],
    [
      "numerator-only",
      wrong((l) => l.map((c) => Math.exp(c - largest(l)) / sum(powers(l)))),
      /in the numerator but not in the sum/,
    ],
    [
      "denominator-only",
      wrong((l) => powers(l).map((p) => p / sum(powers(l.map((c) => c - largest(l)))))),
      /in the sum but not in the numerator/,
    ],
    [
      "start-forgotten",
      wrong((l) => {
        const total = l.reduce((partial, c) => partial + Math.exp(c - largest(l)));
        return l.map((c) => Math.exp(c - largest(l)) / total);
      }),
      /give it 0 at the end/,
    ],
    ["nan-replaced", wrong((l) => naive(l).map((p) => p || 0)), /hides the `NaN`.*\[0\.5, 0\.5\]/],
  ]);
});

test("distribution: nothing below 0 and a sum of 1", () => {
  const isDistribution = (list: number[]) =>
    list.every((p) => p >= 0) && Math.abs(list.reduce((sum, p) => sum + p, 0) - 1) < 1e-12;
  for (const choice of ask.distribution.choices)
    assert.equal(
      ask.distribution.judge(choice as never).kind === "correct",
      isDistribution(JSON.parse(choice)),
    );
  assertEachRecognised(ask.distribution, [
    ["above-1", "[0.5, 0.6]", /add up to 1\.1/],
    ["negative", "[1.2, -0.2]", /below 0/],
    ["each-alone", "[0.9, 0.8, 0.7]", /together they are 2\.4/],
  ]);
});

test("shiftedLogits: the same probabilities", () => {
  assert.deepEqual(right([101, 102, 103]), right([1, 2, 3]));
  assert.equal(ask.shiftedLogits.judge("the same").kind, "correct");
  assertEachRecognised(ask.shiftedLogits, [
    ["ratio", "nearly equal", /by difference/],
    ["multiplied", "nearly one-hot", /multiplying/],
    ["larger", "larger", /adds up to 1/],
  ]);
});

test("sigmoidValues: two decimal places or more", () => {
  assert.equal(ask.sigmoidValues.judge([0.5, 0.88, 1, 0.12, 0]).kind, "correct");
  assert.equal(ask.sigmoidValues.judge([0, 2, 100, -2, -100].map(logistic)).kind, "correct");
  assertEachRecognised(ask.sigmoidValues, [
    ["length", [0.5, 0.88, 1], /5 entries/],
    ["length", 0.5, /5 entries/],
    ["percent", [50, 88, 100, 12, 0], /percentages/],
    ["sorted", [0, 0.12, 0.5, 0.88, 1], /not in the order/],
    ["one-at-0", [1, 0.88, 1, 0.12, 0], /the power \$e\^\{-0\}\$ is 1/],
    ["zero-at-0", [0, 0.88, 1, 0.12, 0], /1\/\(1 \+ 1\)/],
    ["negative", [0.5, 0.88, 1, -0.88, -1], /below 0/],
    ["above-1", [0.5, 7.39, 100, 0.13, 0], /above 1/],
    ["mirrored", [0.5, 0.12, 0, 0.88, 1], /The curve rises/],
    ["even", [0.5, 0.88, 1, 0.88, 1], /not equal/],
    ["too-sharp", [0.5, 1, 1, 0, 0], /not far out yet/],
    ["not-far-enough", [0.5, 0.88, 0.99, 0.12, 0.01], /43 zeros/],
    ["rounding", [0.5, 0.89, 1, 0.11, 0], /round to two decimal places/],
    ["rounding", [0.5, 0.88, 1, 0.11, 0], /round to two decimal places/],
  ]);
});

test("sigmoid: by its formula, by the other form where that holds, by tanh and through tf", () => {
  const twoForms = (x: number) => (x < 0 ? Math.exp(x) / (1 + Math.exp(x)) : 1 / (1 + Math.exp(-x)));
  const byTanh = (x: number) => (1 + Math.tanh(x / 2)) / 2;
  for (const answer of [logistic, twoForms, byTanh, (x: number) => tf.sigmoid(x)]) {
    assert.equal(ask.sigmoid.judge(answer).kind, "correct");
  }
});

test("sigmoid: each wrong answer gets its message", () => {
  const wrong = (answer: (x: number) => unknown) => answer;
  const line = (slope: number) => (x: number) => Math.min(1, Math.max(0, slope * x + 0.5));
  assertEachRecognised(ask.sigmoid, [
    [
      "sign-forgotten",
      wrong((x) => 1 / (1 + Math.exp(x))),
      /At x = 2 it gives 0\.1192; it should give 0\.8808/,
    ],
    ["minus", wrong((x) => Math.exp(x) / (1 - Math.exp(x))), /σ\(0\) must be 0\.5, and at −100 nearly 0/],
    ["minus", wrong((x) => 1 / (1 - Math.exp(-x))), /result Infinity/],
    ["tanh", wrong((x) => tf.tanh(x)), /σ\(0\) = 0\.5, not 0/],
    ["brackets", wrong((x) => 1 / 1 + Math.exp(-x)), /at x = 0 it gives 2/],
    ["complement", wrong((x) => Math.exp(-x) / (1 + Math.exp(-x))), /1 − σ\(x\): at x = 2 it gives 0\.1192/],
    ["not-a-power", wrong((x) => 1 / (1 + (Math.E ^ -x))), /not a power/],
    ["not-a-power", wrong((x) => 1 / ((1 + Math.E) ^ -x)), /not a power/],
    ["product", wrong((x) => 1 / (1 + Math.E * -x)), /times −x/],
    ["only-power", wrong((x) => Math.exp(-x)), /the power alone/],
    ["plus-forgotten", wrong((x) => 1 / Math.exp(-x)), /at x = 0 it gives 0\.5, not 1/],
    ["step", wrong((x) => (x > 0 ? 1 : 0)), /at x = 0 it is 0\.5, not 0/],
    ["step", wrong((x) => Number(x >= 0)), /not 1/],
    ["step", wrong((x) => (x > 0 ? 1 : x < 0 ? 0 : 0.5)), /at x = 2 it is 0\.8808, not 1/],
    ["line", line(0.2), /straight line/],
    ["line", line(0.25), /straight line/],
    ["relu", wrong((x) => tf.relu(x)), /ReLU/],
    ["base-2", wrong((x) => 1 / (1 + 2 ** -x)), /powers of 2/],
    ["percent", wrong((x) => 100 * logistic(x)), /50 is a percentage/],
    ["slope", wrong((x) => logistic(x) * (1 - logistic(x))), /slope/],
    ["overflow", wrong((x) => Math.exp(x) / (1 + Math.exp(x))), /overflows at x = 1000/],
    ["overflow", wrong((x) => 1 - Math.exp(-x) / (1 + Math.exp(-x))), /overflows at x = -1000/],
    ["text", wrong((x) => logistic(x).toFixed(2)), /makes strings/],
    ["few-digits", wrong((x) => Number(logistic(x).toFixed(2))), /gives 0\.88 where 0\.8808 is expected/],
    ["few-digits", wrong((x) => 1 / (1 + 2.7 ** -x)), /neither the result nor \$e\$/],
  ]);
});

test("derivation: definition, e⁰ = 1, expand, multiply out", () => {
  assert.equal(ask.derivation.judge(["B", "D", "A", "C"]).kind, "correct");
  assertEachRecognised(ask.derivation, [
    ["other-letters", ["b", "d", "a", "c"], /the lines are called "A"/],
    ["length", ["B", "D", "C"], /four letters/],
    ["repeated", ["B", "D", "D", "C"], /uses a letter twice/],
    ["backwards", ["C", "A", "D", "B"], /right order, but backwards/],
    ["not-the-definition", ["D", "B", "A", "C"], /definition of softmax/],
    ["sigmoid-too-early", ["B", "D", "C", "A"], /where the derivation ends/],
    ["expanded-first", ["B", "A", "D", "C"], /already says 1/],
  ]);
});

test("derivation: every wrong order is recognised", () => {
  const orders = (letters: string[]): string[][] =>
    letters.length === 0
      ? [[]]
      : letters.flatMap((letter) =>
          orders(letters.filter((other) => other !== letter)).map((rest) => [letter, ...rest]),
        );
  for (const order of orders(["A", "B", "C", "D"])) {
    const outcome = ask.derivation.judge(order);
    assert.ok(outcome.kind === "correct" || (outcome.kind === "incorrect" && outcome.misconception));
  }
});

test("firstOfTwo: by the difference, by softmax without overflow, and through tf", () => {
  for (const answer of [
    (c1: number, c2: number) => logistic(c1 - c2),
    (c1: number, c2: number) => 1 / (1 + Math.exp(c2 - c1)),
    (c1: number, c2: number) => right([c1, c2])[0],
    (c1: number, c2: number) => tf.sigmoid(c1 - c2),
  ]) {
    assert.equal(ask.firstOfTwo.judge(answer).kind, "correct");
  }
});

test("firstOfTwo: each wrong answer gets its message", () => {
  const wrong = (answer: (c1: number, c2: number) => unknown) => answer;
  assertEachRecognised(ask.firstOfTwo, [
    ["second-forgotten", wrong((c1) => logistic(c1)), /Here c₂ is 1: .* 0\.8808, not 0\.95257/],
    ["swapped", wrong((c1, c2) => logistic(c2 - c1)), /second entry of softmax: 0\.1192/],
    ["sum", wrong((c1, c2) => logistic(c1 + c2)), /at \(3, 1\) it gives 0\.8808, not 0\.98201/],
    ["shares-of-sigmoids", wrong((c1, c2) => logistic(c1) / (logistic(c1) + logistic(c2))), /divides powers/],
    ["difference-of-sigmoids", wrong((c1, c2) => logistic(c1) - logistic(c2)), /subtracts two sigmoids/],
    [
      "size-of-difference",
      wrong((c1, c2) => logistic(Math.abs(c1 - c2))),
      /at \(1, 3\) .* 0\.1192, not 0\.8808/,
    ],
    ["ratio", wrong((c1, c2) => c1 / (c1 + c2)), /not by ratio/],
    ["ratio", wrong((c1, c2) => logistic(c1 / c2)), /not by ratio/],
    ["difference", wrong((c1, c2) => c1 - c2), /2 is the difference/],
    ["both", wrong((c1, c2) => right([c1, c2])), /first entry alone/],
    ["overflow", wrong((c1, c2) => naive([c1, c2])[0]), /overflows at \(1000, 1000\)/],
    ["overflow", wrong((c1, c2) => (c1 === c2 ? 0.5 : naive([c1, c2])[0])), /overflows at \(1000, 0\)/],
    ["overflow", wrong((c1, c2) => naive([c1, c2])[0] || 0.5), /overflows at \(1000, 0\)/],
    [
      "power-of-difference",
      wrong((c1, c2) => Math.exp(c1 - c2) / (1 + Math.exp(c1 - c2))),
      /difference overflows at \(1000, 0\)/,
    ],
  ]);
});

test("softmaxOfBatch: row by row, in loops, and through tf", () => {
  const loops = (logits: number[][]) => {
    const result: Float64Array[] = [];
    for (const row of logits) result.push(Float64Array.from(right(row)));
    return result;
  };
  for (const answer of [
    (logits: number[][]) => logits.map(right),
    loops,
    (logits: number[][]) => tf.softmax(tf.tensor2d(logits)),
    (logits: number[][]) => tf.softmax(tf.tensor2d(logits), 1).arraySync(),
  ]) {
    assert.equal(ask.softmaxOfBatch.judge(answer).kind, "correct");
  }
});

test("softmaxOfBatch: each wrong answer gets its message", () => {
  const wrong = (answer: (logits: number[][]) => unknown) => answer;
  const largest = (logits: number[][]) => Math.max(...logits.flat());
  assertEachRecognised(ask.softmaxOfBatch, [
    ["columns", wrong((l) => transpose(transpose(l).map(right))), /row 0 is \[0\.1192, .* 1\.3407/],
    ["columns", wrong((l) => transpose(transpose(l).map(naive))), /columns add up to 1/],
    ["everything", wrong((l) => tf.softmax(tf.tensor(l.flat())).reshape([l.length, -1])), /All 6 entries/],
    [
      "everything",
      wrong((l) => l.map((row) => row.map((c) => Math.exp(c) / sum(powers(l.flat()))))),
      /must be 1, here it is 0\.42308/,
    ],
    ["not-divided", wrong((l) => l.map(powers)), /Row 0 adds up to 30\.193/],
    ["one-hot", wrong((l) => l.map(largestAsOne)), /leaves every class a share/],
    ["one-hot", wrong((l) => l.map((row) => row.map((c) => Number(c === Math.max(...row))))), /a share/],
    ["first-row", wrong((l) => right(l[0])), /The batch has 2/],
    ["rows-missing", wrong((l) => [right(l[0])]), /1 of the 2 rows.*If a `return` is inside/],
    ["flat", wrong((l) => l.flatMap(right)), /one list of 6\. Keep the rows: shape \[2, 3\]/],
    ["transposed", wrong((l) => transpose(l.map(right))), /rows and columns are swapped/],
    [
      "batch-largest",
      wrong((l) => l.map((row) => naive(row.map((c) => c - largest(l))))),
      /Row 1 comes out as `NaN`: \[0, 1\] lies so far below/,
    ],
    ["overflow", wrong((l) => l.map(naive)), /overflows in row 0/],
    [
      "smallest-subtracted",
      wrong((l) => l.map((row) => naive(row.map((c) => c - Math.min(...row))))),
      /Row 0 comes out as `NaN`: you subtract each row's smallest/,
    ],
    [
      "mean-subtracted",
      wrong((l) => l.map((row) => naive(row.map((c) => c - sum(row) / row.length)))),
      /Row 0 comes out as `NaN`: you subtract each row's mean/,
    ],
  ]);
});

test("answers hard-coded for the examples fail", () => {
  const remembering = (inputs: readonly unknown[][], reference: (...args: never[]) => unknown) => {
    const known = new Map(inputs.map((args) => [JSON.stringify(args), reference(...(args as never[]))]));
    return (...args: unknown[]) => known.get(JSON.stringify(args)) ?? known.values().next().value;
  };
  assert.equal(ask.softmax.judge(remembering(ask.softmax.inputs().slice(0, 7), right)).kind, "incorrect");
  assert.equal(ask.sigmoid.judge(remembering(ask.sigmoid.inputs().slice(0, 7), logistic)).kind, "incorrect");
  const pairs = ask.firstOfTwo.inputs().slice(0, 5);
  const difference = (c1: number, c2: number) => logistic(c1 - c2);
  assert.equal(ask.firstOfTwo.judge(remembering(pairs, difference)).kind, "incorrect");
  const batches = ask.softmaxOfBatch.inputs().slice(0, 4);
  const byRow = (logits: number[][]) => logits.map(right);
  assert.equal(ask.softmaxOfBatch.judge(remembering(batches, byRow)).kind, "incorrect");
});
