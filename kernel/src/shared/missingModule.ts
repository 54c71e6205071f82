import { inLanguage } from "../text/language.js";
import { en } from "./missingModule.en.js";
import { packageAt } from "./packageSpecifier.js";
import { mappingOf, type PathPattern } from "./tsconfig/pathMapping.js";

/** What is said of a module that an import does not find: by the check, and when the cell runs. */
export const missingModuleText = inLanguage("shared/missingModule", en);

/** The package that an import names, `@scope/name` for `@scope/name/part`; none for a file, a URL and the like. */
export function packageOf(specifier: string): string | undefined {
  return /^(?:@[\w.~-]+\/)?[\w~-][\w.~-]*(?=\/|$)/.exec(specifier)?.[0];
}

/** What is said of an import that one of a tsconfig.json's `paths` fits; undefined where none does but the one for all. */
export function noMappedFile(
  specifier: string,
  patterns: readonly PathPattern[],
  folder: string,
): string | undefined {
  const mapping = mappingOf(specifier, patterns);
  if (mapping === undefined || mapping.pattern === "*") return;
  const head = `${folder.replaceAll("\\", "/").replace(/\/$/, "")}/`;
  const paths = mapping.paths.map((path) => path.replaceAll("\\", "/"));
  const shown = paths.map((path) => `\`${path.startsWith(head) ? `./${path.slice(head.length)}` : path}\``);
  return missingModuleText.noMappedFile(specifier, mapping.pattern, shown.join(", "));
}

/** What is said of an address of the internet; undefined for any other specifier. */
export function fromInternet(specifier: string): string | undefined {
  if (!/^https?:/.test(specifier)) return;
  const there = packageAt(specifier);
  return there
    ? missingModuleText.packageFromInternet(there.plain, there.install)
    : missingModuleText.fromInternet();
}
