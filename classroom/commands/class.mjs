// @ts-check
import { command } from "../../setup/command.mjs";
import { SetupError } from "../../setup/errors.mjs";
import { commandLine, flag, pair, value } from "../../setup/options.mjs";
import { path, port, text, whole } from "../../setup/optionValues.mjs";
import { inProject } from "../../setup/project.mjs";
import { setUp, setUpLibrary } from "../../setup/setUp.mjs";
import { jupyterLite } from "../../setup/steps/additions.mjs";
import { allMenus } from "../../setup/steps/menus.mjs";
import { browserPackage, classroomPackage } from "../../setup/steps/workspaces.mjs";
import { commandText } from "../../setup/text/text.mjs";
import { languageOption } from "../../setup/translation/languageOption.mjs";

const { class: said, needs } = commandText;

const longestTitle = 80;
const anyTitle = text(needs.title);

/** @type {typeof anyTitle} */
const title = {
  ...anyTitle,
  read(given, option) {
    const title = anyTitle.read(given, option).trim();
    if (title !== "" && title.length <= longestTitle) return title;
    throw new SetupError(said.titleLength(option, longestTitle, title.length));
  },
};

const line = commandLine({
  name: "npm run class",
  does: said.does,
  options: {
    host: value("[ADDRESS]", text(needs.address), said.host, { alone: "0.0.0.0" }),
    port: value("N", port, said.port),
    name: value("NAME", text(needs.hostName), said.name),
    tls: pair("CERT KEY", path(needs.certificate), said.tls, { example: "cert.pem key.pem" }),
    "without-lessons": flag(said.withoutLessons),
    language: languageOption(said.language),
    title: value(said.titleWord, title, said.title, { example: said.titleExample }),
    stuck: value("N", whole(1, 100), said.stuck),
    joins: value("N", whole(1, 400), said.joins),
    variants: flag(said.variants),
    course: value("DIR", path(needs.folder), said.course),
    file: value("FILE", path(needs.file), said.file),
    new: flag(said.new),
    csv: value("FILE", path(needs.table), said.csv, {
      example: "progress.csv",
    }),
  },
  apart: [["csv", "new", said.csvOrNew]],
});

/** @param {readonly string[]} args */
function parse(args) {
  const {
    host = "127.0.0.1",
    file = inProject("my-class", "class.sqlite"),
    course = inProject("course"),
    stuck = 4,
    joins = 100,
    new: fresh,
    tls: files,
    "without-lessons": isAlone,
    ...given
  } = line.parse(args);
  const tls = files && { cert: files[0], key: files[1] };
  return { host, file, course, stuck, joins, fresh, tls, lessons: !isAlone, typed: args, ...given };
}

export const run = command(
  { usage: line.usage, parse },
  async (options, { stopped }) => {
    // For the library, which reads it once: the set-up loads it.
    if (options.language) process.env.SIX_STEPS_LANGUAGE = options.language;
    const inPage = [classroomPackage, browserPackage, jupyterLite, ...allMenus];
    const setting =
      options.lessons && !options.csv ? setUp({ more: inPage }) : setUpLibrary({ more: [classroomPackage] });
    await Promise.race([setting, stopped]);
    const { runClass } = await import("@six-steps/classroom/internal/server/runClass.js");
    await runClass(options, stopped);
  },
  { whenStopped: said.stopped, stopsItself: true },
);
