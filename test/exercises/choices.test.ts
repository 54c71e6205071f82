import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises } from "six-steps";
import { withAnswer } from "six-steps/internal/exercises/core/answerInSource.js";
import { ChoiceExercise } from "six-steps/internal/exercises/core/choiceExercise.js";
import type { ChoiceText } from "six-steps/internal/exercises/core/choiceText.js";

const all = Object.values(exercises).flatMap((ofLesson) =>
  Object.values(ofLesson as object).filter((one) => one instanceof ChoiceExercise),
) as ChoiceExercise<ChoiceText>[];

test("each choice is a sentence of its own, one is right, and each other one is known by name", () => {
  assert.ok(all.length > 20);
  for (const exercise of all) {
    const { choices } = exercise.text as ChoiceText;
    const sentences = Object.values(choices);
    assert.equal(new Set(sentences).size, sentences.length, exercise.name);
    for (const sentence of sentences) assert.match(sentence, /^[\p{Lu}\d].*\.$/u, exercise.name);
    const outcomes = exercise.choices.map((choice) => exercise.judge(choice));
    assert.equal(outcomes.filter(({ kind }) => kind === "correct").length, 1, exercise.name);
    for (const outcome of outcomes)
      assert.ok(outcome.kind === "correct" || (outcome.kind === "incorrect" && outcome.misconception));
  }
});

test("a choice takes the place of the one before it in the code, whatever stands around it", () => {
  for (const exercise of all) {
    const { name, stub, choices } = exercise;
    const around = (code: string) => `// mine\n${exercise.cell(code)}\nconsole.log(1);`;
    let source = around(stub);
    for (const choice of [...choices, ...choices]) {
      const next = withAnswer(source, stub, JSON.stringify(choice));
      assert.equal(next, around(stub.replace(/;$/, ` = ${JSON.stringify(choice)};`)), name);
      source = next as string;
    }
  }
});

const stub = 'let a: "x" | "y" | undefined;';
const set = (source: string) => withAnswer(source, stub, '"y"');

test("what a student has half written, or laid out in another way, is set; code that is more than a text is left alone", () => {
  for (const source of [
    'let a: "x" | "y" | undefined',
    'let a: "x" | "y" | undefined =',
    'let a: "x" | "y" | undefined = ;',
    `let a: "x" | "y" | undefined = 'x';`,
    'let a:\n  "x" |\n "y" |   undefined = undefined;',
    'let a: "x" | "y" | undefined = "";',
  ])
    assert.equal(set(`${source}\nf(a);`)?.replace(/\s+/g, " "), 'let a: "x" | "y" | undefined = "y"; f(a);');
  for (const source of [
    'let a: "x" | "y" | undefined = "x" as any;',
    'let a: "x" | "y" | undefined = pick();',
    'let a = "x";',
    `${stub}\n${stub}`,
    `console.log(1); ${stub}`,
    "",
  ])
    assert.equal(set(source), undefined, source);
});

test("without a page, the question, its sentences and how to answer are printed", () => {
  const lines: string[] = [];
  const { log } = console;
  console.log = (line: string) => void lines.push(line);
  try {
    exercises.welcome.restart.check(undefined);
  } finally {
    console.log = log;
  }
  const { question, choices } = exercises.welcome.restart.text as ChoiceText;
  const printed = lines.join("\n");
  for (const part of [
    question,
    ...Object.entries(choices).map(([code, sentence]) => `- "${code}": ${sentence}`),
  ])
    assert.ok(printed.includes(part), part);
  assert.match(printed, /as in \| undefined = "keeps variables";, and run the cell/);
  assert.match(printed, /… Not attempted yet$/);
});
