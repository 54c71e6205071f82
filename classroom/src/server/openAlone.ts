import { closeSync, mkdirSync, openSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { causeOf } from "../../../setup/causes.mjs";
import { SetupError } from "../../../setup/errors.mjs";
import { HeldError, holdFile } from "../../../setup/processLock.mjs";
import { shown } from "../../../setup/project.mjs";
import { terminalText as text } from "./terminalText.js";

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
 * @throws {SetupError}
 */
export function openAlone<Opened extends { close(): void }>(
  file: string,
  open: (file: string) => Opened,
): OpenedAlone<Opened> {
  let release = () => {};
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
      throw new SetupError(text.isFolder(shown(file)), {
        mend: `npm run class -- --file ${shown(file)}/class.sqlite`,
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

function whyNot(error: unknown, file: string): SetupError {
  if (error instanceof SetupError) return error;
  if (error instanceof HeldError) {
    return new SetupError(text.openAlready(shown(file), error.pid), {
      mend: [text.goOn, text.orAnother(`npm run class -- --file ${text.anotherFile}`)],
    });
  }
  const system = error instanceof Error ? error.message : String(error);
  if (/not a database|malformed/i.test(system)) {
    return new SetupError(text.noClass(shown(file)), {
      mend: `npm run class -- --file ${text.anotherFile}`,
    });
  }
  const cause = causeOf(system);
  return new SetupError(text.cannotKeep(shown(file), cause?.sentence ?? `${system}.`), {
    mend: cause?.mend ?? `npm run class -- --file ${text.writableFile}`,
  });
}
