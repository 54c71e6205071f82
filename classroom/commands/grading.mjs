// @ts-check
import { existsSync } from "node:fs";
import { join } from "node:path";
import { command } from "../../setup/command.mjs";
import { SetupError } from "../../setup/errors.mjs";
import { selectLessons } from "../../setup/lessons.mjs";
import { commandLine, flag, value } from "../../setup/options.mjs";
import { path, port } from "../../setup/optionValues.mjs";
import { inProject, shown } from "../../setup/project.mjs";
import { setUp } from "../../setup/setUp.mjs";
import { classroomPackage } from "../../setup/steps/workspaces.mjs";
import { commandText } from "../../setup/text/text.mjs";

/** Shorter words for nbgrader's own. */
const commands = new Map([
  ["generate", "generate_assignment"],
  ["release", "release_assignment"],
  ["feedback", "generate_feedback"],
]);

const own = ["generate", "release", "collect", "autograde", "feedback", "alike", "export", "panels"];

/** What else nbgrader can do. At a name that it does not know it prints all of its help, and ends as if that were done. */
const nbgraders = `
  generate_assignment generate_feedback generate_config generate_solution release_assignment release_feedback
  fetch fetch_assignment fetch_feedback submit list zip_collect validate db update assign formgrade extension quickstart
`.split(/\s+/);

/** Where `npm run edition -- nbgrader` makes the course. */
const courseFolder = inProject("course");

/** Where `npm run class` puts what students hand in. */
const handedIn = inProject("my-class", "handed-in");

const { grading: said, needs } = commandText;

const line = commandLine({
  name: "npm run grading",
  does: said.does,
  words: "<command> [lesson]",
  passesOn: true,
  about: said.about,
  options: {
    course: value("DIR", path(needs.folder), said.course),
    from: value("DIR", path(needs.folder), said.from),
    exchange: flag(said.exchange),
    "same-students": flag(said.sameStudents),
    port: value("N", port, said.port),
    "no-browser": flag(said.noBrowser),
  },
});

/** @param {readonly string[]} args @throws {SetupError} without a command, or for an unknown lesson or course */
function parse(args) {
  const {
    words,
    course = courseFolder,
    port,
    from,
    exchange,
    "same-students": sameStudents,
    "no-browser": noBrowser,
    help,
  } = line.parse(args);
  const [name, ...rest] = words;
  if (from && name !== "collect") {
    throw new SetupError(said.fromIsForCollect, {
      mend: `npm run grading -- collect --from ${shown(from)}`,
    });
  }
  const options = {
    help,
    course,
    port,
    browser: !noBrowser,
    sameStudents,
    from: from ?? (existsSync(handedIn) && !exchange ? handedIn : undefined),
    command: commands.get(name) ?? name,
    args: rest.map((arg) =>
      /^\d{1,2}[a-z]?$/.test(arg) ? selectLessons([arg], `npm run grading -- ${name}`)[0] : arg,
    ),
  };
  if (help) return options;
  const mend = "npm run grading -- --help";
  if (!name) throw new SetupError(said.none, { mend });
  if (![...own, ...nbgraders].includes(name))
    throw new SetupError(said.unknown(JSON.stringify(name), own.join(", ")), { mend });
  if (existsSync(join(course, "nbgrader_config.py"))) return options;
  throw new SetupError(said.noCourse(shown(course)), {
    mend: `npm run edition -- nbgrader${course === courseFolder ? "" : ` --out ${course}`}`,
  });
}

export const run = command(
  { usage: line.usage, parse },
  async (options, stopping) => {
    await setUp({ more: [classroomPackage] });
    const { grade } = await import("@six-steps/classroom/internal/grading/grade.js");
    return await grade(options, stopping);
  },
  {
    whenStopped: said.stopped,
    patience: 10_000,
  },
);
