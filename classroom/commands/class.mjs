// @ts-check
import { command } from "../../setup/command.mjs";
import { SetupError } from "../../setup/errors.mjs";
import { commandLine, flag, pair, value } from "../../setup/options.mjs";
import { path, port, text, whole } from "../../setup/optionValues.mjs";
import { inProject } from "../../setup/project.mjs";
import { setUp, setUpLibrary } from "../../setup/setUp.mjs";
import { jupyterLite } from "../../setup/steps/jupyterLite.mjs";
import { browserPackage, classroomPackage } from "../../setup/steps/workspaces.mjs";
import { languageOption } from "../../setup/translation/languageOption.mjs";

const longestTitle = 80;
const anyTitle = text("what the class is called");

/** @type {typeof anyTitle} */
const title = {
  ...anyTitle,
  read(given, option) {
    const title = anyTitle.read(given, option).trim();
    if (title !== "" && title.length <= longestTitle) return title;
    throw new SetupError(
      `${option} must have from 1 to ${longestTitle} characters, but has ${title.length}.`,
    );
  },
};

const line = commandLine({
  name: "npm run class",
  does: "open the lessons for a room by one link, and show live how far it is",
  options: {
    host: value(
      "[ADDRESS]",
      text("an address"),
      `let the room in: listen on this address of the machine, without one on all of them;
without --host, only this machine reaches it`,
      { alone: "0.0.0.0" },
    ),
    port: value("N", port, "listen on port N; without it, on the port of the last time, at first 8900"),
    name: value(
      "NAME",
      text("a name such as room.school.example"),
      "the name by which students reach this machine",
    ),
    tls: pair(
      "CERT KEY",
      path("the paths of a certificate and of its key"),
      "HTTPS for the room, with which training uses all processors",
      { example: "cert.pem key.pem" },
    ),
    "without-lessons": flag("do not serve the lessons: take the reports of installed notebooks alone"),
    language: languageOption("lessons and pages in this language, unless a student chooses another one"),
    title: value('"TEXT"', title, "what the class is called, for the page and for the students", {
      example: '"Monday, group B"',
    }),
    stuck: value("N", whole(1, 100), "count a student as stuck after N wrong tries; without it, 4"),
    joins: value(
      "N",
      whole(1, 400),
      `let N students join from one address at once, and more within minutes; without it, 100:
for a class behind one router or one hub, N is its size`,
    ),
    variants: flag("give whoever joins from now on numbers of their own in some exercises"),
    course: value(
      "DIR",
      path("the path of a folder"),
      "with --variants: draw the numbers by this course's secret; without it, course/",
    ),
    file: value(
      "FILE",
      path("the path of a file"),
      "keep the class in this file; without it, in my-class/class.sqlite",
    ),
    new: flag("put the last class's file aside and start with an empty one and a new code"),
    csv: value(
      "FILE",
      path("the path of the table to write"),
      "write the progress to FILE as a table, and end",
      {
        example: "progress.csv",
      },
    ),
  },
  apart: [["csv", "new", "--new starts an empty class, and --csv writes what there is"]],
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
  return { host, file, course, stuck, joins, fresh, tls, lessons: !isAlone, ...given };
}

export const run = command(
  { usage: line.usage, parse },
  async (options, { stopped }) => {
    // For the library, which reads it once: the set-up loads it.
    if (options.language) process.env.SIX_STEPS_LANGUAGE = options.language;
    const inPage = [classroomPackage, browserPackage, jupyterLite];
    const setting =
      options.lessons && !options.csv ? setUp({ more: inPage }) : setUpLibrary({ more: [classroomPackage] });
    await Promise.race([setting, stopped]);
    const { runClass } = await import("@six-steps/classroom/internal/server/runClass.js");
    await runClass(options, stopped);
  },
  { whenStopped: "Stopped. What came in is kept.", stopsItself: true },
);
