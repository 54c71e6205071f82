import type { ClassView } from "../protocol.js";
import type { Classroom } from "./classroom.js";
import { stuckStudents } from "./stuck.js";

const mostWrongAnswers = 40;
const mostHelpCalls = 50;

/** What the teacher's page shows, as it is sent to it. */
export function viewOf(classroom: Classroom, { stuck, now }: { stuck: number; now: number }): ClassView {
  const progress = [...classroom.book.progress()];
  return {
    title: classroom.title,
    now,
    stuckAfter: stuck,
    problem: classroom.problem ?? null,
    students: [...classroom.students.values()].map(({ id, label, seen }) => ({ id, label, seen })),
    progress: progress,
    stuck: stuckStudents(progress, { tries: stuck, now }),
    wrongAnswers: classroom.book.wrongAnswers().slice(0, mostWrongAnswers),
    helpCalls: classroom.openHelpCalls().slice(0, mostHelpCalls),
    handedIn: classroom.handedIn(),
    place: classroom.place,
  };
}
