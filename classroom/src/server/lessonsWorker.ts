// The thread in which the lessons and their known wrong answers are read for the page.
import { parentPort } from "node:worker_threads";
import { plainMath } from "six-steps/internal/text/plainMath.js";
import { knownUncompiled, knownWrongAnswers } from "../lessons/knownWrongAnswers.js";
import { readLessons, titleOf } from "../lessons/readLessons.js";
import { teachingNotesOf, timetableOf } from "../lessons/teachingNotes.js";
import type { KnownAnswers, KnownWrongAnswer, LessonInfo } from "../protocol.js";

const lessons = readLessons()
  .filter(({ exercises }) => Object.keys(exercises).length > 0)
  .map((lesson) => ({
    ...lesson,
    exercises: Object.values(lesson.exercises).map((exercise) => ({
      id: `${lesson.key}.${exercise.name}`,
      exercise,
    })),
  }));

const infos: LessonInfo[] = lessons.map((lesson) => ({
  name: lesson.name,
  title: titleOf(lesson),
  timetable: timetableOf(teachingNotesOf(lesson)).map((line) => plainMath(line).replace(/[*`]/g, "")),
  exercises: lesson.exercises.map(({ id, exercise: { name, text } }) => ({
    id,
    name,
    question: plainMath(text.question),
  })),
}));
parentPort?.postMessage({ lessons: infos });

/** The page typesets nothing. */
const asText = ({ message, ...known }: KnownWrongAnswer): KnownWrongAnswer => ({
  ...known,
  message: message && plainMath(message),
});

const known: KnownAnswers = {
  ofAny: knownUncompiled(),
  byExercise: Object.fromEntries(
    lessons.flatMap(({ exercises }) =>
      exercises.map(({ id, exercise }) => [id, knownWrongAnswers(exercise).map(asText)]),
    ),
  ),
};
parentPort?.postMessage({ known });
