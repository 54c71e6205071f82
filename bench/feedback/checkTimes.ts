import type { Exercise } from "six-steps/internal/exercises/core/exercise.js";
import { functionExercises, functionIn, solvedExercises } from "./solutions.js";

export interface CheckTime {
  /** Such as `outputLayer.softmax`. */
  place: string;
  milliseconds: number;
}

/** How long checks take, in milliseconds of CPU time, the longest first: of right answers, and of ones that throw at once. */
export async function checkTimes(): Promise<{ right: CheckTime[]; throwing: CheckTime[] }> {
  const right: CheckTime[] = [];
  for (const { lesson, exercise } of solvedExercises)
    right.push(await timed(lesson, exercise, functionIn(exercise.solutionCode)));
  const throwing: CheckTime[] = [];
  const answer = functionIn("function answer() {\n  throw new Error('no');\n}");
  for (const { lesson, exercise } of functionExercises)
    throwing.push(await timed(lesson, exercise as unknown as Exercise, answer));
  const longest = (times: CheckTime[]) => times.sort((a, b) => b.milliseconds - a.milliseconds);
  return { right: longest(right), throwing: longest(throwing) };
}

/** Least of three, since the first run of any code takes longer. */
async function timed(lesson: string, exercise: Exercise, answer: unknown): Promise<CheckTime> {
  let milliseconds = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const start = process.cpuUsage();
    await exercise.judge(answer);
    const { user, system } = process.cpuUsage(start);
    milliseconds = Math.min(milliseconds, (user + system) / 1000);
  }
  return { place: `${lesson}.${exercise.name}`, milliseconds };
}
