import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { ClassError } from "./classError.js";
import { shownPath } from "./shownPath.js";

export interface OpenedAlone<Opened> {
  database: Opened;
  close(): void;
}

/**
 * Opens a database for this process alone.
 *
 * The database's package locks a file by a folder beside it, which a process that was killed leaves behind. So a file
 * with the process's id says who has it open, and what a dead one left is taken away.
 *
 * @throws {ClassError}
 */
export function openAlone<Opened extends { close(): void }>(
  file: string,
  open: (file: string) => Opened,
): OpenedAlone<Opened> {
  const holder = `${file}.pid`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
      throw new ClassError(`${shownPath(file)} is a folder, and the class is kept in a file.`, {
        mend: `npm run class -- --file ${shownPath(file)}/class.sqlite`,
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

function take(file: string, holder: string): void {
  try {
    // Whoever serves the class may read all of it, and nobody else.
    writeFileSync(holder, String(process.pid), { flag: "wx", mode: 0o600 });
    if (!existsSync(file)) writeFileSync(file, "", { flag: "wx", mode: 0o600 });
    return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
      throw error;
    }
  }
  const pid = Number(readFileSync(holder, "utf8"));
  if (pid && pid !== process.pid && isAlive(pid)) {
    throw new ClassError(`The class in ${shownPath(file)} is open already, in process ${pid}.`, {
      mend: [
        `end that one first: kill ${pid}`,
        "or open another class: npm run class -- --file <another file>",
      ],
    });
  }
  rmSync(holder, { force: true }); // it was killed
  take(file, holder);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // it lives, and is another user's
  }
}

function whyNot(error: unknown, file: string): ClassError {
  if (error instanceof ClassError) return error;
  const system = error instanceof Error ? error.message : String(error);
  if (/not a database|malformed/i.test(system)) {
    return new ClassError(`${shownPath(file)} is no class, or it is damaged; nothing in it has changed.`, {
      mend: "npm run class -- --file <another file>",
    });
  }
  return new ClassError(`The class cannot be kept in ${shownPath(file)}`, {
    mend: "npm run class -- --file <a file in a folder that may be written>",
    system,
  });
}
