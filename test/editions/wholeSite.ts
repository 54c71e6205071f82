import { mkdtempSync } from "node:fs";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { EditionFile, Making } from "@six-steps/classroom/internal/editions/edition.js";
import { site } from "@six-steps/classroom/internal/editions/site/site.js";
import { dataEnvironment } from "../notebooks/lessonData.js";
import { lessons } from "../notebooks/lessons.js";
import { keptFolder } from "./keptFolder.js";

/** The site of all lessons, executed quickly, with its outputs. @returns its folder */
export const wholeSite = (): Promise<string> =>
  keptFolder({
    name: "whole-site",
    paths: ["notebooks", "lib/dist", "kernel/dist", "classroom/dist", "classroom/src/editions"],
    make,
  });

async function make(made: string): Promise<void> {
  Object.assign(process.env, await dataEnvironment());
  const making = (): Making => {
    const workFolder = mkdtempSync(join(dirname(made), ".work-")); // in the project: the notebooks find the library
    return { lessons, workFolder, quick: true, update: () => {} };
  };
  const left = [...lessons];
  const worker = async () => {
    for (let lesson = left.shift(); lesson; lesson = left.shift())
      await write(made, await site.filesOf(lesson, making()));
  };
  await Promise.all([worker(), worker()]);
  await write(made, (await site.sharedFiles?.(making())) ?? []);
}

async function write(folder: string, files: readonly EditionFile[]): Promise<void> {
  for (const file of files) {
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    if ("copyOf" in file) await cp(file.copyOf, path, { recursive: true });
    else await writeFile(path, "text" in file ? file.text : file.bytes);
  }
}
