// @ts-check

/** @typedef {import("./store.mjs").StoredOutcome} StoredOutcome */

/**
 * How far one student is with one exercise.
 *
 * @typedef {object} Progress
 * @property {number} student
 * @property {string} exercise
 * @property {number} tries wrong answers and errors until the first right answer, and that one
 * @property {number | null} solved when the first right answer came
 * @property {number} first when the first check ran
 * @property {number} last when the last check ran
 * @property {string[]} misconceptions those that were recognised, each once, in their order
 * @property {StoredOutcome["kind"]} lastKind
 */

/** What counts as a try: a stub that was run untouched does not. @param {StoredOutcome} outcome */
const isTry = ({ kind }) => kind !== "notAttempted";

/**
 * @param {readonly StoredOutcome[]} outcomes in the order of their time
 * @returns {Map<string, Progress>} by `student exercise`
 */
export function progressOf(outcomes) {
  /** @type {Map<string, Progress>} */
  const found = new Map();
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
 * @param {Iterable<Progress>} progress
 * @param {{ tries: number, now: number }} options
 * @returns {Progress[]} the one who has been at it longest first
 */
export function stuckStudents(progress, { tries, now }) {
  /** @type {Map<number, Progress>} */
  const latest = new Map();
  for (const one of progress) {
    const other = latest.get(one.student);
    if (one.tries > 0 && (!other || one.last > other.last)) latest.set(one.student, one);
  }
  return [...latest.values()]
    .filter((one) => one.solved === null)
    .filter((one) => one.tries >= tries || (one.tries >= 2 && now - one.first >= longAtOne))
    .sort((a, b) => a.first - b.first);
}

/**
 * @typedef {object} WrongAnswer
 * @property {string} exercise
 * @property {string | null} misconception `null`: none that is known
 * @property {number} times
 * @property {number} students how many gave it
 * @property {number} unsolved how many of them have not solved the exercise yet
 */

/**
 * The wrong answers, those that most students gave first; known misconceptions before the rest.
 *
 * @param {readonly StoredOutcome[]} outcomes
 * @param {ReadonlyMap<string, Progress>} progress
 * @returns {WrongAnswer[]}
 */
export function commonWrongAnswers(outcomes, progress) {
  /** @type {Map<string, WrongAnswer & { who: Set<number> }>} */
  const found = new Map();
  for (const { exercise, kind, misconception, student } of outcomes) {
    if (kind !== "incorrect") continue;
    const key = `${exercise} ${misconception}`;
    const one = found.get(key) ?? {
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
  return [...found.values()]
    .map(({ who, ...one }) => ({
      ...one,
      students: who.size,
      unsolved: [...who].filter((student) => progress.get(`${student} ${one.exercise}`)?.solved === null)
        .length,
    }))
    .sort(
      (a, b) =>
        Number(a.misconception === null) - Number(b.misconception === null) ||
        b.students - a.students ||
        b.times - a.times,
    );
}
