import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type AskedPackage, fits } from "../shared/packageSpecifier.js";
import { JSON } from "./intrinsics.js";
import { stderr } from "./streams.js";
import { studentText } from "./studentText.js";

/** Says under the cell when another version is installed than the import asks for: it is used all the same. */
export function tellOtherVersion({ name, range, install }: AskedPackage, file: string): void {
  if (range === undefined) return;
  const version = installedVersion(name, file);
  if (version === undefined || fits(version, range) !== false) return;
  stderr.write(`${studentText.otherVersion(name, range, version, install)}\n`);
}

/** @param file whose folder the package is looked for from */
function installedVersion(name: string, file: string): string | undefined {
  for (const folder of createRequire(file).resolve.paths(name) ?? []) {
    try {
      const { version } = JSON.parse(readFileSync(join(folder, name, "package.json"), "utf8"));
      return typeof version === "string" ? version : undefined;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}
