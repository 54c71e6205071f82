import assert from "node:assert/strict";
import { test } from "node:test";
import { showLineChart, tf } from "six-steps";
import { ShapeError, UnknownOptionError, ValueError } from "six-steps/internal/errors/errors.js";
import { lineChart } from "six-steps/internal/plots/lineChart.js";
import { lots, randomValue } from "./randomNames.js";
import { refuses } from "./refuses.js";

interface Line {
  name: string;
  x?: number[];
  x0?: number;
  dx?: number;
  y: number[];
  line: { color: string; dash: string };
}

test("each series is a line through its values, at 1, 2, 3, … or at x", () => {
  const [counted] = lineChart({ loss: [0.9, 1 / 3] }).figure.data as Line[];
  assert.deepEqual([counted.name, counted.y, counted.x0, counted.dx], ["loss", [0.9, 0.3333], 1, 1]);
  const placed = lineChart({ a: [1, 2, 3], b: tf.tensor1d([4, 5]) }, { x: [0, 10, 20] }).figure
    .data as Line[];
  assert.deepEqual(
    placed.map(({ x, y }) => [x, y]),
    [
      [
        [0, 10, 20],
        [1, 2, 3],
      ],
      [
        [0, 10],
        [4, 5],
      ],
    ],
  );
});

test("whole places have whole ticks, as far as each place can have one", () => {
  const step = (x?: number[]) => {
    const values = x ?? [1, 2, 3];
    const { xaxis } = lineChart({ a: values }, x ? { x } : {}).figure.layout as { xaxis: { dtick?: number } };
    return xaxis.dtick;
  };
  assert.equal(step([0, 1, 2, 3, 4]), 1);
  assert.equal(step(), 1);
  assert.equal(step([0, 0.5, 1]), undefined);
  assert.equal(step([0, 40, 80]), undefined);
});

test("lines differ in colour and in dash", () => {
  const series = Object.fromEntries([..."abcde"].map((name) => [name, [1]]));
  const lines = lineChart(series).figure.data as Line[];
  assert.equal(new Set(lines.map(({ line }) => line.color)).size, 5);
  assert.equal(new Set(lines.map(({ line }) => line.dash)).size, 5);
});

test("a line chart is described by where its lines begin, end and turn", () => {
  const { description } = lineChart(
    { Adam: [0.9, 0.3, 0.4], SGD: [2] },
    { title: "Loss", xLabel: "epoch", yLabel: "loss" },
  );
  assert.equal(
    description,
    "Line chart “Loss” by epoch: Adam goes from 0.9 to 0.4 in 3 values (least 0.3, most 0.9); SGD is 2.",
  );
});

test("series that are no lines are refused", async () => {
  await refuses(
    () => showLineChart({ loss: [1, 2] }, { x: [0, Number.NaN] }),
    ValueError,
    "x at 1 must be a finite number, but is NaN.",
  );
  await refuses(
    () => showLineChart({ loss: [] }),
    ShapeError,
    'The series "loss" must have shape [count] with at least one number (of a training: at least one epoch that was complete), but has [0].',
  );
  await refuses(
    () => showLineChart({ loss: [[1]] }),
    ShapeError,
    'The series "loss" must have shape [count], one row of numbers, but has [1, 1].',
  );
  await refuses(
    () => showLineChart({ loss: [1, 2] }, { x: [1] }),
    ShapeError,
    'The series "loss" must have shape [1], as x has, but has [2].',
  );
  await refuses(
    () => showLineChart({}),
    ValueError,
    "The series of showLineChart must be an object such as { loss: [0.5, 0.4] }, but is {}.",
  );
  await refuses(
    () => showLineChart([1, 2] as never),
    ValueError,
    "The series of showLineChart must be an object such as { loss: [0.5, 0.4] }, but is [1,2].",
  );
  await refuses(
    () => showLineChart({ loss: [1] }, { xLabel: 3 as never }),
    ValueError,
    "xLabel must be a text, but is 3.",
  );
  await refuses(
    () => showLineChart({ loss: [1] }, { xlabel: "epoch" } as never),
    UnknownOptionError,
    'An option of showLineChart is "xlabel", which is not one of title, xLabel, yLabel, x, mark.',
  );
});

test("a value that is NaN or infinite is a gap, which a sentence above the chart and the description tell", () => {
  const { figure, caption, description } = lineChart({ loss: [1, Number.NaN, 0.5], steady: [1, 1, 1] });
  assert.deepEqual(
    (figure.data as Line[]).map(({ y }) => y),
    [
      [1, null, 0.5],
      [1, 1, 1],
    ],
  );
  assert.equal(caption, "loss: 1 of 3 values cannot be drawn (NaN); the line has a gap there.");
  assert.ok(description.startsWith("Line chart: loss goes from 1 to 0.5 in 2 values (least 0.5, most 1);"));
  assert.ok(description.endsWith(caption ?? ""));
  const diverged = lineChart({ loss: [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] });
  assert.equal(diverged.caption, "loss: no value can be drawn, all are NaN, ∞, −∞.");
  assert.equal(lineChart({ loss: [1, 2] }).caption, undefined);
});

test("random values of any size: every finite one is a point that can be seen, every other a gap that is counted", () => {
  for (let seed = 0; seed < 200; seed++) {
    const chance = lots(seed);
    const values = Array.from({ length: 1 + chance.whole(90) }, () => randomValue(chance));
    const { figure, caption = "" } = lineChart({ loss: values });
    const [{ y, mode }] = JSON.parse(JSON.stringify(figure.data)) as (Line & { mode: string })[];
    values.forEach((value, i) => {
      if (!Number.isFinite(value)) assert.equal(y[i], null);
      else assert.ok(Math.abs(y[i] - value) <= Math.abs(value) * 6e-4, `${value} is drawn at ${y[i]}`);
      const isAlone = (y[i - 1] ?? null) === null && (y[i + 1] ?? null) === null;
      if (y[i] !== null && isAlone) assert.equal(mode, "lines+markers", `seed ${seed}`);
    });
    const gaps = values.filter((value) => !Number.isFinite(value)).length;
    const told = gaps === values.length ? "no value can be drawn" : `${gaps} of ${values.length} values`;
    assert.equal(caption.includes(told), gaps > 0);
  }
});

test("a mark stands where it is asked for, and the description says what the values are there", () => {
  const { figure, description } = lineChart({ loss: [0.9, 0.5, 0.7], accuracy: [0.1] }, { mark: 2 });
  const { shapes } = figure.layout as { shapes: { x0: number; x1: number }[] };
  assert.deepEqual(
    shapes.map(({ x0, x1 }) => [x0, x1]),
    [[2, 2]],
  );
  assert.match(description, / Marked at 2: loss 0\.5\.$/);
  assert.match(lineChart({ a: [1, 2] }, { x: [0, 10], mark: 10 }).description, / Marked at 10: a 2\.$/);
  assert.doesNotMatch(lineChart({ a: [1, 2] }, { mark: 1.5 }).description, /Marked/);
  assert.equal(lineChart({ a: [1, 2] }).figure.layout?.shapes, undefined);
  assert.throws(() => lineChart({ a: [1] }, { mark: Number.NaN }), ValueError);
});
