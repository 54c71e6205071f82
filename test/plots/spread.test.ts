import assert from "node:assert/strict";
import { test } from "node:test";
import { showSpread } from "six-steps";
import { ShapeError, UnknownOptionError, ValueError } from "six-steps/internal/errors/errors.js";
import { spreadChart } from "six-steps/internal/plots/spread.js";
import { refuses } from "./refuses.js";

test("each group has a column with its name, a dot for each value and a dash at their mean", () => {
  const { figure, description } = spreadChart({ "1 × 32": [0.7, 0.8], "<b>": [0.5] }, { yLabel: "accuracy" });
  const [dots, means] = figure.data as { x: number[]; y: number[] }[];
  assert.deepEqual(
    [dots.x, dots.y],
    [
      [0, 0, 1],
      [0.7, 0.8, 0.5],
    ],
  );
  assert.deepEqual(
    [means.x, means.y],
    [
      [0, 1],
      [0.75, 0.5],
    ],
  );
  const { xaxis } = figure.layout as { xaxis: { ticktext: string[] } };
  assert.deepEqual(xaxis.ticktext, ["1 × 32", "&lt;b&gt;"]);
  assert.equal(
    description,
    "Chart of values by group: 1 × 32 has a mean of 0.75 and lies from 0.7 to 0.8; <b> has a mean of 0.5 and lies from 0.5 to 0.5.",
  );
});

test("what has no spread is refused in a sentence", async () => {
  await refuses(
    () => showSpread({}),
    ValueError,
    "The groups of showSpread must be an object such as { a: [0.5, 0.4] }, but is {}.",
  );
  await refuses(
    () => showSpread({ a: [] }),
    ShapeError,
    'The group "a" must have shape [count], with at least one value, but has [0].',
  );
  await refuses(
    () => showSpread({ a: [Number.NaN] }),
    ValueError,
    'The group "a" must be a finite number, but is NaN.',
  );
  await refuses(
    () => showSpread({ a: [1] }, { xLabel: "x" } as never),
    UnknownOptionError,
    'An option of showSpread is "xLabel", which is not one of title, yLabel.',
  );
});
