// @ts-check
import { resolve } from "node:path";
import { SetupError } from "../setup/errors.mjs";
import { inProject } from "../setup/project.mjs";
import { editions } from "./editions.mjs";

/**
 * @typedef {object} EditionOptions
 * @property {boolean} help
 * @property {string} name of the edition
 * @property {string[]} lessons as they were named; none means all
 * @property {string} out the edition's folder
 * @property {boolean} quick
 */

const width = Math.max(...Object.keys(editions).map((name) => name.length));

export const usage = `npm run edition -- <name> [options]

${Object.entries(editions)
  .map(([name, { what }]) => `  ${name.padEnd(width)}   ${what}`)
  .join("\n")}

  --lesson 06   this lesson alone; may be given several times; without it, all
  --out DIR     the folder to make; without it, one of that name in build/editions, or course/
  --quick       execute on few images and epochs, as the tests do
  --help        this text
`;

const mend = "npm run edition -- --help";

/**
 * @param {readonly string[]} args
 * @returns {EditionOptions}
 * @throws {SetupError} for an edition or an option that is not known
 */
export function parseEditionOptions(args) {
  /** @type {string[]} */
  const names = [];
  /** @type {string[]} */
  const lessons = [];
  let out;
  let [quick, help] = [false, false];
  for (let i = 0; i < args.length; i++) {
    const [, option, attached] = /^(--[a-z]+)(?:=(.*))?$/.exec(args[i]) ?? [];
    const value = () => attached ?? args[++i];
    if (option === "--lesson") lessons.push(given(value(), "--lesson", "the number of a lesson, such as 06"));
    else if (option === "--out") out = resolve(given(value(), "--out", "the path of a folder"));
    else if (args[i] === "--quick") quick = true;
    else if (args[i] === "--help" || args[i] === "-h") help = true;
    else if (args[i].startsWith("-")) {
      throw new SetupError(`${args[i]} is not an option; there are --lesson, --out, --quick and --help.`, {
        mend,
      });
    } else names.push(args[i]);
  }
  const [name = ""] = names;
  if (!help) requireOneEdition(names);
  const folder = [name, ...lessons].join("-");
  const usual = editions[name]?.folder ?? inProject("build", "editions", folder);
  return { help, name, lessons, out: out ?? usual, quick };
}

/** @param {string[]} names */
function requireOneEdition(names) {
  const known = Object.keys(editions).join(", ");
  if (names.length === 0) throw new SetupError(`Which edition? There are ${known}.`, { mend });
  if (names.length > 1)
    throw new SetupError(`One edition at a time: ${names.join(", ")} are ${names.length}.`, { mend });
  if (!Object.hasOwn(editions, names[0])) {
    throw new SetupError(`There is no edition ${JSON.stringify(names[0])}; there are ${known}.`, { mend });
  }
}

/** @param {string | undefined} value @param {string} option @param {string} what */
function given(value, option, what) {
  if (value && !value.startsWith("--")) return value;
  throw new SetupError(`${option} needs ${what} after it.`, { mend });
}

/**
 * The lessons that were asked for, in reading order.
 *
 * @template {{ name: string }} L
 * @param {readonly L[]} lessons
 * @param {readonly string[]} wanted `06`, `6` or `06-hidden-layers`; none means all
 * @throws {SetupError} for one that does not exist
 */
export function selectLessons(lessons, wanted) {
  const numbers = lessons.map(({ name }) => name.split("-")[0]);
  const chosen = wanted.map((one) => {
    const index = lessons.findIndex(({ name }, i) =>
      [name, numbers[i]].includes(one.padStart(/^\d[a-z]?$/.test(one) ? one.length + 1 : 0, "0")),
    );
    if (index >= 0) return index;
    throw new SetupError(`There is no lesson ${JSON.stringify(one)}; there are ${numbers.join(", ")}.`, {
      mend: `npm run edition -- student --lesson ${numbers[0]}`,
    });
  });
  return wanted.length === 0 ? [...lessons] : lessons.filter((_, i) => chosen.includes(i));
}
