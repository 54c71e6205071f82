import type { Progress, WrongAnswer } from "../protocol.js";
import type { StoredOutcome } from "./store.js";

/** A student's machine chooses these names, so one that is not ours could choose many. */
const mostMisconceptions = 20;

interface Exercise {
  /** In the order of their time. */
  outcomes: StoredOutcome[];
  progress: Progress;
}

interface Counted {
  exercise: string;
  misconception: string | null;
  times: number;
  students: Map<number, number>;
}

/**
 * How far each student is with each exercise, kept up with what comes in. An outcome costs what its own student and
 * exercise have, however much the class has.
 */
export class ProgressBook {
  /** By `student exercise`. */
  readonly #exercises = new Map<string, Exercise>();
  /** By `exercise misconception`. */
  readonly #wrong = new Map<string, Counted>();

  constructor(outcomes: readonly StoredOutcome[] = []) {
    this.add(outcomes);
  }

  *progress(): IterableIterator<Progress> {
    for (const { progress } of this.#exercises.values()) yield progress;
  }

  add(outcomes: readonly StoredOutcome[]): void {
    const late = new Set<string>();
    for (const outcome of outcomes) {
      const key = keyOf(outcome);
      const exercise = this.#exercises.get(key) ?? { outcomes: [], progress: untouched(outcome) };
      this.#exercises.set(key, exercise);
      const latest = exercise.outcomes.at(-1);
      exercise.outcomes.push(outcome);
      if (latest && byTime(latest, outcome) > 0) late.add(key);
      if (!late.has(key)) advance(exercise.progress, outcome);
      if (isWrongAnswer(outcome)) this.#count(outcome, 1);
    }
    // What was sent late belongs before what came meanwhile.
    for (const key of late) {
      const exercise = this.#exercises.get(key) as Exercise;
      exercise.outcomes.sort(byTime);
      exercise.progress = untouched(exercise.outcomes[0]);
      for (const outcome of exercise.outcomes) advance(exercise.progress, outcome);
    }
  }

  /** Takes out all that is a student's. */
  remove(student: number): void {
    for (const [key, { outcomes, progress }] of this.#exercises) {
      if (progress.student !== student) continue;
      this.#exercises.delete(key);
      for (const outcome of outcomes) if (isWrongAnswer(outcome)) this.#count(outcome, -1);
    }
  }

  /** What one student did is another one's from now on. */
  merge(from: number, into: number): void {
    const moved = [...this.#exercises.values()]
      .filter(({ progress }) => progress.student === from)
      .flatMap(({ outcomes }) => outcomes);
    this.remove(from);
    this.add(moved.map((outcome) => ({ ...outcome, student: into })));
  }

  /** The wrong answers, those that most students gave first; known misconceptions before the rest. */
  wrongAnswers(): WrongAnswer[] {
    const isUnsolved = (student: number, exercise: string) =>
      this.#exercises.get(keyOf({ student, exercise }))?.progress.solved === null;
    return [...this.#wrong.values()]
      .map(({ exercise, misconception, times, students }) => ({
        exercise,
        misconception,
        times,
        students: students.size,
        unsolved: [...students.keys()].filter((student) => isUnsolved(student, exercise)).length,
      }))
      .sort(
        (a, b) =>
          Number(a.misconception === null) - Number(b.misconception === null) ||
          b.students - a.students ||
          b.times - a.times ||
          b.unsolved - a.unsolved ||
          (keyOfWrong(a) < keyOfWrong(b) ? -1 : 1),
      );
  }

  #count({ exercise, misconception, student }: StoredOutcome, by: 1 | -1): void {
    const key = keyOfWrong({ exercise, misconception });
    const one = this.#wrong.get(key) ?? { exercise, misconception, times: 0, students: new Map() };
    one.times += by;
    const left = (one.students.get(student) ?? 0) + by;
    if (left > 0) one.students.set(student, left);
    else one.students.delete(student);
    if (one.times > 0) this.#wrong.set(key, one);
    else this.#wrong.delete(key);
  }
}

/** Of errors and stopped checks, no more is known than that. */
const isWrongAnswer = ({ kind }: StoredOutcome): boolean => kind === "incorrect" || kind === "uncompiled";

const keyOf = ({ student, exercise }: Pick<StoredOutcome, "student" | "exercise">): string =>
  `${student} ${exercise}`;

const keyOfWrong = ({ exercise, misconception }: Pick<WrongAnswer, "exercise" | "misconception">): string =>
  `${exercise} ${misconception}`;

const byTime = (a: StoredOutcome, b: StoredOutcome): number => a.at - b.at || (a.id < b.id ? -1 : 1);

function untouched({ student, exercise, at }: StoredOutcome): Progress {
  return {
    student,
    exercise,
    tries: 0,
    solved: null,
    first: at,
    last: at,
    misconceptions: [],
  };
}

/** @param outcome the next one in the order of time */
function advance(progress: Progress, { kind, misconception, at }: StoredOutcome): void {
  const { misconceptions } = progress;
  progress.last = at;
  if (progress.solved !== null) return;
  if (kind !== "notAttempted") progress.tries++; // a stub that was run untouched is not a try
  if (kind === "correct") progress.solved = at;
  const isNew = misconception !== null && !misconceptions.includes(misconception);
  if (isNew && misconceptions.length < mostMisconceptions) misconceptions.push(misconception);
}
