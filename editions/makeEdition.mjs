// @ts-check
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { SetupError } from "../setup/errors.mjs";
import { isAlive } from "../setup/processes.mjs";
import { Progress } from "../setup/progress.mjs";
import { inProject, shown } from "../setup/project.mjs";
import { replaceFolder } from "../setup/replaceFolder.mjs";

/** Lies in each edition's folder: only a folder that has it is ever replaced. */
const marker = ".six-steps-edition";

/**
 * Makes an edition beside its final place, and puts it there when it is whole. Whatever happens meanwhile, an earlier
 * edition stays until then.
 *
 * @param {import("./editions.mjs").Edition} edition
 * @param {{ name: string, lessons: import("./lessons.mjs").Lesson[], out: string, quick: boolean }} options
 * @throws {SetupError} if the folder is not one that may be replaced
 */
export async function makeEdition(edition, { name, lessons, out, quick }) {
  requireReplaceable(out);
  const half = temporaryFolder(dirname(out), `.${basename(out)}.half-made`);
  const work = temporaryFolder(inProject("build", "editions"), ".work");
  const remove = () => {
    for (const folder of [half, work]) rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", remove); // also when it is stopped
  try {
    /** @param {Progress["update"]} update */
    const making = (update) => ({ lessons, workFolder: work, quick, update });
    for (const lesson of lessons) {
      await shownAs(lesson.name, async (update) => {
        mkdirSync(work, { recursive: true });
        writeFiles(half, await edition.filesOf(lesson, making(update)));
        rmSync(work, { recursive: true, force: true });
      });
    }
    if (edition.sharedFiles) {
      const shared = edition.sharedFiles;
      mkdirSync(work, { recursive: true });
      await shownAs("what all pages share", async (update) => writeFiles(half, await shared(making(update))));
    }
    writeFileSync(join(half, marker), `${name}\n`);
    if (edition.replaces) replaceParts(half, out, edition.replaces);
    else replaceFolder(half, out);
  } finally {
    remove();
    process.off("exit", remove);
  }
}

/**
 * @param {string} half the folder with the new parts
 * @param {string} out
 * @param {(path: string) => string} partOf
 */
function replaceParts(half, out, partOf) {
  const files = readdirSync(half, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(half, path)).isFile(),
  );
  for (const part of new Set(files.map((path) => partOf(path.replaceAll("\\", "/"))))) {
    mkdirSync(dirname(join(out, part)), { recursive: true });
    replaceFolder(join(half, part), join(out, part));
  }
}

/** @param {string} out */
function requireReplaceable(out) {
  const found = statSync(out, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) {
    throw new SetupError(`${shown(out)} is a file, and an edition is a folder.`, {
      mend: "--out <another path>",
    });
  }
  if (readdirSync(out).length === 0 || existsSync(join(out, marker))) return;
  throw new SetupError(`${shown(out)} holds something else than an edition, and would be replaced.`, {
    mend: `--out ${shown(join(out, "edition"))}`,
  });
}

/**
 * An empty folder of this process alone. Those of processes that were killed are removed.
 *
 * @param {string} parent
 * @param {string} name
 */
function temporaryFolder(parent, name) {
  mkdirSync(parent, { recursive: true });
  for (const found of readdirSync(parent)) {
    const pid = found.startsWith(`${name}-`) ? Number(found.slice(name.length + 1)) : 0;
    if (pid && (pid === process.pid || !isAlive(pid)))
      rmSync(join(parent, found), { recursive: true, force: true });
  }
  const folder = join(parent, `${name}-${process.pid}`);
  mkdirSync(folder);
  return folder;
}

/**
 * @param {string} title
 * @param {(update: Progress["update"]) => Promise<void>} work
 */
async function shownAs(title, work) {
  const progress = new Progress(title);
  try {
    await work((detail) => progress.update(detail));
  } catch (error) {
    progress.fail();
    throw error;
  }
  progress.done();
}

/** @param {string} folder @param {import("./editions.mjs").EditionFile[]} files */
function writeFiles(folder, files) {
  for (const file of files) {
    const path = join(folder, file.path);
    mkdirSync(dirname(path), { recursive: true });
    if ("text" in file) writeFileSync(path, file.text);
    else cpSync(file.copyOf, path, { recursive: true });
  }
}
