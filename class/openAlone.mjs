// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { causeOf } from "../setup/causes.mjs";
import { SetupError } from "../setup/errors.mjs";
import { isAlive } from "../setup/processes.mjs";
import { shown } from "../setup/project.mjs";

/**
 * Opens a database for this process alone.
 *
 * The database's package locks a file by a folder beside it, which a process that was killed leaves behind. So a file
 * with the process's id says who has it open, and what a dead one left is taken away.
 *
 * @template {{ close(): void }} Opened
 * @param {string} file
 * @param {(file: string) => Opened} open
 * @returns {{ database: Opened, close: () => void }}
 * @throws {SetupError}
 */
export function openAlone(file, open) {
  const holder = `${file}.pid`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
      throw new SetupError(`${shown(file)} is a folder, and the class is kept in a file.`, {
        mend: `npm run class -- --file ${shown(file)}/class.sqlite`,
      });
    }
    take(file, holder);
  } catch (error) {
    throw whyNot(error, file);
  }
  const release = () => rmSync(holder, { force: true });
  try {
    rmSync(`${file}.lock`, { recursive: true, force: true });
    const database = open(file);
    return {
      database,
      close() {
        database.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw whyNot(error, file);
  }
}

/** @param {string} file @param {string} holder */
function take(file, holder) {
  try {
    // Whoever serves the class may read all of it, and nobody else.
    writeFileSync(holder, String(process.pid), { flag: "wx", mode: 0o600 });
    if (!existsSync(file)) writeFileSync(file, "", { flag: "wx", mode: 0o600 });
    return;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") {
      throw error;
    }
  }
  const pid = Number(readFileSync(holder, "utf8"));
  if (pid && pid !== process.pid && isAlive(pid)) {
    throw new SetupError(`The class in ${shown(file)} is open already, in process ${pid}.`, {
      mend: [
        `end that one first: kill ${pid}`,
        "or open another class: npm run class -- --file <another file>",
      ],
    });
  }
  rmSync(holder, { force: true }); // it was killed
  take(file, holder);
}

/** @param {unknown} error @param {string} file */
function whyNot(error, file) {
  if (error instanceof SetupError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const cause = causeOf(message);
  if (cause) {
    return new SetupError(`The class cannot be kept in ${shown(file)}: ${cause.sentence}`, {
      mend: cause.mend,
    });
  }
  if (/not a database|malformed/i.test(message)) {
    return new SetupError(`${shown(file)} is no class, or it is damaged; nothing in it has changed.`, {
      mend: "npm run class -- --file <another file>",
    });
  }
  return new SetupError(`The class cannot be kept in ${shown(file)}: ${message}.`, {
    mend: "npm run class -- --file <a file in a folder that may be written>",
  });
}
