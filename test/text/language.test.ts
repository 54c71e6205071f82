import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { FunctionExercise } from "six-steps/internal/exercises/core/functionExercise.js";
import type { Try } from "six-steps/internal/exercises/core/outcome.js";
import { unmarked } from "six-steps/internal/text/pseudo.js";
import { tableIn } from "six-steps/internal/text/tables.js";
import type { Translation } from "six-steps/internal/text/translation.js";

const en = {
  question: "Write `f`.",
  hints: ["Think.", "Think again."],
  correct: "Yes.",
  isOff: ({ got }: Try) => `${got} is off.`,
};
const fixed = { hints: ["Think.", "Think again."] } as const;

const none = () => undefined;

/** What a process prints whose user has chosen this language. */
function printed(language: string, code: string) {
  const env = { ...process.env, SIX_STEPS_LANGUAGE: language };
  return spawnSync(process.execPath, ["--input-type=module", "-e", code], { env, encoding: "utf8" });
}

const choose = `import { inLanguage } from "six-steps/internal/text/language.js";
console.log(inLanguage("display/figure", { Zoom: "Zoom", New: "New" }), inLanguage("display/none", "no"));`;

test("sentences are in the language that is set, and in English where that has none", () => {
  const english = "{ Zoom: 'Zoom', New: 'New' } no\n";
  assert.equal(printed("", choose).stdout, english);
  assert.equal(printed("en", choose).stdout, english);
  assert.equal(printed("ko", choose).stdout, "{ Zoom: '확대', New: 'New' } no\n");
});

test("the pseudo-language marks every sentence, and only what lies outside of the marks is unmarked", () => {
  const { question, hints, isOff } = tableIn("pseudo", en, none);
  assert.deepEqual([question, ...hints], ["⟦Write `f`.⟧", "⟦Think.⟧", "⟦Think again.⟧"]);
  assert.equal(isOff({ args: [], got: 3, want: 4 }), "⟦3 is off.⟧");
  assert.equal(printed("pseudo", choose).stdout, "{ Zoom: '⟦Zoom⟧', New: '⟦New⟧' } ⟦no⟧\n");
  const outer = tableIn("pseudo", { quotes: (what: string) => `It is ${what}.` }, none);
  assert.equal(unmarked(`a ${outer.quotes(question)} b`), "a  b");
});

test("an unknown language is refused in a sentence", () => {
  const { stderr } = printed("xx", choose);
  assert.match(stderr, /SixStepsError: SIX_STEPS_LANGUAGE is "xx", which is not one of en, ko\./);
});

test("a sentence that a translation lacks is in English, also one of several hints", () => {
  const translation = { correct: "네.", hints: ["생각하세요.", 3] };
  const { question, hints, correct, isOff } = tableIn("ko", en, () => translation);
  assert.deepEqual([question, ...hints, correct], ["Write `f`.", "생각하세요.", "Think again.", "네."]);
  assert.equal(isOff({ args: [], got: 3, want: 4 }), "3 is off.");
  assert.equal(tableIn("ko", en, none), en);
});

test("the compiler finds a sentence of a translation that no longer exists, and one that quotes other values", () => {
  // @ts-expect-error: no sentence is called so
  const surplus = { isNear: () => "" } satisfies Translation<typeof en>;
  // @ts-expect-error: isOff quotes a call
  const other = { isOff: (percent: number) => `${percent} %` } satisfies Translation<typeof en>;
  // @ts-expect-error: there are two hints
  const fewer = { hints: ["생각하세요."] } satisfies Translation<typeof fixed>;
  assert.ok(surplus && other && fewer);
});

test("a misconception names its sentence by a key that the compiler knows", () => {
  const parts = {
    name: "f",
    stub: "function f(x: number): number { return todo(); }",
    solution: "function f(x: number): number { return x; }",
    reference: (x: number) => x,
    examples: [[1]] as [number][],
    random: () => [2] as [number],
    text: en,
  };
  const wrong = (x: number) => x + 1;
  const exercise = new FunctionExercise<[x: number], number, typeof en>({
    ...parts,
    misconceptions: { isOff: wrong },
  });
  const outcome = exercise.judge(wrong);
  assert.ok(outcome.kind === "incorrect" && outcome.message === "2 is off.");
  assert.equal(outcome.misconception, "is-off");
  new FunctionExercise<[x: number], number, typeof en>({
    ...parts,
    // @ts-expect-error: no sentence of the text is called so
    misconceptions: { isAway: wrong },
  });
  new FunctionExercise<[x: number], number, typeof en>({
    ...parts,
    // @ts-expect-error: the question quotes nothing
    misconceptions: { question: wrong },
  });
});
