// @ts-check
import { parentPort } from "node:worker_threads";
import { exercises } from "six-steps";
import { readLessons, titleOf } from "../editions/lessons.mjs";
import { knownWrongAnswers } from "../editions/teacher/knownWrongAnswers.mjs";

const keys = new Map(
  Object.entries(exercises).map(([key, ofLesson]) => [/** @type {object} */ (ofLesson), key]),
);

const lessons = (await readLessons())
  .filter((lesson) => Object.keys(lesson.exercises).length > 0)
  .map((lesson) => ({
    name: lesson.name,
    title: titleOf(lesson),
    exercises: Object.values(lesson.exercises).map((exercise) => ({
      id: `${keys.get(lesson.exercises)}.${exercise.name}`,
      name: exercise.name,
      question: exercise.text.question,
      known: knownWrongAnswers(exercise),
    })),
  }));
parentPort?.postMessage({ lessons });
