import assert from "node:assert/strict";
import { test } from "node:test";
import { showBars } from "six-steps";
import { UnknownOptionError, ValueError } from "six-steps/internal/errors/errors.js";
import { barsChart } from "six-steps/internal/plots/bars.js";
import { lots, randomNames, randomValue } from "./randomNames.js";

interface Bars {
  x: number[];
  y: string[];
  text: string[];
}

const barsOf = (...parameters: Parameters<typeof barsChart>) => {
  const { figure, description } = barsChart(...parameters);
  const [bars] = figure.data as Bars[];
  return { bars, description, layout: figure.layout as { xaxis: { range: number[] }; yaxis: object } };
};

test("each name has a bar as long as its value, with its number, and the description has the same", () => {
  const { bars, description } = barsOf({ cat: 0.25, dog: 1 / 3 }, { title: "Accuracy" });
  assert.deepEqual(
    [bars.y, bars.x, bars.text],
    [
      ["cat", "dog"],
      [0.25, 0.3333],
      ["0.250", "0.333"],
    ],
  );
  assert.equal(description, "Bars “Accuracy”: cat 0.250, dog 0.333.");
});

test("whole values are written as they are, and others with as many decimals as are asked for", () => {
  assert.deepEqual(barsOf({ a: 5421, b: -3 }).bars.text, ["5421", "−3"]);
  assert.deepEqual(barsOf({ a: 0.5 }, { decimals: 1 }).bars.text, ["0.5"]);
});

test("every bar lies within the axis, whatever the values", () => {
  for (let seed = 0; seed < 50; seed++) {
    const chance = lots(seed);
    const finite = () => {
      const value = randomValue(chance);
      return Math.abs(value) < 1e300 ? value : 1;
    };
    const values = Object.fromEntries(
      randomNames(chance, 1 + chance.whole(20)).map((name) => [name, finite()]),
    );
    const { bars, layout } = barsOf(values);
    const [from, to] = layout.xaxis.range;
    assert.ok(
      bars.x.every((value) => value >= from && value <= to),
      JSON.stringify({ values, from, to }),
    );
    assert.ok(from <= 0 && to >= 0);
  }
});

test("two charts with the same greatest and least value have the same axis", () => {
  const range = (value: number) => barsOf({ a: value }, { maxValue: 1, minValue: -1 }).layout.xaxis.range;
  assert.deepEqual(range(0.2), range(0.7));
  assert.deepEqual(range(0.2), range(-0.7));
  assert.deepEqual(barsOf({ a: 1 }, { minValue: 0.5 }).layout.xaxis.range[0], 0, "a bar begins at 0");
});

test("what is no value by name is refused in words", () => {
  for (const values of [{}, [1, 2], null, { a: Number.NaN }, { a: "1" }]) {
    assert.throws(() => showBars(values as Record<string, number>), ValueError);
  }
  assert.throws(() => barsChart({ a: 1 }, { color: "red" } as object), UnknownOptionError);
  assert.throws(() => barsChart({ a: 1 }, { decimals: 7 }), ValueError);
});
