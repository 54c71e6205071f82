// @ts-check
import { languageFor } from "../copies/keptLanguage.mjs";
import { myWorkFolder, notebooksFolder } from "../project.mjs";
import { english, languages } from "./translation.mjs";

/**
 * The language in which a command speaks, its `--help` included: what follows `--language`, or what `SIX_STEPS_LANGUAGE` says;
 * for `npm start` also that of the student's copies.
 *
 * @param {string} command
 * @param {readonly string[]} args
 */
export function languageOf(command, args) {
  const at = args.findIndex((arg) => /^--language(?:=|$)/.test(arg));
  const asked = at < 0 ? undefined : (args[at].split("=")[1] ?? args[at + 1]);
  if (command === "start") return languageFor(myWorkFolder, notebooksFolder, asked);
  const wanted = [asked, process.env.SIX_STEPS_LANGUAGE];
  return wanted.find((one) => one && languages().includes(one)) ?? english;
}
