import type { Progress, WrongAnswer } from "../protocol.js";
import type { StoredOutcome } from "./store.js";

/** What counts as a try: a stub that was run untouched does not. */
const isTry = ({ kind }: StoredOutcome) => kind !== "notAttempted";

/**
 * @param outcomes in the order of their time
 * @returns by `student exercise`
 */
export function progressOf(outcomes: readonly StoredOutcome[]): Map<string, Progress> {
  const found = new Map<string, Progress>();
  for (const outcome of outcomes) {
    const { student, exercise, kind, misconception, at } = outcome;
    const key = `${student} ${exercise}`;
    const progress = found.get(key) ?? {
      student,
      exercise,
      tries: 0,
      solved: null,
      first: at,
      last: at,
      misconceptions: [],
      lastKind: kind,
    };
    found.set(key, progress);
    progress.last = at;
    progress.lastKind = kind;
    if (progress.solved !== null) continue;
    if (isTry(outcome)) progress.tries++;
    if (kind === "correct") progress.solved = at;
    if (misconception !== null && !progress.misconceptions.includes(misconception)) {
      progress.misconceptions.push(misconception);
    }
  }
  return found;
}

/** So long at one exercise, with two wrong tries or more, is stuck as well. */
const longAtOne = 10 * 60_000;

/**
 * Who is stuck: the exercise that a student tried last is not solved, after `tries` wrong tries, or after two of them
 * and ten minutes.
 *
 * @returns the one who has been at it longest first
 */
export function stuckStudents(
  progress: Iterable<Progress>,
  { tries, now }: { tries: number; now: number },
): Progress[] {
  const latest = new Map<number, Progress>();
  for (const one of progress) {
    const other = latest.get(one.student);
    if (one.tries > 0 && (!other || one.last > other.last)) latest.set(one.student, one);
  }
  return [...latest.values()]
    .filter((one) => one.solved === null)
    .filter((one) => one.tries >= tries || (one.tries >= 2 && now - one.first >= longAtOne))
    .sort((a, b) => a.first - b.first);
}

interface Counted extends WrongAnswer {
  who: Set<number>;
}

/** The wrong answers, those that most students gave first; known misconceptions before the rest. */
export function commonWrongAnswers(
  outcomes: readonly StoredOutcome[],
  progress: ReadonlyMap<string, Progress>,
): WrongAnswer[] {
  const found = new Map<string, Counted>();
  for (const { exercise, kind, misconception, student } of outcomes) {
    if (kind !== "incorrect") continue;
    const key = `${exercise} ${misconception}`;
    const one: Counted = found.get(key) ?? {
      exercise,
      misconception,
      times: 0,
      students: 0,
      unsolved: 0,
      who: new Set(),
    };
    found.set(key, one);
    one.times++;
    one.who.add(student);
  }
  const isUnsolved = (student: number, exercise: string) =>
    progress.get(`${student} ${exercise}`)?.solved === null;
  return [...found.values()]
    .map(({ who, ...one }) => ({
      ...one,
      students: who.size,
      unsolved: [...who].filter((student) => isUnsolved(student, one.exercise)).length,
    }))
    .sort(
      (a, b) =>
        Number(a.misconception === null) - Number(b.misconception === null) ||
        b.students - a.students ||
        b.times - a.times,
    );
}
