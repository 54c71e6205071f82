// @ts-check
import { basename, resolve } from "node:path";
import { selectLessons } from "../editions/options.mjs";
import { lessonFiles } from "../setup/copies/fillCopies.mjs";
import { SetupError } from "../setup/errors.mjs";
import { notebooksFolder } from "../setup/project.mjs";
import { courseFolder } from "./course.mjs";

/**
 * @typedef {object} GradingOptions
 * @property {boolean} help
 * @property {string} command nbgrader's name for it, or `panels`
 * @property {string[]} args for nbgrader, with lessons by their whole names
 * @property {string} course
 * @property {number} [port] for the panels
 * @property {boolean} browser
 */

/** Shorter words for nbgrader's own. */
const commands = {
  generate: "generate_assignment",
  release: "release_assignment",
  feedback: "generate_feedback",
};

export const usage = `npm run grading -- <command> [lesson] [options]

  generate 04     make the notebook to hand out, in course/release/
  release 04      put it where students fetch it (nbgrader's exchange)
  collect 04      take in what they submitted there
  autograde 04    grade everything in course/submitted/<student>/
  feedback 04     write a page for each student, in course/feedback/
  export          all grades as CSV, in course/grades.csv
  panels          JupyterLab with nbgrader's panels, in the course
  <other>         any other command of nbgrader's, with its own options

  --course DIR    the course's folder; without it, course/
  --port N        of the panels
  --no-browser    of the panels: only print the address
  --help          this text
`;

const mend = "npm run grading -- --help";

/**
 * @param {readonly string[]} args
 * @returns {GradingOptions}
 * @throws {SetupError} for a command that is missing, a lesson that does not exist, a port that is none
 */
export function parseGradingOptions(args) {
  /** @type {GradingOptions} */
  const options = { help: false, command: "", args: [], course: courseFolder, browser: true };
  for (let i = 0; i < args.length; i++) {
    const [, name, attached] = /^(--[a-z-]+)(?:=(.*))?$/s.exec(args[i]) ?? [];
    const value = () => attached ?? args[++i];
    if (name === "--course") options.course = resolve(given(value(), "--course", "the path of a folder"));
    else if (name === "--port") options.port = portOf(value());
    else if (args[i] === "--no-browser") options.browser = false;
    else if (!options.command && (name === "--help" || args[i] === "-h")) options.help = true;
    else if (!options.command) options.command = args[i];
    else options.args.push(lessonName(args[i]));
  }
  if (options.help) return options;
  if (!options.command) throw new SetupError("What is to be done? There is no command.", { mend });
  if (Object.hasOwn(commands, options.command)) {
    options.command = commands[/** @type {keyof typeof commands} */ (options.command)];
  }
  return options;
}

/** @param {string} arg `04` becomes `04-output-layer` */
function lessonName(arg) {
  if (!/^\d{1,2}[a-z]?$/.test(arg)) return arg;
  const lessons = lessonFiles(notebooksFolder).map((file) => ({ name: basename(file, ".ipynb") }));
  return selectLessons(lessons, [arg])[0].name;
}

/** @param {string | undefined} value @param {string} option @param {string} what */
function given(value, option, what) {
  if (value && !value.startsWith("--")) return value;
  throw new SetupError(`${option} needs ${what} after it.`, { mend });
}

/** @param {string | undefined} value */
function portOf(value) {
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new SetupError(`--port needs a number from 1 to 65535, not ${JSON.stringify(value ?? "")}.`, {
    mend,
  });
}
