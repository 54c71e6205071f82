// @ts-check
import { commonWrongAnswers, progressOf, stuckStudents } from "./progress.mjs";

const mostWrongAnswers = 40;
const mostHelpCalls = 50;

/**
 * What the teacher's page shows, as it is sent to it.
 *
 * @param {import("./classroom.mjs").Classroom} classroom
 * @param {{ stuck: number, now: number }} options
 */
export function viewOf(classroom, { stuck, now }) {
  const progress = progressOf(classroom.outcomes);
  return {
    title: classroom.title,
    now,
    stuckAfter: stuck,
    problem: classroom.problem ?? null,
    students: [...classroom.students.values()].map(({ id, label, seen }) => ({ id, label, seen })),
    progress: [...progress.values()],
    stuck: stuckStudents(progress.values(), { tries: stuck, now }),
    wrongAnswers: commonWrongAnswers(classroom.outcomes, progress).slice(0, mostWrongAnswers),
    helpCalls: classroom.helpCalls.filter(({ answered }) => answered === null).slice(0, mostHelpCalls),
  };
}

/** @typedef {ReturnType<typeof viewOf>} ClassView */
