import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { exercises } from "six-steps";
import { drawNumbersBy } from "six-steps/internal/exercises/core/ownNumbers.js";
import { lessonNumbers, VaryingExercise } from "six-steps/internal/exercises/core/varyingExercise.js";

type Varying = VaryingExercise<Record<string, number>, unknown, never>;

let drawnBy: string | undefined;
drawNumbersBy(() => drawnBy);
after(() => drawNumbersBy(() => undefined));

/** What comes of `ask` for the student whose numbers are drawn by `by`. */
function forStudent<Result>(by: string | undefined, ask: () => Result): Result {
  drawnBy = by;
  try {
    return ask();
  } finally {
    drawnBy = undefined;
  }
}

const students = Array.from({ length: 400 }, (_, i) => `student ${i}`);
const varying = Object.values(exercises).flatMap((ofLesson) =>
  Object.values(ofLesson).filter((one): one is Varying => one instanceof VaryingExercise),
);
/** The value that the solution gives, as a student would have it. */
const solved = ({ solutionCode, answerName }: Varying): unknown =>
  new Function(`${solutionCode.replace(/^let (\w+)[^=]*(?= =)/, "let $1")} return ${answerName};`)();
const numbersIn = (text: string) =>
  (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((one) => one.replaceAll(",", ""));
const asKey = (value: unknown) => JSON.stringify(value);

test("several exercises can have numbers of a student's own", () => {
  assert.ok(varying.length >= 4, varying.map(({ name }) => name).join(", "));
});

for (const exercise of varying) {
  describe(`${exercise.name}, for ${students.length} students`, () => {
    const usual = solved(exercise);
    const own = new Map(students.map((by) => [by, forStudent(by, () => solved(exercise))]));

    test("each own right answer counts, and has its own sentences", () => {
      for (const [by, value] of own) {
        const { outcome, question } = forStudent(by, () => ({
          outcome: exercise.judge(value),
          question: exercise.text.question,
        }));
        assert.equal(outcome.kind, "correct", `${by}: ${asKey(value)}`);
        assert.match(question, /^⟦?Your own numbers in this class: /);
      }
    });

    test("no known wrong answer is right for anybody, and each is still told by its name", () => {
      for (const by of students.slice(0, 150)) {
        forStudent(by, () => {
          for (const { name, rule } of exercise.misconceptions) {
            if (typeof rule === "function") continue;
            const outcome = exercise.judge(rule);
            assert.equal(outcome.kind, "incorrect", `${by}: ${name}, ${asKey(rule)}`);
            if (outcome.kind === "incorrect")
              assert.equal(outcome.misconception, name, `${by}: ${asKey(rule)}`);
          }
        });
      }
    });

    test("a number that was copied is a wrong value, and nobody is accused", () => {
      assert.ok(new Set([...own.values()].map(asKey)).size >= 40, "there are few variants");
      for (const [i, by] of students.slice(0, 150).entries()) {
        const copied = own.get(students[i + 1]);
        if (asKey(copied) === asKey(own.get(by))) continue;
        const outcome = forStudent(by, () => exercise.judge(copied));
        assert.equal(outcome.kind, "incorrect", `${by}: ${asKey(copied)}`);
        if (outcome.kind !== "incorrect") continue;
        assert.match(outcome.message, /Your own numbers in this class: /);
        assert.doesNotMatch(outcome.message, /cop(?:y|ied)|neighbour|somebody|another student|cheat/i);
      }
    });

    test("the answer to the lesson's own numbers is told as that", () => {
      for (const by of students.slice(0, 100)) {
        const outcome = forStudent(by, () => exercise.judge(usual));
        assert.equal(outcome.kind, "incorrect", by);
        if (outcome.kind !== "incorrect") continue;
        assert.equal(outcome.misconception, lessonNumbers.name);
        assert.match(outcome.message, /right for the numbers in the lesson's text/);
      }
    });

    test("no number of the lesson's is left in what the student reads", () => {
      const written = [exercise.text.correct, ...exercise.text.hints, ...sayings(exercise)];
      const constant = new Set(
        students.slice(0, 3).flatMap((by) => numbersIn(textOf(exercise, by).join(" "))),
      );
      const varied = [...new Set(numbersIn(written.join(" ")))].filter((one) => !constant.has(one));
      assert.ok(varied.length > 0, "no sentence has a number that changes");
      for (const by of students.slice(0, 150)) {
        const said = textOf(exercise, by);
        // A sentence that works something out is right for the student's numbers.
        for (const [, sum, result] of said.join("\n").matchAll(/((?:[\d,]+ [·/+] )+[\d,]+) = ([\d,]+)/g)) {
          const code = sum.replaceAll(",", "").replaceAll("·", "*");
          assert.equal(new Function(`return ${code}`)(), Number(result.replaceAll(",", "")), `${by}: ${sum}`);
        }
      }
    });

    test("in no class, all have the lesson's numbers", () => {
      assert.equal(exercise.judge(usual).kind, "correct");
      assert.doesNotMatch(exercise.text.question, /Your own numbers/);
    });
  });
}

test("what a sentence quotes of an answer stays as the student gave it, also where it is a number of the lesson's", () => {
  const { inputNodes } = exercises.inputLayer;
  const by = students.find((one) =>
    /50 in place of 40/.test(forStudent(one, () => inputNodes.text.question)),
  );
  const outcome = forStudent(by, () => inputNodes.judge(50));
  assert.ok(outcome.kind === "incorrect" && outcome.message.startsWith("50 is one side of the image."));
});

function textOf(exercise: Varying, by: string): string[] {
  return forStudent(by, () => [exercise.text.correct, ...exercise.text.hints, ...sayings(exercise)]);
}

/** The sentences of wrong answers, as they stand in the text. */
const sayings = ({ text }: Varying): string[] =>
  Object.values(text).flatMap((entry) => (typeof entry === "function" ? [entry("X")] : []));
