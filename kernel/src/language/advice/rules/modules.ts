import { platform } from "#language";
import { fromInternet, missingModuleText, noMappedFile, packageOf } from "../../../shared/missingModule.js";
import { askedPackage } from "../../../shared/packageSpecifier.js";
import { similarNames } from "../../similarNames.js";
import { adviceText } from "../adviceText.js";
import type { Complaint } from "../complaint.js";
import type { Rules } from "../rule.js";
import { quotedIn } from "../template.js";
import { pythonPackages } from "./vocabulary.js";

/** Imports that find nothing. */
export const moduleRules: Rules = {
  1192: noDefault,
  2305: noExport,
  2307: notFound,
  2613: noDefault,
  2614: noExport,
  2724: misspelled,
  2792: notFound,
  2875: noJsx,
  2882: notFound,
};

export async function notFound({ at, folder, paths }: Complaint) {
  if (at.type !== "Literal" || typeof at.value !== "string") return;
  const specifier = at.value;
  const unavailable = pythonPackages.has(specifier) ? undefined : platform.unavailable(specifier);
  if (unavailable !== undefined) return unavailable;
  if (/^\.{0,2}\//.test(specifier)) {
    const isThere = await platform.isFile(folder, specifier);
    return isThere ? adviceText.notCode(specifier) : missingModuleText.noFile(specifier);
  }
  const internet = fromInternet(specifier);
  if (internet !== undefined) return internet;
  if (specifier.startsWith("node:")) return missingModuleText.noBuiltin(specifier);
  const mapped = noMappedFile(specifier, paths, folder);
  if (mapped !== undefined) return mapped;
  const asked = askedPackage(specifier);
  const name = packageOf(asked?.plain ?? specifier);
  const file = await fileBeside(specifier, folder);
  if (file !== undefined) return adviceText.besideNotebook(file);
  if (await platform.isFile(folder, specifier)) return adviceText.notCode(specifier);
  if (name === undefined) return /^#/.test(specifier) ? undefined : adviceText.nameOfNothing();
  const packages = await platform.packages(folder);
  if (packages.some((one) => one.name === name)) return missingModuleText.noPart(name, specifier);
  const { packages: own } = await platform.importable(folder);
  const meant = own.find((one) => Math.abs(one.length - name.length) < 2 && similarNames(name, [one])[0]);
  if (meant !== undefined) return adviceText.packageMisspelled(name, meant);
  return pythonPackages.has(name)
    ? adviceText.pythonPackage(name)
    : missingModuleText.noPackage(name, asked?.install);
}

/** JSX calls functions of a package behind the scenes. */
async function noJsx({ message, folder }: Complaint) {
  const [module] =
    quotedIn(
      "This JSX tag requires the module path '{0}' to exist, but none could be found. Make sure you have types for the appropriate package installed.",
      message,
    ) ?? [];
  const name = module && packageOf(module);
  if (!name) return;
  const unavailable = platform.unavailable(name);
  if (unavailable !== undefined) return unavailable;
  const packages = await platform.packages(folder);
  if (packages.some((one) => one.name === name)) return missingModuleText.noPart(name, module);
  return adviceText.noJsx(name, name === "react" ? "react @types/react" : name);
}

/** A file beside the notebook that is imported as if it were a package. */
async function fileBeside(specifier: string, folder: string): Promise<string | undefined> {
  const [, path = "", name = ""] = /^(.*\/)?([^/]*)$/.exec(specifier) ?? [];
  const files = await platform.localFiles(folder, path);
  const found = files.find((file) => file.name === name || file.name.replace(/\.[cm]?[jt]sx?$/, "") === name);
  return found && `./${path}${found.name}`;
}

function noExport({ message }: Complaint) {
  const [module, name] =
    quotedIn("Module '\"{0}\"' has no exported member '{1}'.", message) ??
    quotedIn(
      "Module '\"{0}\"' has no exported member '{1}'. Did you mean to use 'import {2} from \"{3}\"' instead?",
      message,
    ) ??
    [];
  return name === undefined ? undefined : adviceText.noExport(module, name);
}

function misspelled({ message }: Complaint) {
  const [module, name, suggestion] =
    quotedIn("'\"{0}\"' has no exported member named '{1}'. Did you mean '{2}'?", message) ?? [];
  return suggestion === undefined ? undefined : adviceText.exportMisspelled(module, name, suggestion);
}

function noDefault({ at, message }: Complaint) {
  return at.type === "Identifier" && message.includes("has no default export")
    ? adviceText.noDefaultExport(at.name)
    : undefined;
}
