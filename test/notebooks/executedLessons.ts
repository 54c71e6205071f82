import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inProject } from "#setup/project.mjs";
import { hashOf } from "#setup/stamp.mjs";
import { keptFolder } from "../keptFolder.js";
import { type Executed, executeNotebook, kernels } from "./executeNotebook.js";
import { dataEnvironment } from "./lessonData.js";
import type { Lesson } from "./lessons.js";
import { triedThenSolved } from "./triedThenSolved.js";

/** What an execution depends on, besides the lesson: read once, for all lessons. */
let around: string | undefined;
const aroundLesson = () =>
  hashOf({
    paths: [
      ...["lib/dist", "lib/kernels", "kernel/dist", "kernel/messages", "data/sources.json"],
      ...["package-lock.json", "setup/requirements.lock.txt"],
    ].map((path) => inProject(path)),
    texts: [process.version],
  });

/**
 * A lesson as `triedThenSolved` has it, run from top to bottom by the lessons' own kernel, quick. The minutes that all of them take
 * are spent once, for whichever file of tests asks first.
 *
 * @throws {Error} nbconvert's, when a cell fails
 */
export async function executedLesson(lesson: Lesson): Promise<Executed> {
  const { SIX_STEPS_DATA = "" } = await dataEnvironment();
  around ??= aroundLesson();
  const folder = await keptFolder({
    name: `executed-lessons/${lesson.name}`,
    paths: [`notebooks/${lesson.name}.ipynb`],
    texts: [around, SIX_STEPS_DATA && "patterns"],
    make: (folder) => make(lesson, folder),
  });
  return JSON.parse(await readFile(join(folder, "executed.json"), "utf8"));
}

async function make(lesson: Lesson, folder: string): Promise<void> {
  await mkdir(folder);
  const path = join(folder, `${lesson.name}.ipynb`);
  await writeFile(path, JSON.stringify(triedThenSolved(lesson)));
  await writeFile(join(folder, "executed.json"), JSON.stringify(await executeNotebook(path, kernels[0])));
}
