import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { outcomeBundle } from "six-steps/internal/exercises/core/feedback.js";
import type { Outcome } from "six-steps/internal/exercises/core/outcome.js";
import { written } from "six-steps/internal/exercises/core/written.js";

const text = { question: "Write `f`.", hints: ["one", "two"], correct: "Yes." };
const bundle = (outcome: Outcome) => outcomeBundle(outcome, { ask: "ask.f", text });

test("feedback says the same as text and as HTML, and marks the outcome without relying on colour", () => {
  const { "text/plain": plain, "text/html": html } = bundle({
    kind: "incorrect",
    message: "Divide by the sum. See `Math.exp`.",
    example: { args: [[1, 2]], got: [1, 2], want: [0.25, 0.75] },
  });
  assert.equal(
    plain,
    "✗ Not yet\nDivide by the sum. See Math.exp.\nStuck? Run ask.f.hint(); for a hint.\nInput: [1, 2]\nYour answer: [1, 2]\nExpected: [0.25, 0.75]",
  );
  for (const part of ["✗", "Not yet", "<code>Math.exp</code>", "[0.25, 0.75]"])
    assert.ok(html.includes(part), part);
});

test("what a student's code returned or threw cannot become markup", () => {
  const { "text/html": html } = bundle({
    kind: "error",
    message: "Error: <img src=x onerror=alert(1)>",
    line: "a < b && c",
  });
  assert.ok(!html.includes("<img"), html);
  assert.ok(html.includes("a &lt; b &amp;&amp; c"));
});

test("values are written as a student would write them, and long ones are cut", () => {
  assert.equal(written([0.123456789, 1, -2e-9, Number.NaN]), "[0.12346, 1, -2e-9, NaN]");
  assert.equal(written(Float32Array.of(0.1)), "[0.1]");
  assert.equal(
    written(Array.from({ length: 784 }, (_, i) => i)),
    "[0, 1, 2, 3, 4, 5, …, 782, 783] (784 entries)",
  );
  assert.equal(written(undefined), "undefined");
  assert.equal(written({ a: "b" }), "{ a: 'b' }");
});

test("outside a notebook, hints and solutions are printed", () => {
  const code = `const { exercises } = await import("six-steps");
const { softmax } = exercises.outputLayer;
softmax.hint(); softmax.hint(); softmax.hint(1); softmax.solution(); softmax.check(undefined);`;
  const printed = execFileSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" });
  assert.match(
    printed,
    /Hint 1 of \d[\s\S]*Hint 2 of \d[\s\S]*Hint 1 of \d[\s\S]*function softmax[\s\S]*Not attempted yet/,
  );
});
