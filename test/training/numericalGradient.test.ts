import assert from "node:assert/strict";
import { test } from "node:test";
import { numericalGradient } from "six-steps";

test("it measures the slopes of a function of several numbers, and leaves them as they were", () => {
  const x = Float64Array.of(1, -2, 0.5);
  const gradient = numericalGradient(([a, b, c]) => a ** 3 + a * b + Math.exp(c), x);
  const want = [3 - 2, 1, Math.exp(0.5)];
  for (const [i, slope] of gradient.entries())
    assert.ok(Math.abs(slope - want[i]) < 1e-8, `entry ${i}: ${slope}`);
  assert.deepEqual([...x], [1, -2, 0.5]);
});

test("in a Float32Array the distance is the one that its entries can really go", () => {
  const x = Float32Array.of(1000.3);
  assert.ok(Math.abs(numericalGradient(([a]) => 3 * a, x)[0] - 3) < 1e-9);
});

test("an f that throws or gives no number is an error, and x is as it was", () => {
  const x = Float64Array.of(4);
  const broken = () => {
    throw new Error("broken");
  };
  assert.throws(() => numericalGradient(broken, x), /broken/);
  assert.throws(
    () => numericalGradient(() => Number.NaN, x),
    /f with x\[0\] = 4.00001 must be a finite number/,
  );
  assert.throws(() => numericalGradient(([a]) => a, x, 0), /step must be a number above 0/);
  assert.throws(() => numericalGradient(([a]) => a, x, 1e-17), /step must be large enough to move x\[0\]/);
  assert.deepEqual([...x], [4]);
});
