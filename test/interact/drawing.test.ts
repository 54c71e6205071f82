import assert from "node:assert/strict";
import { test } from "node:test";
import { Drawing } from "six-steps/internal/interact/page/drawing.js";

const drawn = (...points: [x: number, y: number][]) => {
  const drawing = new Drawing(28);
  const [first, ...more] = points.map(([x, y]) => ({ x, y }));
  let pen = first;
  for (const point of more.length === 0 ? [first] : more) {
    drawing.stroke(pen, point);
    pen = point;
  }
  return drawing;
};
const sum = ({ ink }: Drawing) => ink.reduce((total, level) => total + level, 0);

test("a stroke leaves ink along its way, in levels from paper to full ink, and is the same in both directions", () => {
  const there = drawn([5, 5], [20, 12]);
  assert.deepEqual(there.ink, drawn([20, 12], [5, 5]).ink);
  assert.equal(Math.max(...there.ink), 255);
  assert.ok(
    there.ink.some((level) => level > 0 && level < 255),
    "it has soft edges",
  );
  assert.equal(there.ink[27 * 28], 0);
});

test("ink adds nothing to ink: a stroke that is drawn twice is as dark as once", () => {
  assert.deepEqual(drawn([5, 5], [20, 5], [5, 5]).ink, drawn([5, 5], [20, 5]).ink);
});

test("moving there and back changes nothing, and beyond the edge everything is cut off", () => {
  const drawing = drawn([10, 10], [16, 18]);
  const before = drawing.ink.slice();
  drawing.move(4, -3);
  assert.notDeepEqual(drawing.ink, before);
  drawing.move(-4, 3);
  assert.deepEqual(drawing.ink, before);
  drawing.move(0, 28);
  assert.equal(sum(drawing), 0);
});

test("a stroke to a place beyond the pad draws up to the edge, and clearing leaves paper", () => {
  const drawing = drawn([14, 14], [60, 14]);
  assert.equal(drawing.ink[14 * 28 + 27], 255);
  drawing.clear();
  assert.equal(sum(drawing), 0);
});
