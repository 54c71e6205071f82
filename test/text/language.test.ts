import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { FunctionExercise } from "six-steps/internal/exercises/core/functionExercise.js";
import type { Try } from "six-steps/internal/exercises/core/outcome.js";
import { inLanguage } from "six-steps/internal/text/language.js";
import { unmarked } from "six-steps/internal/text/pseudo.js";
import { tableIn } from "six-steps/internal/text/tables.js";

const en = {
  question: "Write `f`.",
  hints: ["Think.", "Think again."],
  correct: "Yes.",
  isOff: ({ got }: Try) => `${got} is off.`,
};

/** What a process prints whose user has chosen this language. */
function printed(language: string, code: string) {
  const env = { ...process.env, SIX_STEPS_LANGUAGE: language };
  return spawnSync(process.execPath, ["--input-type=module", "-e", code], { env, encoding: "utf8" });
}

const choose = `import { inLanguage } from "six-steps/internal/text/language.js";
console.log(inLanguage({ en: "yes", ko: "네" }), inLanguage({ en: "no" }));`;

test("sentences are in the language that is set, and in English where that has none", () => {
  assert.equal(printed("", choose).stdout, "yes no\n");
  assert.equal(printed("en", choose).stdout, "yes no\n");
  assert.equal(printed("ko", choose).stdout, "네 no\n");
});

test("the pseudo-language marks every sentence, and only what lies outside of the marks is unmarked", () => {
  const { question, hints, isOff } = tableIn("pseudo", { en });
  assert.deepEqual([question, ...hints], ["⟦Write `f`.⟧", "⟦Think.⟧", "⟦Think again.⟧"]);
  assert.equal(isOff({ args: [], got: 3, want: 4 }), "⟦3 is off.⟧");
  assert.equal(printed("pseudo", choose).stdout, "⟦yes⟧ ⟦no⟧\n");
  const outer = tableIn("pseudo", { en: { quotes: (what: string) => `It is ${what}.` } });
  assert.equal(unmarked(`a ${outer.quotes(question)} b`), "a  b");
});

test("a language that there is not is refused in a sentence", () => {
  const { stderr } = printed("xx", choose);
  assert.match(stderr, /SixStepsError: SIX_STEPS_LANGUAGE is "xx", which is not one of en, ko\./);
});

test("the compiler misses a sentence that a second language lacks, and one that no longer exists", () => {
  const { isOff: _, ...lacking } = en;
  // @ts-expect-error: it lacks isOff
  inLanguage({ en, ko: lacking });
  // @ts-expect-error: isOff quotes a call
  inLanguage({ en, ko: { ...en, isOff: (percent: number) => `${percent} %` } });
  // @ts-expect-error: no sentence is called so
  const surplus = { ...en, isNear: () => "" } satisfies Record<keyof typeof en, unknown>;
  assert.ok(surplus);
});

test("a misconception names its sentence by a key that the compiler knows", () => {
  const parts = {
    name: "f",
    stub: "function f(x: number): number { return todo(); }",
    solution: "function f(x: number): number { return x; }",
    reference: (x: number) => x,
    examples: [[1]] as [number][],
    random: () => [2] as [number],
    text: inLanguage({ en }),
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
