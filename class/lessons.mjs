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
 *
 * @typedef {Record<string, import("../editions/teacher/knownWrongAnswers.mjs").KnownWrongAnswer[]>} KnownAnswers by
 *   the exercise's id
 */

/**
 * Reads the lessons in a thread of its own: for the messages of wrong answers it runs the exercises' checks, with
 * TensorFlow.js, which the server has no use for afterwards.
 *
 * @returns {{ lessons: Promise<LessonInfo[]>, known: Promise<KnownAnswers> }} those with exercises, in reading order;
 *   some seconds later, the wrong answers that their checks know
 */
export function readLessonInfos() {
  const worker = new Worker(new URL("./lessonsWorker.mjs", import.meta.url));
  /** @param {string} part @returns {Promise<any>} */
  const partOf = (part) =>
    new Promise((resolve, reject) => {
      worker.on("message", (message) => {
        if (part in message) resolve(message[part]);
      });
      worker.once("error", reject);
      worker.once("exit", (code) =>
        reject(new Error(`The thread that reads the lessons ended with ${code}.`)),
      );
    });
  return { lessons: partOf("lessons"), known: partOf("known") };
}
