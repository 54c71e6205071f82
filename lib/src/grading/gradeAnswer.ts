import type { Exercise } from "../exercises/core/exercise.js";
import { outcomeBundle } from "../exercises/core/feedback.js";
import { FunctionExercise } from "../exercises/core/functionExercise.js";
import type { Outcome } from "../exercises/core/outcome.js";
import { TaskExercise } from "../exercises/core/taskExercise.js";
import type { Answers } from "./collect.js";
import { codeOf } from "./encoding.js";
import { type Call, Mimic } from "./mimic.js";
import { signatureOf } from "./signature.js";

/** Runs code in the student's kernel and returns what it answered, or why nothing came. */
export type Ask = (code: string) => Promise<{ answers: unknown } | { failed: string }>;

/** What an answer is worth, and what the student reads about it. */
export interface Grade {
  points: number;
  feedback: { "text/html": string; "text/plain": string };
}

/** Where an answer is graded. */
export interface Grading {
  ask: Ask;
  /** The lesson's key in `exercises`. */
  lesson: string;
  /** Signs what is found in the student's kernel; made anew for each submission. */
  key: string;
  /** What the student is to know besides, such as which of two cells counts. Default: nothing. */
  note?: string;
}

interface Graded {
  outcome: Outcome;
  points: number;
}

/** Said of what the student's code could not have answered by itself. */
const noAnswer = "What came back is no answer.";

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
  const needsObjects = exercise instanceof TaskExercise && exercise.needsObjects;
  let graded: Graded;
  try {
    graded = needsObjects
      ? await foundThere(exercise, most, grading)
      : await outcomeOf(exercise, most, grading.ask);
  } catch {
    graded = nothing(noAnswer); // a check that an answer brought to its knees
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

/** The code to run before any of the student's, where an exercise of the lesson needs it. */
export function preparation(exercises: Iterable<Exercise>, key: string): string | undefined {
  const isNeeded = [...exercises].some((one) => one instanceof TaskExercise && one.needsObjects);
  return isNeeded
    ? `(await import("six-steps/internal/grading/judgeThere.js")).prepare(${JSON.stringify(key)})`
    : undefined;
}

/** For checks that cannot run elsewhere than in the student's kernel. `key` signs what they find there. */
async function foundThere(exercise: Exercise, most: number, { ask, lesson, key }: Grading): Promise<Graded> {
  const asked = await ask(
    `await (await import("six-steps/internal/grading/judgeThere.js")).judgeThere(${JSON.stringify(lesson)}, ${JSON.stringify(exercise.name)}, ${exercise.answerName})`,
  );
  if ("failed" in asked) return nothing(asked.failed);
  const { found, signature } = (asked.answers ?? {}) as { found?: unknown; signature?: unknown };
  if (typeof found !== "string" || signature !== signatureOf(key, exercise.name, found)) {
    return nothing("What came back is not what the check found.");
  }
  const outcome = JSON.parse(found) as Outcome;
  return { outcome, points: outcome.kind === "correct" ? most : 0 };
}

async function outcomeOf(exercise: Exercise, most: number, ask: Ask): Promise<Graded> {
  const calls: Call[] =
    exercise instanceof FunctionExercise ? exercise.inputs().map((args) => ({ args })) : [];
  const mimic = new Mimic();
  for (let round = 0; round < mostRounds; round++) {
    const asked = await ask(collectCode(exercise, calls));
    if ("failed" in asked) return nothing(asked.failed);
    if (!mimic.learn(calls, asked.answers as Answers)) return nothing(noAnswer);
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
  return nothing(`The check made ${mostRounds} calls without coming to an end.`);
}

/** A cell that calls the student's function and shows what came of it. */
function collectCode(exercise: Exercise, calls: readonly Call[]): string {
  const lists = calls.map(({ args }) => codeOf(args)).join(",\n");
  const method = calls[0]?.method;
  return `(await import("six-steps/internal/grading/collect.js")).collect(${exercise.answerName}, [${lists}]${method ? `, ${JSON.stringify(method)}` : ""})`;
}
