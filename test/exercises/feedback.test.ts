import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { exercises } from "six-steps";
import type { Exercise } from "six-steps/internal/exercises/core/exercise.js";
import { outcomeBundle } from "six-steps/internal/exercises/core/feedback.js";
import { explainTries } from "six-steps/internal/exercises/core/general/explainTries.js";
import { laidOut } from "six-steps/internal/exercises/core/laidOut.js";
import type { Outcome } from "six-steps/internal/exercises/core/outcome.js";
import { written, writtenApart } from "six-steps/internal/exercises/core/written.js";
import { plainMath } from "six-steps/internal/text/plainMath.js";

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
    "✗ Not yet\nInput: [1, 2]\nYour answer: [1, 2]\nExpected: [0.25, 0.75]\nDivide by the sum. See Math.exp.\nStuck? Run ask.f.hint(); for a hint.",
  );
  for (const part of ["✗", "Not yet", ">Math.exp</code>", "[0.25, 0.75]"])
    assert.ok(html.includes(part), part);
});

test("evidence names the arguments, and a table has a line for each row, its columns below each other", () => {
  const image = Array.from({ length: 3 }, (_, row) =>
    Array.from({ length: 10 }, (_, i) => (10 * row + i) ** 2),
  );
  const { "text/plain": plain, "text/html": html } = outcomeBundle(
    { kind: "incorrect", message: "No.", example: { args: [image, 2], got: 3, want: image } },
    { ask: "ask.f", text, parameters: ["image", "row"] },
  );
  const lines = [
    "[[  0,   1,   4,   9,  16,  25,  36,  49,  64,  81],",
    " [100, 121, 144, 169, 196, 225, 256, 289, 324, 361],",
    " [400, 441, 484, 529, 576, 625, 676, 729, 784, 841]]",
  ];
  const shown = (start: string) =>
    lines.map((line, i) => (i === 0 ? start : " ".repeat(start.length)) + line).join("\n");
  assert.equal(
    plain,
    `✗ Not yet\n${shown("Input: image = ")}\n       row   = 2\nYour answer: 3\n${shown("Expected: ")}\nNo.\nStuck? Run ask.f.hint(); for a hint.`,
  );
  assert.ok(html.includes(lines.join("\n")));
});

test("different numbers never look alike beside each other", () => {
  const args = [[5]];
  const { "text/plain": alone } = bundle({
    kind: "incorrect",
    message: "No.",
    example: { args, got: 4.9000499, want: 4.9 },
  });
  assert.match(alone, /Your answer: 4\.90005\nExpected: 4\.9\n/);
  assert.deepEqual(writtenApart(0.1 + 0.2, 0.3), ["0.30000000000000004", "0.3"]);
  assert.deepEqual(writtenApart(2, 2), ["2", "2"]);
  const wrong = [{ args, got: [4.9000499, 1], want: [4.9, 0] }];
  const { message } = explainTries({
    tries: wrong,
    wrong,
    parameters: ["w"],
    isRight: Object.is,
    isSame: Object.is,
  });
  assert.match(message, /`\[0\]`: 4\.90005, where 4\.9 is expected/);
});

test("a long list of lists is cut between its rows, and a list of tables has a line for each", () => {
  const rows = Array.from({ length: 28 }, (_, row) => Array.from({ length: 28 }, () => row));
  const cut = laidOut(rows).split("\n");
  assert.equal(cut.length, 9);
  assert.equal(cut[0], "[[ 0,  0,  0,  0,  0,  0, …,  0,  0],");
  assert.equal(cut[6], " …");
  assert.equal(cut[8], " [27, 27, 27, 27, 27, 27, …, 27, 27]] (28 rows of 28 numbers)");
  const tables = laidOut([rows.slice(0, 2), rows.slice(2, 4)]);
  assert.equal(tables.split("\n").length, 4);
  assert.equal(laidOut([[1, 2], [3]]), "[[1, 2], [3]]");
  assert.equal(laidOut([undefined, [1]]), "[undefined, [1]]");
});

test("text has no LaTeX in it: formulas in sentences are written in plain characters", () => {
  assert.equal(plainMath("The minus in $e^{-x}$ is missing."), "The minus in e⁻ˣ is missing.");
  assert.equal(plainMath("$e^{c_1}$ and $c_1 \\cdot 2 \\le 8$"), "e^(c₁) and c₁ · 2 ≤ 8");
  assert.equal(plainMath("`$a` costs $x_i$, not `b$`"), "`$a` costs xᵢ, not `b$`");
  let formulae = 0;
  const look = (sentence: unknown): void => {
    if (typeof sentence !== "string" || !/\$[^$]+\$/.test(sentence.replace(/`[^`]*`/g, ""))) return;
    formulae++;
    assert.doesNotMatch(plainMath(sentence).replace(/`[^`]*`/g, ""), /[$\\{}]/, sentence);
  };
  for (const ofLesson of Object.values(exercises))
    for (const { text } of Object.values(ofLesson as unknown as Record<string, Exercise>))
      for (const entry of Object.values(text).flat())
        look(typeof entry === "function" ? saidBy(entry) : entry);
  assert.ok(formulae > 30, `${formulae}`);
});

/** A sentence of a bank, where it can be said of this call. */
function saidBy(say: (quoted: unknown) => unknown): unknown {
  try {
    return say({ args: [[1, 2], 1], got: [1, 2], want: [1, 2] });
  } catch {
    return undefined;
  }
}

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
