import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder } from "../shared/makeFolder.js";
import { CliError, whyNot } from "./cliError.js";
import { isOurs, specFolder } from "./installed.js";
import { kernelspec, resources } from "./kernelspec.js";

/**
 * Puts the kernelspec into a folder of kernelspecs, in the place of an earlier one of ours.
 *
 * It is made beside that folder, where Jupyter does not look, and moved there whole.
 *
 * @param kernels the folder that holds the kernelspecs
 * @returns the kernelspec's own folder
 * @throws {CliError}
 */
export function install(kernels: string, name: string, displayName?: string): string {
  const folder = specFolder(kernels, name);
  if (isOurs(folder) === false)
    throw new CliError(`${folder} holds another kernel; give this one another name with --name.`);
  let made: string | undefined;
  try {
    makeFolder(kernels);
    made = mkdtempSync(join(dirname(kernels), `.${name}-`));
    const [fresh, old] = [join(made, "new"), join(made, "old")];
    mkdirSync(fresh);
    for (const icon of readdirSync(resources)) copyFileSync(join(resources, icon), join(fresh, icon));
    writeFileSync(join(fresh, "kernel.json"), `${JSON.stringify(kernelspec({ displayName }), null, 2)}\n`);
    replace(folder, fresh, old);
  } catch (error) {
    throw new CliError(`The kernel cannot be installed in ${folder}: ${whyNot(error)}.`);
  } finally {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
  }
  return folder;
}

/** Moves `fresh` to where `folder` is, or leaves everything as it was. */
function replace(folder: string, fresh: string, old: string): void {
  let moved = false;
  try {
    renameSync(folder, old);
    moved = true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (moved) renameSync(old, folder);
    throw error;
  }
}
