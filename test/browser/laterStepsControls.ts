import assert from "node:assert/strict";
import type { ControlName, Shown } from "./movedControl.js";

/** A control of a lesson whose frames move without a kernel, too, and what is to be seen at its two ends. */
export interface LessonControl extends ControlName {
  /** The notebook's name, without its ending. */
  lesson: string;
  holds(first: Shown, last: Shown): void;
}

/** The controls of lessons 05 to 08b. The figures are worked out here, by formulas other than the lessons'. */
export const laterStepsControls: readonly LessonControl[] = [
  {
    lesson: "05-objective-function",
    ...slider("q"),
    holds: (first, last) => {
      assert.match(first.chart, /at 0\.05: 4\.322/); // log₂ 20
      assert.match(first.printed, /q = 0\.05: 4\.322 bits/);
      assert.match(last.printed, /q = 1: 0\.000 bits/);
    },
  },
  {
    lesson: "05b-loss-of-a-batch",
    ...slider("first logit"),
    holds: (first, last) => {
      assert.match(first.chart, /Marked at 0: from probabilities 0\.6931, from logits 0\.6931/); // ln 2
      assert.match(first.printed, /slope from probabilities: 0\.50, from logits: 0\.50/);
      assert.match(last.chart, /Marked at 20: from probabilities 16\.12, from logits 20\b/); // −ln 10⁻⁷
      assert.match(last.printed, /slope from probabilities: 0\.00, from logits: 1\.00/);
    },
  },
  {
    lesson: "06-hidden-layers",
    ...slider("kinks"),
    holds: (...both) => {
      for (const [at, kinks] of [1, 20].entries()) {
        const printed = new RegExp(`\\b${kinks} kinks: at most ${gapOfSine(kinks).toFixed(3)} away`);
        assert.match(both[at].printed, printed);
      }
    },
  },
  {
    lesson: "07-optimizer",
    ...slider("learning rate", 0),
    holds: (...both) => {
      // Each step multiplies the distance from 3 by 1 − 2η.
      for (const [at, rate] of [0.02, 1.2].entries())
        assert.ok(Math.abs(lastOf("w", both[at].chart) / (3 - 3 * (1 - 2 * rate) ** 8) - 1) < 0.001);
    },
  },
  {
    lesson: "07-optimizer",
    ...slider("learning rate", 1),
    holds: (first, last) => {
      const [a] = endOf("gradient descent", first.chart);
      assert.ok(Math.abs(a - 10 * 0.99 ** 25) < 0.005, first.chart); // as it is rounded there
      assert.doesNotMatch(first.chart, /leaves the picture/);
      assert.match(last.chart, /gradient descent leaves the picture in step 2\./); // b is 1, −1.4, 1.96
    },
  },
  {
    lesson: "07-optimizer",
    ...slider("β"),
    holds: (...both) => {
      for (const [at, beta] of [0, 0.95].entries()) {
        const [a, b] = [rolled(10, 2, beta), rolled(1, 40, beta)];
        const loss = (a ** 2 + 20 * b ** 2).toPrecision(2);
        assert.ok(both[at].printed.includes(`loss after 40 steps: ${loss}`), both[at].printed);
      }
    },
  },
  {
    lesson: "07-optimizer",
    ...slider("learning rate", 2),
    holds: (first, last) => {
      assert.doesNotMatch(first.chart, /leaves the picture/);
      assert.match(last.chart, /gradient descent leaves the picture/);
      assert.doesNotMatch(last.chart, /(momentum|times the rate) leaves the picture/);
      for (const path of ["momentum", "Adam, 20 times the rate"])
        assert.notDeepEqual(endOf(path, first.chart), endOf(path, last.chart));
    },
  },
  {
    lesson: "07-optimizer",
    role: "combobox",
    name: "β",
    nth: 0,
    holds: (first, last) => {
      assert.notDeepEqual(endOf("momentum", first.chart), endOf("momentum", last.chart));
      for (const path of ["gradient descent", "Adam, 20 times the rate"])
        assert.deepEqual(endOf(path, first.chart), endOf(path, last.chart)); // β is momentum's alone
    },
  },
  {
    lesson: "08b-train-and-predict",
    ...slider("pixels to the right"),
    holds: (first, last) => {
      assert.ok(last.middle - first.middle > 0.1, `from ${first.middle} to ${last.middle}`);
      assert.match(first.chart, /True: Ankle boot/);
      assert.notEqual(first.chart, last.chart);
    },
  },
];

function slider(name: string, nth = 0): ControlName {
  return { role: "slider", name, nth };
}

/** The largest gap, at hundredths from 0 to 7, between the sine and the straight pieces that meet it at equal distances. */
function gapOfSine(pieces: number): number {
  const width = 7 / pieces;
  const gaps = Array.from({ length: 701 }, (_, i) => {
    const x = i / 100;
    const left = Math.min(Math.floor(x / width), pieces - 1) * width;
    const share = (x - left) / width;
    return Math.abs(Math.sin(x) - (1 - share) * Math.sin(left) - share * Math.sin(left + width));
  });
  return Math.max(...gaps);
}

/** Where momentum is after 40 steps of 0.02, if the slope is so many times the place: by what moved it last. */
function rolled(place: number, steepness: number, beta: number): number {
  let [before, now] = [place, place];
  for (let step = 0; step < 40; step++)
    [before, now] = [now, now - 0.02 * steepness * now + beta * (now - before)];
  return now;
}

/** The last value of a line, as a chart's description has it. */
function lastOf(line: string, chart: string): number {
  return Number(new RegExp(`${line} goes from \\S+ to (\\S+) in`).exec(chart)?.[1]);
}

/** Where a path on a map ends, as its description has it. */
function endOf(path: string, chart: string): [a: number, b: number] {
  const [, a, b] =
    new RegExp(`${path} goes in \\d+ steps from \\(.*?\\) to \\((\\S+), (\\S+)\\)`).exec(chart) ?? [];
  return [Number(a), Number(b)];
}
