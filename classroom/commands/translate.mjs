// @ts-check
import { command } from "../../setup/command.mjs";
import { SetupError } from "../../setup/errors.mjs";
import { selectLessons } from "../../setup/lessons.mjs";
import { commandLine, value } from "../../setup/options.mjs";
import { oneOf, text } from "../../setup/optionValues.mjs";
import { setUp } from "../../setup/setUp.mjs";
import { classroomPackage } from "../../setup/steps/workspaces.mjs";
import { languages } from "../../setup/translation/translation.mjs";

const name = "npm run translate";

/** What a translator asks for, each in a few words. */
const commands = {
  status: "how far each lesson is",
  check: "what is missing, outdated, orphaned or unequal, cell by cell",
  new: "write a place for each cell that has no translation, in notebooks/<language>/",
  stamp: "note that the texts without a hash were made of today's English",
  review: "show outdated cells: the English they were made of, today's, and the translation",
};

const line = commandLine({
  name,
  does: "keep the lessons, and without a lesson's number the README and the teacher's notes, beside the English",
  words: "<command> [lesson …]",
  about: Object.entries(commands)
    .map(([name, what]) => `  ${name.padEnd(6)}   ${what}`)
    .join("\n"),
  options: {
    language: value("LANGUAGE", text("a language"), "which language; without it, the only one there is", {
      example: "ko",
    }),
  },
});

/** @param {readonly string[]} args @throws {SetupError} for an unknown command, lesson or language */
function parse(args) {
  const { words, language, help } = line.parse(args);
  const [asked = "status", ...lessons] = words;
  if (help) return { asked, lessons, pages: false, language: "", help };
  oneOf([asked], Object.keys(commands), "command", `${name} -- --help`);
  const [, ...known] = languages();
  if (!language && known.length > 1) {
    throw new SetupError(`Which language? There are ${known.join(", ")}.`, {
      mend: `${name} -- ${asked} --language ${known[0]}`,
    });
  }
  oneOf([language ?? known[0]], known, "language", `${name} -- ${asked} --language ${known[0]}`);
  return {
    asked,
    pages: lessons.length === 0,
    lessons: selectLessons(lessons, `${name} -- ${asked}`),
    language: language ?? known[0],
    help,
  };
}

export const run = command(
  { usage: line.usage, parse },
  async ({ asked, lessons, pages, language }) => {
    await setUp({ more: [classroomPackage] });
    const { actions, translatedLessons } = await import(
      "@six-steps/classroom/internal/translation/translate.js"
    );
    const { pageActions } = await import("@six-steps/classroom/internal/translation/pages.js");
    const { sentencesStatus } = await import("@six-steps/classroom/internal/translation/sentences.js");
    const { lines, code } = actions[asked](translatedLessons(language, lessons));
    const ofPages = pages ? (pageActions[asked]?.(language) ?? []) : [];
    const ofSentences = pages && asked === "status" ? await sentencesStatus(language) : [];
    for (const line of [...lines, ...ofPages, ...ofSentences]) console.log(line);
    return asked === "check" && ofPages.length > 0 ? 1 : code;
  },
  { whenStopped: "Stopped." },
);
