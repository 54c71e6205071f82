import { closeSync, mkdirSync, openSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { ClassError } from "./classError.js";
import { HeldError, holdFile } from "./processLock.js";
import { shownPath } from "./shownPath.js";

export interface OpenedAlone<Opened> {
  database: Opened;
  close(): void;
}

/**
 * Opens a database for this process alone.
 *
 * The database's package locks a file by a folder beside it, which a process that was killed leaves behind: whoever
 * holds the file takes that away.
 *
 * @throws {ClassError}
 */
export function openAlone<Opened extends { close(): void }>(
  file: string,
  open: (file: string) => Opened,
): OpenedAlone<Opened> {
  let release = () => {};
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
      throw new ClassError(`${shownPath(file)} is a folder, and the class is kept in a file.`, {
        mend: `npm run class -- --file ${shownPath(file)}/class.sqlite`,
      });
    }
    release = holdFile(file);
    // Whoever serves the class may read all of it, and nobody else.
    closeSync(openSync(file, "a", 0o600));
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

function whyNot(error: unknown, file: string): ClassError {
  if (error instanceof ClassError) return error;
  if (error instanceof HeldError) {
    return new ClassError(`The class in ${shownPath(file)} is open already, in process ${error.pid}.`, {
      mend: [
        "go on with that one, or end it by Ctrl-C in its own terminal",
        "or open another class: npm run class -- --file <another file>",
      ],
    });
  }
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
