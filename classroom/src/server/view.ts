import type { ClassView } from "../protocol.js";
import type { Classroom } from "./classroom.js";
import { commonWrongAnswers, progressOf, stuckStudents } from "./progress.js";

const mostWrongAnswers = 40;
const mostHelpCalls = 50;

/** What the teacher's page shows, as it is sent to it. */
export function viewOf(classroom: Classroom, { stuck, now }: { stuck: number; now: number }): ClassView {
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
