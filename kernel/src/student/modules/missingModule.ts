import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative, sep } from "node:path";
import { fromInternet, missingModuleText, noMappedFile, packageOf } from "../../shared/missingModule.js";
import { askedPackage } from "../../shared/packageSpecifier.js";
import type { PathPattern } from "../../shared/tsconfig/pathMapping.js";
import { Error, Object, SyntaxError } from "../intrinsics.js";
import { isPathSpecifier } from "./localFile.js";
import { missingName } from "./missingName.js";

/** What a cell imports is not there. */
export class ModuleNotFoundError extends Error {
  override readonly name = "ModuleNotFoundError";

  /** @param code Node's, by which code finds out whether an optional package is missing */
  constructor(message: string, code?: string) {
    super(message);
    if (code !== undefined) Object.defineProperty(this, "code", { value: code });
  }
}

/**
 * Says what a cell's import lacks, and how to install it, in place of Node's words for it. Any other error is given
 * back as it is.
 *
 * @param folder the notebook's
 */
export function explained(
  error: unknown,
  specifier: string,
  folder: string,
  paths: readonly PathPattern[] = [],
): unknown {
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  if (typeof message !== "string") return error;
  const name = missingName(error as Error, folder);
  if (name !== undefined) return new SyntaxError(name);
  const sentence = sentenceFor(error as Failure, specifier, folder, paths);
  return sentence === undefined ? error : new ModuleNotFoundError(sentence, code);
}

interface Failure {
  code?: string;
  message: string;
  /** Of a `require`: the module that asked, and who asked for that one. */
  requireStack?: string[];
}

function sentenceFor(
  { code, message, requireStack }: Failure,
  specifier: string,
  folder: string,
  paths: readonly PathPattern[],
): string | undefined {
  const asked = askedPackage(specifier);
  const name = packageOf(asked?.plain ?? specifier);
  switch (code) {
    case "ERR_UNSUPPORTED_ESM_URL_SCHEME":
      return fromInternet(specifier);
    case "ERR_UNKNOWN_BUILTIN_MODULE":
      return missingModuleText.noBuiltin(/node:\S+$/.exec(message)?.[0] ?? specifier);
    case "ERR_PACKAGE_PATH_NOT_EXPORTED": {
      const isOf = name !== undefined && message.includes(join("node_modules", name, "package.json"));
      return isOf ? missingModuleText.noPart(name, specifier) : undefined;
    }
    case "ERR_MODULE_NOT_FOUND":
    case "MODULE_NOT_FOUND": {
      const [, missing = "", by = requireStack?.[0]] =
        /^Cannot find (?:package|module) '(.+?)'(?: imported from (.+))?/.exec(message) ?? [];
      if (by === undefined) return;
      const isOwn = dirname(by) === folder && /^notebook$|\.ipynb$/.test(basename(by));
      const mapped = noMappedFile(isOwn ? specifier : missing, paths, folder);
      if (mapped !== undefined) return mapped;
      if (!isOwn) {
        const lacking = packageOf(missing);
        return lacking === undefined || isInstalled(lacking, by)
          ? undefined
          : missingModuleText.neededBy(nameOf(by, folder), lacking);
      }
      if (specifier.startsWith("node:")) return missingModuleText.noBuiltin(specifier);
      if (isPathSpecifier(specifier)) return missingModuleText.noFile(specifier);
      if (name === undefined) return;
      return isInstalled(name, by)
        ? missingModuleText.noPart(name, specifier)
        : missingModuleText.noPackage(name, asked?.install);
    }
  }
}

function isInstalled(name: string, by: string): boolean {
  const folders = createRequire(by).resolve.paths(name) ?? [];
  return folders.some((folder) => existsSync(join(folder, name)));
}

/** A package by its name, a file of one's own by its path. */
function nameOf(path: string, folder: string): string {
  const inner = path.split(`${sep}node_modules${sep}`);
  const inPackage = inner.length > 1 ? packageOf((inner.at(-1) as string).replaceAll(sep, "/")) : undefined;
  return inPackage ?? relative(folder, path);
}
