import { Worker } from "node:worker_threads";
import type { KnownAnswers, LessonInfo } from "../protocol.js";

export interface LessonInfos {
  /** Those with exercises, in reading order. */
  lessons: Promise<LessonInfo[]>;
  /** Some seconds later. */
  known: Promise<KnownAnswers>;
}

/**
 * Reads the lessons in a thread of its own: for the messages of wrong answers it runs the exercises' checks, with
 * TensorFlow.js, which the server has no use for afterwards.
 */
export function readLessonInfos(): LessonInfos {
  const worker = new Worker(new URL("./lessonsWorker.js", import.meta.url));
  const partOf = <Part extends keyof LessonInfos>(part: Part): LessonInfos[Part] =>
    new Promise((resolve, reject) => {
      worker.on("message", (message) => {
        if (part in message) resolve(message[part]);
      });
      worker.once("error", reject);
      worker.once("exit", (code) =>
        reject(new Error(`The thread that reads the lessons ended with ${code}.`)),
      );
    }) as LessonInfos[Part];
  return { lessons: partOf("lessons"), known: partOf("known") };
}
