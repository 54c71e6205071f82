// @ts-check
import { existsSync, renameSync, rmSync } from "node:fs";

/**
 * Puts a finished folder in another's place as a whole: what is half-made never bears the final name.
 *
 * @param {string} made on the same disk
 * @param {string} final
 * @param {string} [outdated] where the other one goes meanwhile
 */
export function replaceFolder(made, final, outdated = `${final}.old`) {
  rmSync(outdated, { recursive: true, force: true });
  if (existsSync(final)) renameSync(final, outdated);
  renameSync(made, final);
  rmSync(outdated, { recursive: true, force: true });
}
