import { existsSync, readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { OwnFile } from "./traceback.js";

const kernelFolder = import.meta.dirname.slice(0, import.meta.dirname.lastIndexOf(`${sep}dist${sep}`));
const known = new Map<string, boolean>();

export function ownFiles(notebookFolder: string): OwnFile {
  return (url) => {
    if (/^node:|^evalmachine|^\[/.test(url)) return undefined;
    let path = url;
    try {
      if (url.startsWith("file:")) path = fileURLToPath(url.replace(/\?.*$/, ""));
    } catch {
      return undefined;
    }
    if (!/^([/\\]|[A-Za-z]:[/\\])/.test(path) || isOfPackage(path, notebookFolder)) return undefined;
    try {
      return { path, source: readFileSync(path, "utf8") };
    } catch {
      return { path };
    }
  };
}

/** Whether a file belongs to a package, and not to the student: also a workspace's, which lies outside node_modules. */
function isOfPackage(path: string, notebookFolder: string): boolean {
  if (path.includes(`${sep}node_modules${sep}`) || path.startsWith(kernelFolder + sep)) return true;
  const folder = packageFolder(dirname(path));
  if (folder === undefined) return false;
  let answer = known.get(folder);
  if (answer === undefined) {
    answer = isInstalled(folder, notebookFolder);
    known.set(folder, answer);
  }
  return answer;
}

function packageFolder(folder: string): string | undefined {
  if (existsSync(join(folder, "package.json"))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : packageFolder(above);
}

function isInstalled(folder: string, notebookFolder: string): boolean {
  try {
    const { name } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const paths = createRequire(join(notebookFolder, "notebook")).resolve.paths(name) ?? [];
    return paths.some((modules) => {
      const installed = join(modules, name);
      return existsSync(installed) && realpathSync(installed) === realpathSync(folder);
    });
  } catch {
    return false;
  }
}
