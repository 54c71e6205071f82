import assert from "node:assert/strict";
import { test } from "node:test";
import { showContours } from "six-steps";
import { UnknownOptionError, ValueError } from "six-steps/internal/errors/errors.js";
import { contourChart } from "six-steps/internal/plots/contours.js";
import { refuses } from "./refuses.js";

interface Map {
  x0: number;
  dx: number;
  y0: number;
  dy: number;
  z: number[][];
}
const valley = (a: number, b: number) => a ** 2 + 20 * b ** 2;
const ends = { x: [-4, 4], y: [-1, 1] } as const;

test("each height of the map is the function's value at its place", () => {
  const [map] = contourChart((x, y) => x - 10 * y, ends).figure.data as Map[];
  map.z.forEach((row, i) => {
    row.forEach((height, j) => {
      const wanted = map.x0 + j * map.dx - 10 * (map.y0 + i * map.dy);
      assert.ok(Math.abs(height - wanted) < 0.06, `${height}, ${wanted}`);
    });
  });
  const last = [map.x0 + map.dx * (map.z[0].length - 1), map.y0 + map.dy * (map.z.length - 1)];
  assert.deepEqual(
    last.map((end) => Math.round(1e6 * end) / 1e6),
    [4, 1],
  );
});

test("a path stops with its first place off the map, and is told in words", () => {
  const paths = {
    near: [
      [3, 0.5],
      [1, 0],
    ],
    far: [
      [3, 0.5],
      [3, -0.5],
      [3, -2],
      [3, 1e30],
    ],
  } as const;
  const { figure, description, caption } = contourChart(valley, { ...ends, paths });
  const [, near, far] = figure.data as { x: number[]; y: number[] }[];
  assert.deepEqual(
    [near.x, near.y],
    [
      [3, 1],
      [0.5, 0],
    ],
  );
  assert.deepEqual(far.y, [0.5, -0.5, -2]);
  assert.equal(caption, "far leaves the picture in step 2.");
  assert.equal(
    description,
    "Contour map of heights from 0 to 36: near goes in 1 step from (3, 0.5) to (1, 0); far goes in 2 steps from (3, 0.5) to (3, -2). far leaves the picture in step 2.",
  );
});

test("what cannot be a map is refused in a sentence", async () => {
  await refuses(
    () => showContours(3 as never, ends),
    ValueError,
    "The function of showContours must be a function of two numbers, but is 3.",
  );
  await refuses(
    () => showContours(valley, { ...ends, x: [1, 1] }),
    ValueError,
    "x must be a finite number above 1, but is 1.",
  );
  await refuses(
    () => showContours((x) => 1 / (x + 2), ends),
    ValueError,
    "The function's value at (-2, -1) must be a finite number, but is Infinity.",
  );
  await refuses(
    () => showContours(valley, { ...ends, paths: { down: [] } }),
    ValueError,
    'The path "down" must be a list of places, as in [[0, 0], [1, 2]], but is [].',
  );
  await refuses(
    () => showContours(valley, { ...ends, z: [0, 1] } as never),
    UnknownOptionError,
    'An option of showContours is "z", which is not one of x, y, paths, title, xLabel, yLabel.',
  );
});
