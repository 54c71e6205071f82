// @ts-check
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import * as folders from "./folders.mjs";

/**
 * Undoes `npm run native`, a finished or an interrupted one.
 *
 * @param {{ nativeFolder: string, workingFolder: string, outdatedFolder: string }} [where]
 * @returns {number} the megabytes that it took; 0 where there was nothing
 */
export function removeNative({ nativeFolder, workingFolder, outdatedFolder } = folders) {
  const all = [nativeFolder, workingFolder, outdatedFolder];
  const megabytes = all.reduce((sum, folder) => sum + folders.megabytesIn(folder), 0);
  rmSync(outdatedFolder, { recursive: true, force: true });
  if (existsSync(nativeFolder)) {
    mkdirSync(dirname(outdatedFolder), { recursive: true });
    renameSync(nativeFolder, outdatedFolder); // from here on nobody loads half of it
  }
  rmSync(outdatedFolder, { recursive: true, force: true });
  rmSync(workingFolder, { recursive: true, force: true });
  return megabytes;
}
