import { recognises } from "./recognises.js";

/** A wrong answer, the misconception it should be recognised as, and a phrase of what the student should read. */
export type WrongAnswer = [misconception: string, answer: unknown, phrase: RegExp];

/** As `recognises`, for tables that name the misconception first. */
export function assertEachRecognised(
  exercise: Parameters<typeof recognises>[0],
  wrongAnswers: readonly WrongAnswer[],
): void {
  recognises(
    exercise,
    wrongAnswers.map(([misconception, answer, phrase]) => [answer, misconception, phrase]),
  );
}
