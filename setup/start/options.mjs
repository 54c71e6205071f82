// @ts-check
import { statSync } from "node:fs";
import { resolve, sep } from "node:path";
import { SetupError } from "../errors.mjs";
import { inProject, myWorkFolder, notebooksFolder, root, shown } from "../project.mjs";

/**
 * @typedef {object} StartOptions
 * @property {boolean} browser open one; default yes
 * @property {boolean} classic Notebook 7 instead of JupyterLab; default no
 * @property {boolean} quick few images and epochs; default no
 * @property {boolean} help
 * @property {string} folder where the notebooks are; default: the student's copies
 * @property {boolean} rise with RISE, which shows slides in JupyterLab; default no
 * @property {number} [port] default: 8888 or the next free one
 */

export const usage = `npm start                 set up what is missing and open JupyterLab at the first lesson
npm start -- <options>

  --no-browser            print the address, open nothing
  --port N                serve on port N; without it, on 8888 or the next free one
  --classic               Notebook 7 instead of JupyterLab
  --rise                  the slides of "npm run edition -- slides" live, by RISE, which is installed when first asked for
  --quick                 lessons train on few images for few epochs, as the tests do
  --original              open the lessons as they are written, in notebooks/, instead of your copies in my-work/
  --folder DIR            open this folder of the project instead
  --help                  this text

SIX_STEPS_PYTHON=<path>   the Python to make the environment with, 3.10 or newer
`;

const known = [
  "--no-browser",
  "--port N",
  "--classic",
  "--rise",
  "--quick",
  "--original",
  "--folder DIR",
  "--help",
];

/**
 * @param {readonly string[]} args
 * @returns {StartOptions}
 * @throws {SetupError} for an option that is not known, a port that is none, two folders
 */
export function parseStartOptions(args) {
  /** @type {StartOptions} */
  const options = {
    browser: true,
    classic: false,
    rise: false,
    quick: false,
    help: false,
    folder: myWorkFolder,
  };
  for (let i = 0; i < args.length; i++) {
    const [name, attached] = splitOnce(args[i]);
    if (name === "--port") options.port = parsePort(attached ?? args[++i]);
    else if (name === "--folder") options.folder = parseFolder(attached ?? args[++i]);
    else if (attached !== undefined) throw unknown(args[i]);
    else if (name === "--no-browser") options.browser = false;
    else if (name === "--classic") options.classic = true;
    else if (name === "--rise") options.rise = true;
    else if (name === "--quick") options.quick = true;
    else if (name === "--original") options.folder = notebooksFolder;
    else if (name === "--help" || name === "-h") options.help = true;
    else throw unknown(args[i]);
  }
  if (args.includes("--original") && options.folder !== notebooksFolder) {
    throw new SetupError("--original opens notebooks/ and --folder another folder: give one of the two.", {
      mend: "npm start -- --original",
    });
  }
  if (options.rise && !options.help) requireSlides(options);
  return options;
}

/**
 * Live slides are those of the edition, unless another folder was named.
 *
 * @param {StartOptions} options
 */
function requireSlides(options) {
  if (options.classic) {
    throw new SetupError(
      "--rise shows slides in JupyterLab, and --classic opens Notebook 7: give one of the two.",
      {
        mend: "npm start -- --rise",
      },
    );
  }
  if (options.folder !== myWorkFolder) return;
  options.folder = inProject("build", "editions", "slides");
  if (!statSync(options.folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new SetupError(
      `--rise shows the slides in ${shown(options.folder)}, and nobody has made them yet.`,
      {
        mend: "npm run edition -- slides --quick",
      },
    );
  }
}

/** @param {string} arg "--port=9000" or "--port" */
export function splitOnce(arg) {
  const at = arg.indexOf("=");
  return at < 0 ? [arg] : [arg.slice(0, at), arg.slice(at + 1)];
}

/** @param {string | undefined} text @param {string} [mend] a command with a port that could be one */
export function parsePort(text, mend = "npm start -- --port 8889") {
  const port = Number(text);
  if (text !== undefined && /^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new SetupError(
    text === undefined
      ? "--port needs a number from 1 to 65535 after it."
      : `--port must be a number from 1 to 65535, but is ${JSON.stringify(text)}.`,
    { mend },
  );
}

/**
 * Only a folder of the project: from elsewhere, a notebook's `import … from "six-steps"` would find nothing.
 *
 * @param {string | undefined} text
 */
function parseFolder(text) {
  const mend = "npm start -- --folder notebooks";
  if (!text) throw new SetupError("--folder needs the path of a folder after it.", { mend });
  const folder = resolve(text);
  if (!`${folder}${sep}`.startsWith(root + sep)) {
    throw new SetupError(`--folder must lie inside the project (${root}), but is ${folder}.`, { mend });
  }
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new SetupError(`--folder names ${folder}, and there is no such folder.`, { mend });
  }
  return folder;
}

/** @param {string} arg */
function unknown(arg) {
  return new SetupError(
    `${JSON.stringify(arg)} is not an option of npm start; it knows ${known.join(", ")}.`,
    {
      mend: "npm start -- --help",
    },
  );
}
