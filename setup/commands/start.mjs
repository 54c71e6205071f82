// @ts-check
import { statSync } from "node:fs";
import { command } from "../command.mjs";
import { fillCopies } from "../copies/fillCopies.mjs";
import { languageFor } from "../copies/keptLanguage.mjs";
import { copiesReport } from "../copies/report.mjs";
import { SetupError } from "../errors.mjs";
import { choosePort, defaultPort } from "../jupyter/port.mjs";
import { JupyterServer } from "../jupyter/server.mjs";
import { withLock } from "../lock.mjs";
import { commandLine, flag, value } from "../options.mjs";
import { folderWithin, port } from "../optionValues.mjs";
import { inProject, myWorkFolder, notebooksFolder, root, shown } from "../project.mjs";
import { setUp } from "../setUp.mjs";
import { fetchMenus } from "../steps/menus.mjs";
import { rise } from "../steps/rise.mjs";
import { speak, text } from "../text/text.mjs";
import { languageOption } from "../translation/languageOption.mjs";
import { english } from "../translation/translation.mjs";

const { usage, parse } = commandLine({
  name: "npm start",
  does: "set up what is missing and open JupyterLab at the first lesson",
  options: {
    "no-browser": flag("print the address, open nothing"),
    port: value("N", port, "serve on port N; without it, on 8888 or the next free one", { example: "8889" }),
    classic: flag("Notebook 7 instead of JupyterLab"),
    rise: flag(
      'the slides of "npm run edition -- slides" live, by RISE, which is installed when first asked for',
    ),
    quick: flag("lessons train on few images for few epochs, as the tests do"),
    original: flag("open the lessons as they are written, in notebooks/, instead of your copies in my-work/"),
    language: languageOption("your copies in this language, from now on"),
    folder: value("DIR", folderWithin(root), "open this folder of the project instead", {
      example: "notebooks", // from outside, a notebook's `import … from "six-steps"` would find nothing
    }),
  },
  apart: [
    ["original", "folder", "--original opens notebooks/ and --folder another folder"],
    ["language", "original", "--language is for your copies, and --original opens notebooks/"],
    ["language", "folder", "--language is for your copies, and --folder opens another folder"],
    ["rise", "classic", "--rise shows slides in JupyterLab, and --classic opens Notebook 7"],
  ],
  more: "SIX_STEPS_PYTHON=<path>   the Python to make the environment with, 3.10 or newer",
});

/** @typedef {ReturnType<typeof parseStartOptions>} StartOptions */

export const run = command({ usage, parse: parseStartOptions }, main, {
  get whenStopped() {
    return text.stoppedEarly;
  },
  stopsItself: true,
});

/**
 * @param {readonly string[]} args
 * @throws {SetupError} for an option that is not known, a port that is none, two folders
 */
export function parseStartOptions(args) {
  const { original, folder, "no-browser": noBrowser, words, ...options } = parse(args);
  const named = original ? notebooksFolder : folder;
  return {
    ...options,
    browser: !noBrowser,
    folder: named ?? (options.rise && !options.help ? slidesFolder() : myWorkFolder),
  };
}

/** Live slides are those of the edition, unless another folder was named. */
function slidesFolder() {
  const folder = inProject("build", "editions", "slides");
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new SetupError(`--rise shows the slides in ${shown(folder)}, and nobody has made them yet.`, {
    mend: "npm run edition -- slides --quick",
  });
}

/** @param {StartOptions} options @param {import("../command.mjs").Stopping} stopping */
async function main(options, stopping) {
  const isOfStudent = options.folder === myWorkFolder;
  const language = isOfStudent ? languageFor(myWorkFolder, notebooksFolder, options.language) : english;
  await speak(language);
  const port = await choosePort(options.port); // before a long install, not after it
  await Promise.race([setUp({ more: options.rise ? [rise] : [] }), stopping.stopped]);
  await Promise.race([fetchMenus(language), stopping.stopped]);
  if (isOfStudent) await Promise.race([fillMyWork(language), stopping.stopped]);
  if (options.port === undefined && port !== defaultPort) {
    console.log(text.otherPort(defaultPort, port));
  }
  await serve({ ...options, language, port }, stopping);
}

/** Two starts at once fill the same folder, so one waits for the other. @param {string} language */
async function fillMyWork(language) {
  await withLock(async () => {
    const filled = fillCopies({ from: notebooksFolder, to: myWorkFolder, language });
    for (const line of copiesReport(filled, shown(myWorkFolder))) console.log(line);
  });
}

/**
 * @param {StartOptions & { port: number }} options
 * @param {import("../command.mjs").Stopping} stopping
 */
async function serve({ browser, ...options }, stopping) {
  const server = new JupyterServer({ ...options, openBrowser: browser });
  await server.serve({ welcome: text.open(server.name, server.address), goodbye: text.stopping }, stopping);
}
