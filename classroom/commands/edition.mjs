// @ts-check
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { command } from "../../setup/command.mjs";
import { SetupError } from "../../setup/errors.mjs";
import { choosePort } from "../../setup/jupyter/port.mjs";
import { selectLessons } from "../../setup/lessons.mjs";
import { commandLine, flag, value, values } from "../../setup/options.mjs";
import { path, port, text } from "../../setup/optionValues.mjs";
import { inProject } from "../../setup/project.mjs";
import { setUp } from "../../setup/setUp.mjs";
import { jupyterLite } from "../../setup/steps/additions.mjs";
import { allMenus } from "../../setup/steps/menus.mjs";
import { browserPackage, classroomPackage } from "../../setup/steps/workspaces.mjs";
import { commandText } from "../../setup/text/text.mjs";
import { languageOption } from "../../setup/translation/languageOption.mjs";

/** @typedef {import("@six-steps/classroom/internal/editions/edition.js").EditionName} EditionName */

const { edition: said, needs } = commandText;

/** @type {Record<EditionName, string>} */
const editions = said.editions;

const width = Math.max(...Object.keys(editions).map((name) => name.length));

const line = commandLine({
  name: "npm run edition",
  does: said.does,
  words: "<name>",
  about: Object.entries(editions)
    .map(([name, what]) => `  ${name.padEnd(width)}   ${what}`)
    .join("\n"),
  options: {
    lesson: values("06", text(needs.lesson), said.lesson),
    out: value("DIR", path(needs.folder), said.out),
    language: languageOption(said.language),
    quick: flag(said.quick),
    serve: flag(said.serve),
    port: value("N", port, said.port),
  },
});

/** @param {readonly string[]} args @throws {SetupError} for an unknown edition or lesson */
function parse(args) {
  const { words, lesson: numbers, out, quick, serve, port, language, help } = line.parse(args);
  const name = help ? "student" : editionNamed(words);
  const usual =
    name === "nbgrader"
      ? inProject("course")
      : inProject("build", "editions", [name, language, ...numbers].filter(Boolean).join("-"));
  if (serve && name !== "browser") {
    throw new SetupError(said.serveIsForBrowser(name), {
      mend: "npm run edition -- browser --serve",
    });
  }
  return {
    name,
    lessons: selectLessons(help ? [] : numbers, `npm run edition -- ${name} --lesson`),
    out: out ?? usual,
    quick,
    serve,
    port,
    language,
    help,
  };
}

/** @param {string[]} words @returns {EditionName} */
function editionNamed(words) {
  const known = Object.keys(editions).join(", ");
  const [name] = words;
  if (words.length === 1 && Object.hasOwn(editions, name)) return /** @type {EditionName} */ (name);
  const what = {
    0: said.which(known),
    1: said.none(JSON.stringify(name), known),
  }[words.length];
  throw new SetupError(what ?? said.oneAtATime(words), {
    mend: "npm run edition -- --help",
  });
}

export const run = command(
  { usage: line.usage, parse },
  async (options, { stopped }) => {
    // For the library, which reads it once: the set-up loads it.
    if (options.language) process.env.SIX_STEPS_LANGUAGE = options.language;
    const inPage = options.name === "browser" ? [browserPackage, jupyterLite, ...allMenus] : [];
    await setUp({ more: [classroomPackage, ...inPage] });
    const { makeEdition } = await import("@six-steps/classroom/internal/editions/makeEdition.js");
    await makeEdition(options);
    if (options.name === "browser") console.log(said.size(megabytes(options.out)));
    if (!options.serve) return;
    const port = await choosePort(options.port, {
      first: 8700,
      command: "npm run edition -- browser --serve",
    });
    const { serveSite } = await import("@six-steps/classroom/internal/editions/browser/serve.js");
    const { address } = await serveSite(options.out, { port });
    console.log(said.open(address));
    await stopped;
  },
  { whenStopped: said.stopped, patience: 5000 },
);

/** @param {string} folder */
function megabytes(folder) {
  const sizes = readdirSync(folder, { recursive: true, encoding: "utf8" }).map(
    (path) => statSync(join(folder, path)).size,
  );
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1e6);
}
