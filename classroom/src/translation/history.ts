import { spawnSync } from "node:child_process";
import { parseNotebook, textOf } from "../../../setup/notebook.mjs";
import { notebooksFolder } from "../../../setup/project.mjs";
import { sourceHash } from "../../../setup/translation/translation.mjs";

/**
 * The text that a cell had when it was translated, from git's history.
 *
 * @param file of the notebook: `00-welcome.ipynb`
 * @param of the hash of that text
 * @param folder in which it lies
 * @returns nothing where no commit has it, or where there is no history
 */
export function englishOf(
  file: string,
  cell: string,
  of: string,
  folder = notebooksFolder,
): string | undefined {
  const git = (...args: string[]): string =>
    spawnSync("git", args, { cwd: folder, encoding: "utf8", maxBuffer: 64 * 2 ** 20 }).stdout ?? "";
  for (const commit of git("log", "--format=%H", "--", file).split("\n").filter(Boolean)) {
    const source = parseNotebook(git("show", `${commit}:./${file}`))?.cells.find(
      ({ id }) => id === cell,
    )?.source;
    if (source !== undefined && sourceHash(textOf(source)) === of) return textOf(source);
  }
  return undefined;
}
