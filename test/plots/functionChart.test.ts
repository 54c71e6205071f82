import assert from "node:assert/strict";
import { test } from "node:test";
import { showFunction } from "six-steps";
import { UnknownOptionError, ValueError } from "six-steps/internal/errors/errors.js";
import { functionChart } from "six-steps/internal/plots/functionChart.js";
import { refuses } from "./refuses.js";

interface Curve {
  name: string;
  mode: string;
  x0: number;
  dx: number;
  y: (number | null)[];
  x: number[];
  text: string[];
  textposition: string[];
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

test("a function is drawn at even steps, both ends included", () => {
  const [curve] = functionChart(sigmoid, { from: -2, to: 2, points: 5 }).figure.data as Curve[];
  assert.deepEqual([curve.name, curve.x0, curve.dx], ["sigmoid", -2, 1]);
  assert.deepEqual(curve.y, [0.1192, 0.2689, 0.5, 0.7311, 0.8808]);
});

test("a curve is interrupted where its function is not finite", () => {
  const [curve] = functionChart({ log: Math.log }, { from: -1, to: 1, points: 3 }).figure.data as Curve[];
  assert.deepEqual(curve.y, [null, null, 0]);
});

test("values at marks are written: equal ones once, the highest above its curve", () => {
  const { figure } = functionChart(
    { sigmoid, same: sigmoid, zero: () => 0 },
    { from: -1, to: 1, marks: [0, 1] },
  );
  const dots = (figure.data as Curve[]).filter(({ mode }) => mode === "markers+text");
  assert.deepEqual(
    dots.map(({ x, y, text }) => [x, y, text]),
    [
      [
        [0, 1],
        [0.5, 0.7311],
        ["0.5", "0.7311"],
      ],
      [
        [0, 1],
        [0.5, 0.7311],
        ["", ""],
      ],
      [
        [0, 1],
        [0, 0],
        ["0", "0"],
      ],
    ],
  );
  assert.deepEqual(dots[0].textposition, ["top center", "top center"]);
  assert.deepEqual(dots[2].textposition, ["bottom center", "bottom center"]);
});

test("a function chart is described by its functions' ranges and values", () => {
  const { description } = functionChart(sigmoid, {
    from: -100,
    to: 100,
    points: 201,
    marks: [0],
    title: "σ",
  });
  assert.equal(
    description,
    "Function chart “σ” for x from -100 to 100: sigmoid lies between 3.72e-44 and 1 (at x = -100: 3.72e-44, at 0: 0.5, at 100: 1).",
  );
});

test("the vertical axis stays where it is while a curve moves between the two values that it is to reach", () => {
  const rangeOf = (height: number, limits = {}) => {
    const { figure } = functionChart((x) => height * x, { from: 0, to: 1, ...limits });
    return (figure.layout as { yaxis: { range?: [number, number] } }).yaxis.range;
  };
  const limits = { minValue: -1, maxValue: 2 };
  const kept = rangeOf(0.5, limits);
  assert.ok(kept && kept[0] < -1 && kept[1] > 2, `${kept}`);
  assert.deepEqual(rangeOf(2, limits), kept);
  assert.ok((rangeOf(3, limits)?.[1] ?? 0) > 3, "a curve that goes higher is seen whole");
  assert.equal(rangeOf(0.5), undefined, "without them plotly.js chooses");
});

test("what is not a function, and a range that is none, are refused", async () => {
  const range = { from: 0, to: 1 };
  await refuses(
    () => showFunction(() => Number.NaN, range),
    ValueError,
    "f(x) must be finite somewhere from 0 to 1, but is NaN.",
  );
  await refuses(
    () => showFunction({ g: () => "1" as never }, range),
    ValueError,
    'g(0) must be a number, but is "1".',
  );
  await refuses(
    () => showFunction({}, range),
    ValueError,
    "The functions of showFunction must be a function, or an object of functions by name, but is {}.",
  );
  await refuses(
    () => showFunction({ g: 3 as never }, range),
    ValueError,
    '"g" of showFunction must be a function, but is 3.',
  );
  await refuses(
    () => showFunction(sigmoid, { from: 1, to: 1 }),
    ValueError,
    "to must be a finite number above 1, but is 1.",
  );
  await refuses(
    () => showFunction(sigmoid, { from: Number.NaN, to: 1 }),
    ValueError,
    "from must be a finite number, but is NaN.",
  );
  await refuses(
    () => showFunction(sigmoid, { ...range, points: 1 }),
    ValueError,
    "points must be a whole number from 2 to 2000, but is 1.",
  );
  await refuses(
    () => showFunction(sigmoid, { ...range, marks: [2] }),
    ValueError,
    "A mark must be from 0 to 1, but is 2.",
  );
  await refuses(
    () => showFunction(sigmoid, { ...range, maxValue: Number.NaN }),
    ValueError,
    "maxValue must be a finite number, but is NaN.",
  );
  await refuses(
    () => showFunction(sigmoid, undefined as never),
    ValueError,
    "The options of showFunction must be an object such as { from: … }, but is undefined.",
  );
  await refuses(
    () => showFunction(sigmoid, { ...range, step: 1 } as never),
    UnknownOptionError,
    'An option of showFunction is "step", which is not one of from, to, points, title, xLabel, yLabel, marks, maxValue, minValue.',
  );
});

test("what the function itself throws passes through", () => {
  const broken = () => {
    throw new RangeError("mine");
  };
  assert.throws(() => showFunction(broken, { from: 0, to: 1 }), { name: "RangeError", message: "mine" });
});

test("the horizontal axis is labelled x, or as asked", () => {
  const layout = (xLabel?: string) =>
    JSON.stringify(functionChart(sigmoid, { from: -1, to: 1, xLabel }).figure.layout);
  assert.match(layout(), /"x"/);
  assert.match(layout("prediction q"), /"prediction q"/);
});

test("a curve is interrupted at poles and nowhere else: not at zeros, steps or steep slopes", () => {
  const interrupted = (f: (x: number) => number, from: number, to: number, points?: number) => {
    const [{ x, y }] = functionChart({ f }, { from, to, points }).figure.data as Curve[];
    return x === undefined ? [] : x.filter((_, i) => y[i] === null);
  };
  const near = (found: number[], wanted: number[]) => {
    assert.equal(found.length, wanted.length, `${found}`);
    found.forEach((x, i) => {
      assert.ok(Math.abs(x - wanted[i]) < 1e-6, `${x} is not ${wanted[i]}`);
    });
  };
  near(
    interrupted(Math.tan, -5, 5),
    [-1.5, -0.5, 0.5, 1.5].map((half) => half * Math.PI),
  );
  near(
    interrupted((x) => 1 / (x - 0.123), -1, 1),
    [0.123],
  );
  near(
    interrupted((x) => 1 / (x * x - 1), -3.01, 3),
    [-1, 1],
  );
  near(
    interrupted((x) => 1 / (x - 1000), 999.001, 1001, 30),
    [1000],
  );
  for (const plain of [
    Math.sin,
    Math.sign,
    (x: number) => x ** 3,
    (x: number) => Math.tanh(1e6 * x),
    (x: number) => (x < 0.1 ? -1 : 5),
    (x: number) => x - Math.floor(x) - 0.5,
    (x: number) => Math.sin(1e5 * x) * 1e6,
  ]) {
    assert.deepEqual(interrupted(plain, -3.05, 3), [], String(plain));
  }
});

test("at a pole the axis goes on showing the rest of the curve, and the description tells the place", () => {
  const { figure, description } = functionChart({ tan: Math.tan }, { from: -1.6, to: 1.6 });
  const { yaxis } = figure.layout as { yaxis: { range: [number, number] } };
  assert.ok(yaxis.range[1] > 1 && yaxis.range[1] < 60, `${yaxis.range}`);
  assert.match(description, /tan is interrupted near x = -1\.571, 1\.571, where it grows beyond all bounds/);
});
