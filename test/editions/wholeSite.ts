import { mkdtempSync } from "node:fs";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { EditionFile, Making } from "@six-steps/classroom/internal/editions/edition.js";
import { pageOf, site } from "@six-steps/classroom/internal/editions/site/site.js";
import { keptFolder } from "../keptFolder.js";
import { executedLesson } from "../notebooks/executedLessons.js";
import { type Lesson, lessons } from "../notebooks/lessons.js";
import { asOpened } from "../notebooks/triedThenSolved.js";

/** The site of all lessons, executed quickly, with its outputs. @returns its folder */
export const wholeSite = (): Promise<string> =>
  keptFolder({
    name: "whole-site",
    paths: ["notebooks", "lib/dist", "kernel/dist", "classroom/dist", "classroom/src/editions"],
    make,
  });

async function make(made: string): Promise<void> {
  const making = (): Making => {
    const workFolder = mkdtempSync(join(dirname(made), ".work-")); // in the project: the notebooks find the library
    return { lessons, workFolder, quick: true, update: () => {} };
  };
  const left = [...lessons];
  const worker = async () => {
    for (let lesson = left.shift(); lesson; lesson = left.shift())
      await write(made, [{ path: `${lesson.name}.html`, text: await pageFor(lesson, making()) }]);
  };
  await Promise.all([worker(), worker()]);
  await write(made, (await site.sharedFiles?.(making())) ?? []);
}

/** As `site.filesOf` makes it of an execution of its own. */
async function pageFor(lesson: Lesson, making: Making): Promise<string> {
  const { notebook } = await executedLesson(lesson);
  return pageOf(lesson, asOpened(notebook, lesson), making);
}

async function write(folder: string, files: readonly EditionFile[]): Promise<void> {
  for (const file of files) {
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    if ("copyOf" in file) await cp(file.copyOf, path, { recursive: true });
    else await writeFile(path, "text" in file ? file.text : file.bytes);
  }
}
