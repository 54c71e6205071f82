import { mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";
import { language } from "six-steps/internal/text/language.js";
import { inProject } from "../../../setup/project.mjs";
import { hashOf } from "../../../setup/stamp.mjs";
import { writeWhole } from "../../../setup/writeWhole.mjs";
import type { KnownAnswers, LessonInfo } from "../protocol.js";

export interface LessonInfos {
  /** Those with exercises, in reading order. */
  lessons: Promise<LessonInfo[]>;
  /** Some seconds later, where they have not been kept. */
  known: Promise<KnownAnswers>;
}

/** What is kept, and what it was made from. */
interface Kept {
  hash: string;
  lessons: LessonInfo[];
  known: KnownAnswers;
}

/**
 * What the teacher's page shows of the lessons: as it was kept when a class was last opened, or else read by a thread of
 * its own. For the messages of wrong answers that thread runs the exercises' checks, with TensorFlow.js, for some seconds.
 */
export function readLessonInfos(file = inProject("build", "class", `lessons.${language}.json`)): LessonInfos {
  const hash = madeFrom();
  const kept = keptIn(file, hash);
  if (kept) return { lessons: Promise.resolve(kept.lessons), known: Promise.resolve(kept.known) };
  const infos = readByThread();
  Promise.all([infos.lessons, infos.known])
    .then(([lessons, known]) => keep(file, { hash, lessons, known }))
    .catch(() => {}); // who waits for them is told; a full disk only means that they are read again next time
  return infos;
}

/** Lessons, notes and exercises; what is compiled has been made from these when a class opens. */
const madeFrom = (): string =>
  hashOf({
    paths: ["notebooks", "classroom/teaching", "lib/src", "classroom/src"].map((name) => inProject(name)),
  });

function keptIn(file: string, hash: string): Kept | undefined {
  try {
    const kept: Kept = JSON.parse(readFileSync(file, "utf8"));
    return kept.hash === hash ? kept : undefined;
  } catch {
    return undefined; // none yet, or damaged
  }
}

function keep(file: string, infos: Kept): void {
  mkdirSync(dirname(file), { recursive: true });
  writeWhole(file, JSON.stringify(infos));
}

function readByThread(): LessonInfos {
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
