// @ts-check
// The thread in which the lessons and their known wrong answers are read for the page.
import { parentPort } from "node:worker_threads";
import { exercises } from "six-steps";
import { readLessons, titleOf } from "../../editions/lessons.mjs";
import { knownWrongAnswers } from "../../editions/teacher/knownWrongAnswers.mjs";

const keys = new Map(
  Object.entries(exercises).map(([key, ofLesson]) => [/** @type {object} */ (ofLesson), key]),
);

const lessons = (await readLessons()).filter((lesson) => Object.keys(lesson.exercises).length > 0);
const idOf = (/** @type {(typeof lessons)[number]} */ lesson, /** @type {{ name: string }} */ { name }) =>
  `${keys.get(lesson.exercises)}.${name}`;

parentPort?.postMessage({
  lessons: lessons.map((lesson) => ({
    name: lesson.name,
    title: titleOf(lesson),
    exercises: Object.values(lesson.exercises).map((exercise) => ({
      id: idOf(lesson, exercise),
      name: exercise.name,
      question: exercise.text.question,
    })),
  })),
});
parentPort?.postMessage({
  known: Object.fromEntries(
    lessons.flatMap((lesson) =>
      Object.values(lesson.exercises).map((exercise) => [
        idOf(lesson, exercise),
        knownWrongAnswers(exercise),
      ]),
    ),
  ),
});
