import { FunctionExercise } from "six-steps/internal/exercises/core/functionExercise.js";
import type { Exercise } from "../../lessons/readLessons.js";
import type { Answer } from "./answers.js";
import { declarationsIn } from "./declarations.js";
import { shapeOf } from "./shape.js";

/**
 * Up to so many nodes of a syntax tree, many write the same without knowing of each other. Of the functions in this
 * project's own files one in thirteen below 15 nodes is also in another file, one in seventy from 15 to 40, and one in
 * three hundred above: `test/grading/chance.test.ts`.
 */
export const mostOfShort = 40;

/** Why answers of one shape tell nothing: the solution that the library shows, a mistake that it knows, a short formula. */
export type Usual = "solution" | "mistake" | "short";

/** Students whose answers to one exercise have one shape. */
export interface Group {
  students: string[];
  /** The first one's answer. */
  code: string;
  usual?: Usual;
}

/** Whether an exercise asks for code; of a value or a choice, many hand in the same. */
export const asksForCode = ({ stub }: Pick<Exercise, "stub">): boolean =>
  /^(?:export )?(?:(?:async )?function|class)\b/m.test(stub);

/** The groups of two students or more whose answers have one shape, in the order of the first student of each. */
export function alikeAnswers(exercise: Exercise, answers: readonly Answer[]): Group[] {
  const stub = shapesOf([exercise.stub]);
  const solution = shapesOf([exercise.solutionCode]);
  const mistakes = shapesOf(mistakesOf(exercise));
  const byShape = new Map<string, Answer[]>();
  for (const answer of answers) {
    const { text } = answer.shape;
    if (!stub.has(text)) byShape.set(text, [...(byShape.get(text) ?? []), answer]);
  }
  return [...byShape.values()]
    .filter((same) => same.length > 1)
    .map((same) => {
      const [{ shape, code }] = same;
      const usual = solution.has(shape.text)
        ? "solution"
        : mistakes.has(shape.text)
          ? "mistake"
          : shape.size <= mostOfShort
            ? "short"
            : undefined;
      return { students: same.map(({ student }) => student), code, usual };
    });
}

const shapesOf = (codes: readonly string[]) =>
  new Set(codes.flatMap(declarationsIn).map(({ node }) => shapeOf(node).text));

/** The wrong functions that the check knows. Where a mistake is only known by what comes of it, there is no code. */
function mistakesOf(exercise: Exercise): string[] {
  const bank = exercise instanceof FunctionExercise ? exercise.misconceptions : [];
  return bank.filter(({ rule }) => typeof rule === "function").map(({ rule }) => `const wrong = ${rule};`);
}
