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
import { rise } from "../steps/additions.mjs";
import { fetchMenus } from "../steps/menus.mjs";
import { commandText, text } from "../text/text.mjs";
import { languageOption } from "../translation/languageOption.mjs";
import { english } from "../translation/translation.mjs";

const said = commandText.start;

const { usage, parse } = commandLine({
  name: "npm start",
  does: said.does,
  options: {
    "no-browser": flag(said.noBrowser),
    port: value("N", port, said.port, { example: "8889" }),
    classic: flag(said.classic),
    rise: flag(said.rise),
    quick: flag(said.quick),
    original: flag(said.original),
    language: languageOption(said.language),
    folder: value("DIR", folderWithin(root), said.folder, {
      example: "notebooks", // from outside, a notebook's `import … from "six-steps"` would find nothing
    }),
  },
  apart: [
    ["original", "folder", said.originalOrFolder],
    ["language", "original", said.languageOrOriginal],
    ["language", "folder", said.languageOrFolder],
    ["rise", "classic", said.riseOrClassic],
  ],
  more: said.python,
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
  throw new SetupError(said.noSlides(shown(folder)), {
    mend: "npm run edition -- slides --quick",
  });
}

/** @param {StartOptions} options @param {import("../command.mjs").Stopping} stopping */
async function main(options, stopping) {
  const isOfStudent = options.folder === myWorkFolder;
  const language = isOfStudent ? languageFor(myWorkFolder, notebooksFolder, options.language) : english;
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
