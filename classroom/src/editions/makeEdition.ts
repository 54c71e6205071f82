import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { SetupError } from "../../../setup/errors.mjs";
import { isAlive } from "../../../setup/processes.mjs";
import { during, type Progress } from "../../../setup/progress.mjs";
import { inProject, shown } from "../../../setup/project.mjs";
import { replaceFolder } from "../../../setup/replaceFolder.mjs";
import { readLessons } from "../lessons/readLessons.js";
import type { EditionFile, EditionOptions } from "./edition.js";
import { editions } from "./editions.js";
import { editionsText } from "./editionsText.js";

/** Lies in each edition's folder: only a folder that has it is ever replaced. */
const marker = ".six-steps-edition";

/**
 * Makes an edition beside its final place, and puts it there when it is whole. Whatever happens meanwhile, an earlier
 * edition stays until then.
 *
 * @throws {SetupError} if the folder is not one that may be replaced
 */
export async function makeEdition({ name, lessons: names, out, quick }: EditionOptions): Promise<void> {
  const edition = editions[name];
  requireReplaceable(out);
  const lessons = readLessons().filter((lesson) => names.includes(lesson.name));
  const half = temporaryFolder(dirname(out), `.${basename(out)}.half-made`);
  const work = temporaryFolder(inProject("build", "editions"), ".work");
  const remove = () => {
    for (const folder of [half, work]) rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", remove); // also when it is stopped
  try {
    const making = (progress: Progress) => ({
      lessons,
      workFolder: work,
      quick,
      update: (what: string) => progress.update(what),
    });
    for (const lesson of lessons) {
      await during(lesson.name, async (progress) => {
        mkdirSync(work, { recursive: true });
        writeFiles(half, await edition.filesOf(lesson, making(progress)));
        rmSync(work, { recursive: true, force: true });
      });
    }
    if (edition.sharedFiles) {
      mkdirSync(work, { recursive: true });
      await during(editionsText.made.shared, async (progress) =>
        writeFiles(half, (await edition.sharedFiles?.(making(progress))) ?? []),
      );
    }
    writeFileSync(join(half, marker), `${name}\n`);
    if (edition.replaces) replaceParts(half, out, edition.replaces);
    else replaceFolder(half, out);
  } finally {
    remove();
    process.off("exit", remove);
  }
  console.log(`\n${editionsText.made.done(name, shown(out))}`);
}

/** Replaces only those parts of `out` of which `half` has new ones. */
function replaceParts(half: string, out: string, partOf: (path: string) => string): void {
  const files = readdirSync(half, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(half, path)).isFile(),
  );
  for (const part of new Set(files.map((path) => partOf(path.replaceAll("\\", "/"))))) {
    mkdirSync(dirname(join(out, part)), { recursive: true });
    replaceFolder(join(half, part), join(out, part));
  }
}

function requireReplaceable(out: string): void {
  const found = statSync(out, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) {
    throw new SetupError(editionsText.made.isFile(shown(out)), {
      mend: `--out ${editionsText.made.anotherPath}`,
    });
  }
  if (readdirSync(out).length === 0 || existsSync(join(out, marker))) return;
  throw new SetupError(editionsText.made.otherFolder(shown(out)), {
    mend: `--out ${shown(join(out, "edition"))}`,
  });
}

/** An empty folder of this process alone. Those of processes that were killed are removed. */
function temporaryFolder(parent: string, name: string): string {
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

function writeFiles(folder: string, files: EditionFile[]): void {
  for (const file of files) {
    const path = join(folder, file.path);
    mkdirSync(dirname(path), { recursive: true });
    if ("copyOf" in file) cpSync(file.copyOf, path, { recursive: true });
    else writeFileSync(path, "text" in file ? file.text : file.bytes);
  }
}
