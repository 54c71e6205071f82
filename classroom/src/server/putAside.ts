import { existsSync, renameSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Store } from "./store.js";

/** Where a class keeps what is handed in: two classes of one folder may each have a Kim. */
export function handedInOf(file: string): string {
  const name = basename(file, ".sqlite");
  return join(dirname(file), name === "class" ? "handed-in" : `${name}-handed-in`);
}

/**
 * Gives a class's file another name, with the time in it, and what was handed in too, and starts an empty class, which knows
 * the codes of those before it.
 *
 * @returns the old class's new name; none where there was no file
 * @throws {SetupError} if a server has it open, or it is not a class
 */
export function putAside(file: string, now: Date = new Date()): string | undefined {
  if (!existsSync(file)) return undefined;
  const old = new Store(file); // takes in what a server that was killed left in the journal beside it
  const former = old.secretHashes();
  old.close();
  const time = now.toISOString().slice(0, 19).replaceAll(":", "-");
  const aside = file.replace(/(\.sqlite)?$/, `-until-${time}$1`);
  renameSync(file, aside);
  if (existsSync(handedInOf(file))) renameSync(handedInOf(file), handedInOf(aside));
  const fresh = new Store(file);
  fresh.together(() => fresh.addFormerSecrets(former));
  fresh.close();
  return aside;
}
