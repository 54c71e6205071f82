// @ts-check
import { Worker } from "node:worker_threads";

/**
 * What the page says of a lesson.
 *
 * @typedef {object} LessonInfo
 * @property {string} name `04-output-layer`
 * @property {string} title `4 · Output layer`
 * @property {ExerciseInfo[]} exercises
 *
 * @typedef {object} ExerciseInfo
 * @property {string} id `outputLayer.softmax`
 * @property {string} name `softmax`
 * @property {string} question
 * @property {import("../editions/teacher/knownWrongAnswers.mjs").KnownWrongAnswer[]} known
 */

/**
 * Reads the lessons in a thread of its own: for the messages of wrong answers it runs the exercises' checks, with
 * TensorFlow.js, which the server has no use for afterwards.
 *
 * @returns {Promise<LessonInfo[]>} in reading order, those with exercises
 */
export function readLessonInfos() {
  const worker = new Worker(new URL("./lessonsWorker.mjs", import.meta.url));
  return new Promise((resolve, reject) => {
    worker.once("message", ({ lessons, problem }) => (lessons ? resolve(lessons) : reject(problem)));
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`The thread that reads the lessons ended with ${code}.`)));
  });
}
