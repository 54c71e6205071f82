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
import { jupyterLite } from "../../setup/steps/jupyterLite.mjs";
import { browserPackage, classroomPackage } from "../../setup/steps/workspaces.mjs";
import { languageOption } from "../../setup/translation/languageOption.mjs";

/** @typedef {import("@six-steps/classroom/internal/editions/edition.js").EditionName} EditionName */

/** The editions that there are, each in a few words. @type {Record<EditionName, string>} */
const editions = {
  student: "the lessons to hand out, with stubs and without outputs",
  teacher: "with solutions in place of the stubs, and teaching notes",
  slides:
    "the lessons as slides, executed: for RISE in JupyterLab, and as reveal.js pages with speaker notes",
  site: "a web site of the lessons, executed, to read offline and on a phone",
  browser: "a web site to work in: the lessons run in the page, and there is nothing to install",
  nbgrader: "a course for nbgrader: exercises as graded cells with points, in course/",
};

const width = Math.max(...Object.keys(editions).map((name) => name.length));

const line = commandLine({
  name: "npm run edition",
  does: "make the lessons for a student, a teacher, a projector, a web server or nbgrader",
  words: "<name>",
  about: Object.entries(editions)
    .map(([name, what]) => `  ${name.padEnd(width)}   ${what}`)
    .join("\n"),
  options: {
    lesson: values(
      "06",
      text("the number of a lesson, such as 06"),
      "this lesson alone; may be given several times; without it, all",
    ),
    out: value(
      "DIR",
      path("the path of a folder"),
      "the folder to make; without it, one of that name in build/editions, or course/",
    ),
    language: languageOption("what is translated in this language, and the rest in English"),
    quick: flag("execute on few images and epochs, as the tests do"),
    serve: flag("browser: serve what was made on this machine, and print the address"),
    port: value("N", port, "with --serve: on port N; without it, on 8700 or the next free one"),
  },
});

/** @param {readonly string[]} args @throws {SetupError} for an edition or a lesson that there is not */
function parse(args) {
  const { words, lesson: numbers, out, quick, serve, port, language, help } = line.parse(args);
  const name = help ? "student" : editionNamed(words);
  const usual =
    name === "nbgrader"
      ? inProject("course")
      : inProject("build", "editions", [name, language, ...numbers].filter(Boolean).join("-"));
  if (serve && name !== "browser") {
    throw new SetupError(`--serve is for the browser edition; the ${name} edition is opened as files.`, {
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
    0: `Which edition? There are ${known}.`,
    1: `There is no edition ${JSON.stringify(name)}; there are ${known}.`,
  }[words.length];
  throw new SetupError(what ?? `One edition at a time: ${words.join(", ")} are ${words.length}.`, {
    mend: "npm run edition -- --help",
  });
}

export const run = command(
  { usage: line.usage, parse },
  async (options, { stopped }) => {
    // For the library, which reads it once: the set-up loads it.
    if (options.language) process.env.SIX_STEPS_LANGUAGE = options.language;
    const inPage = options.name === "browser" ? [browserPackage, jupyterLite] : [];
    await setUp({ more: [classroomPackage, ...inPage] });
    const { makeEdition } = await import("@six-steps/classroom/internal/editions/makeEdition.js");
    await makeEdition(options);
    if (options.name === "browser") console.log(`It has ${megabytes(options.out)} MB, data sets included.`);
    if (!options.serve) return;
    const port = await choosePort(options.port, {
      first: 8700,
      command: "npm run edition -- browser --serve",
    });
    const { serveSite } = await import("@six-steps/classroom/internal/editions/browser/serve.js");
    const { address } = await serveSite(options.out, { port });
    console.log(`It is open at\n\n  ${address}\n\nPress Ctrl-C to stop.`);
    await stopped;
  },
  { whenStopped: "Stopped. Nothing has been replaced.", patience: 5000 },
);

/** @param {string} folder */
function megabytes(folder) {
  const sizes = readdirSync(folder, { recursive: true, encoding: "utf8" }).map(
    (path) => statSync(join(folder, path)).size,
  );
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1e6);
}
