import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { CliError, whyNot } from "./cliError.js";

/**
 * The folder of one kernelspec.
 *
 * @throws {CliError} for a name that Jupyter would not find
 */
export function specFolder(kernels: string, name: string): string {
  if (!/^[a-z0-9_-][a-z0-9._-]*$/.test(name))
    throw new CliError(
      `"${name}" cannot be a kernel's name: use small letters, digits, "-", "_" and ".", as in my-kernel.`,
    );
  return join(kernels, name);
}

/** Whether a kernelspec's folder is one that `install` made; `undefined` if there is none. */
export function isOurs(folder: string): boolean | undefined {
  if (!existsSync(folder)) return undefined;
  try {
    const { argv } = JSON.parse(readFileSync(join(folder, "kernel.json"), "utf8"));
    return Array.isArray(argv) && argv.some((part) => /[\\/]kernel[\\/]dist[\\/]kernel\.js$/.test(part));
  } catch {
    return false;
  }
}

/**
 * Removes a kernelspec that `install` made.
 *
 * @returns the folder that is gone
 * @throws {CliError} if it is not there, or is another kernel's
 */
export function uninstall(kernels: string, name: string): string {
  const folder = specFolder(kernels, name);
  const ours = isOurs(folder);
  if (ours === undefined)
    throw new CliError(
      `No kernel is installed in ${folder}; \`jupyter kernelspec list\` shows where kernels are.`,
    );
  if (!ours) throw new CliError(`${folder} holds another kernel, which is left alone.`);
  try {
    rmSync(folder, { recursive: true });
  } catch (error) {
    throw new CliError(`The kernel cannot be removed from ${folder}: ${whyNot(error)}.`);
  }
  return folder;
}
