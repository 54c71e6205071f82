import { ClassExercise, conclude, type Given, type Look } from "../exercises/core/classExercise.js";
import type { Exercise } from "../exercises/core/exercise.js";
import { outcomeBundle } from "../exercises/core/feedback.js";
import { FunctionExercise } from "../exercises/core/functionExercise.js";
import type { Outcome } from "../exercises/core/outcome.js";
import { inLanguage } from "../text/language.js";
import type { Answers } from "./collect.js";
import { codeOf, decode } from "./encoding.js";
import { en } from "./grading.en.js";
import { type Call, Mimic } from "./mimic.js";

/**
 * Runs code in the student's kernel and returns what it answered, or why nothing came. With `given`, in a kernel whose
 * library holds no more of `ImageClassifierMLP` than that.
 */
export type Ask = (code: string, given?: Given) => Promise<{ answers: unknown } | { failed: string }>;

/** What an answer is worth, and what the student reads about it. */
export interface Grade {
  points: number;
  feedback: { "text/html": string; "text/plain": string };
}

/** Where an answer is graded. */
export interface Grading {
  ask: Ask;
  /** What the student is to know besides, such as which of two cells counts. Default: nothing. */
  note?: string;
}

interface Graded {
  outcome: Outcome;
  points: number;
}

const text = inLanguage("grading/grading", en);

/** Calls that one exercise may make before the grader gives up on it. */
const mostRounds = 200;

/**
 * Grades what a student handed in, from outside of the kernel that the student's code runs in: the exercise's own check
 * is given a stand-in that answers as the student's function does. What a call gives is asked of the student's kernel;
 * what is right, and how much it counts, never goes there.
 *
 * @param most the points of a right answer
 */
export async function gradeAnswer(exercise: Exercise, most: number, grading: Grading): Promise<Grade> {
  let graded: Graded;
  try {
    graded =
      exercise instanceof ClassExercise
        ? await outcomeOfClass(exercise, most, grading.ask)
        : await outcomeOf(exercise, most, grading.ask);
  } catch {
    graded = nothing(text.noAnswer); // a check that an answer brought to its knees
  }
  return gradeOf(exercise, graded, grading);
}

/** The grade of an exercise that earns nothing, for a reason that the student reads. */
export function nothingFor(exercise: Exercise, reason: string, grading: Pick<Grading, "note">): Grade {
  return gradeOf(exercise, nothing(reason), grading);
}

const nothing = (message: string): Graded => ({ outcome: { kind: "error", message }, points: 0 });

const gradeOf = (
  exercise: Exercise,
  { outcome, points }: Graded,
  { note }: Pick<Grading, "note">,
): Grade => ({
  points,
  feedback: outcomeBundle(outcome, { ask: `ask.${exercise.name}`, text: exercise.text, note }),
});

/** A class is run and looked at in the student's kernel, as often as the exercise's check wants, and judged here. */
async function outcomeOfClass(exercise: ClassExercise, most: number, ask: Ask): Promise<Graded> {
  const look: Look = async (aspect, task) => {
    const asked = await ask(lookCode(exercise, aspect, task), exercise.given);
    if ("failed" in asked) return conclude({ kind: "error", message: asked.failed });
    const { observation } = (asked.answers ?? {}) as { observation?: unknown };
    return decode(observation) as never; // whatever came back: a check that it breaks earns nothing
  };
  const outcome = await exercise.judgeFrom(look);
  return { outcome, points: outcome.kind === "correct" ? most : 0 };
}

async function outcomeOf(exercise: Exercise, most: number, ask: Ask): Promise<Graded> {
  const calls: Call[] =
    exercise instanceof FunctionExercise ? exercise.inputs().map((args) => ({ args })) : [];
  const mimic = new Mimic();
  for (let round = 0; round < mostRounds; round++) {
    const asked = await ask(collectCode(exercise, calls));
    if ("failed" in asked) return nothing(asked.failed);
    if (!mimic.learn(calls, asked.answers as Answers)) return nothing(text.noAnswer);
    const answer = mimic.standIn();
    const outcome = await exercise.judge(answer);
    const missing = mimic.missing;
    if (!missing) {
      const points = await exercise.points(answer, most);
      const missingOfPoints = mimic.missing;
      if (!missingOfPoints) return { outcome: mimic.withLine(outcome), points };
      calls.splice(0, calls.length, missingOfPoints);
    } else calls.splice(0, calls.length, missing);
  }
  return nothing(text.noEnd(mostRounds));
}

/** A cell that calls the student's function and shows what came of it. */
function collectCode(exercise: Exercise, calls: readonly Call[]): string {
  const lists = calls.map(({ args }) => codeOf(args)).join(",\n");
  const method = calls[0]?.method;
  return `(await import("six-steps/internal/grading/collect.js")).collect(${exercise.answerName}, [${lists}]${method ? `, ${JSON.stringify(method)}` : ""})`;
}

/** A cell that looks at the student's class and shows what it found. */
function lookCode(exercise: ClassExercise, aspect: string, task: unknown): string {
  return `await (await import("six-steps/internal/grading/collect.js")).look(${exercise.answerName}, ${JSON.stringify(aspect)}, ${codeOf(task)})`;
}
