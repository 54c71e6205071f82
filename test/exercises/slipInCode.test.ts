import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises } from "six-steps";
import { slipInCode } from "six-steps/internal/exercises/core/general/slipInCode.js";
import { functionIn } from "../../bench/feedback/solutions.js";

test("Python's // is told where a line ends in what code would say behind it", () => {
  const told: [line: string, instead: string][] = [
    ["return [quadrant // 2, 0]", ""],
    ["const row = quadrant // 2;", "Math.floor(quadrant / 2)"],
    ["const row = quadrant // 2", "Math.floor(quadrant / 2)"],
    ["return (n + 2 * p - k) // s + 1;", "Math.floor((n + 2 * p - k) / s)"],
    ["return 1 + (n + 2 * p - k) // s", "Math.floor((n + 2 * p - k) / s)"],
    ["height = height // one.poolSize;", "Math.floor(height / one.poolSize)"],
    ["const size = n // k;", "Math.floor(n / k)"],
    ["const rows = image.length // rows", ""],
    ["let m = values[0]; // max", ""],
    ["return total // the mean of all", ""],
    ["const a = 1; // 2", ""],
  ];
  for (const [line, instead] of told) {
    const message = slipInCode(`function f() {\n  ${line}\n}`);
    if (instead === "") assert.equal(message, undefined, line);
    else assert.match(message ?? "", new RegExp(instead.replace(/[()+*.]/g, "\\$&")), line);
  }
});

test("the check of a function says it, too", () => {
  const said = (exercise: { judge(answer: unknown): unknown }, code: string) =>
    JSON.stringify(exercise.judge(functionIn(code)));
  const outputSize = (line: string) =>
    said(
      exercises.convolution.outputSize,
      `function outputSize(n: number, k: number, p: number, s: number): number {\n  ${line}\n}`,
    );
  assert.match(outputSize("return (n + 2 * p - k) // s + 1;"), /begins a comment.*"undivided"/);
  assert.match(outputSize("return 1 + (n + 2 * p - k) // s"), /begins a comment.*"stride-ignored"/);
  assert.doesNotMatch(outputSize("return n + 2 * p - k + 1;"), /comment/);
});
