import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { cp, mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { EditionFile, Making } from "@six-steps/classroom/internal/editions/edition.js";
import { site } from "@six-steps/classroom/internal/editions/site/site.js";
import { HeldError, holdFile } from "#setup/processLock.mjs";
import { inProject } from "#setup/project.mjs";
import { hashOf } from "#setup/stamp.mjs";
import { dataEnvironment } from "../notebooks/lessonData.js";
import { lessons } from "../notebooks/lessons.js";

const parent = inProject("build", "whole-site");

/** What a page of the site is made from. */
const sources = ["notebooks", "lib/dist", "kernel/dist", "classroom/dist", "classroom/src/editions"].map(
  (path) => inProject(...path.split("/")),
);

/**
 * The site of all lessons, executed quickly, with its outputs. Whoever asks first makes it; it is kept in `build/` for
 * the others, and for the next run, until something that it is made from has changed.
 *
 * @returns its folder
 */
export async function wholeSite(): Promise<string> {
  mkdirSync(parent, { recursive: true });
  const name = hashOf({ paths: sources }).slice(0, 16);
  const release = await held(join(parent, "site"));
  try {
    const kept = readdirSync(parent, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const other of kept) if (other.name !== name) rmSync(join(parent, other.name), { recursive: true });
    if (!kept.some((entry) => entry.name === name)) await make(join(parent, name));
  } finally {
    release();
  }
  return join(parent, name);
}

async function held(file: string): Promise<() => void> {
  for (;;) {
    try {
      return holdFile(file);
    } catch (error) {
      if (!(error instanceof HeldError)) throw error;
      await sleep(500);
    }
  }
}

async function make(final: string): Promise<void> {
  Object.assign(process.env, await dataEnvironment());
  const half = mkdtempSync(join(parent, "half-made-"));
  const making = (): Making => {
    const workFolder = mkdtempSync(join(half, ".work-")); // in the project: the notebooks find the library
    return { lessons, workFolder, quick: true, update: () => {} };
  };
  const made = join(half, "site");
  const left = [...lessons];
  const worker = async () => {
    for (let lesson = left.shift(); lesson; lesson = left.shift())
      await write(made, await site.filesOf(lesson, making()));
  };
  await Promise.all([worker(), worker()]);
  await write(made, (await site.sharedFiles?.(making())) ?? []);
  await rename(made, final);
  rmSync(half, { recursive: true });
}

async function write(folder: string, files: readonly EditionFile[]): Promise<void> {
  for (const file of files) {
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    if ("copyOf" in file) await cp(file.copyOf, path, { recursive: true });
    else await writeFile(path, "text" in file ? file.text : file.bytes);
  }
}
