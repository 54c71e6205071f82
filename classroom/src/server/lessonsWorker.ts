// The thread in which the lessons and their known wrong answers are read for the page.
import { parentPort } from "node:worker_threads";
import { knownWrongAnswers } from "../lessons/knownWrongAnswers.js";
import { readLessons, titleOf } from "../lessons/readLessons.js";
import type { KnownAnswers, LessonInfo } from "../protocol.js";

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
  exercises: lesson.exercises.map(({ id, exercise: { name, text } }) => ({
    id,
    name,
    question: text.question,
  })),
}));
parentPort?.postMessage({ lessons: infos });

const known: KnownAnswers = Object.fromEntries(
  lessons.flatMap(({ exercises }) => exercises.map(({ id, exercise }) => [id, knownWrongAnswers(exercise)])),
);
parentPort?.postMessage({ known });
