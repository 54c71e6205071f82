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

/** Shorter words for nbgrader's own. */
const commands = new Map([
  ["generate", "generate_assignment"],
  ["release", "release_assignment"],
  ["feedback", "generate_feedback"],
]);

/** Where `npm run edition -- nbgrader` makes the course. */
const courseFolder = inProject("course");

/** Where `npm run class` puts what students hand in. */
const handedIn = inProject("my-class", "handed-in");

const line = commandLine({
  name: "npm run grading",
  does: "nbgrader's commands, with submissions in a sandbox",
  words: "<command> [lesson]",
  passesOn: true,
  about: `  generate 04   make the notebook to hand out, in course/release/
  release 04    put it where students fetch it (nbgrader's exchange)
  collect 04    take in what they handed in: from --from, or from my-class/handed-in
                where that is, or else from the exchange
  autograde 04  grade everything in course/submitted/<student>/
  feedback 04   write a page for each student, in course/feedback/
  alike 04      list answers that are the same but for names and spaces, to look at
  export        all grades as CSV, in course/grades.csv, and for Canvas and Moodle
  panels        JupyterLab with nbgrader's panels, in the course
  <other>       any other command of nbgrader's, with its own options`,
  options: {
    course: value("DIR", path("the path of a folder"), "the course's folder; without it, course/"),
    from: value("DIR", path("the path of a folder"), "collect: from this folder of <student>/<lesson>.ipynb"),
    exchange: flag("collect: from nbgrader's exchange, also where there is my-class/handed-in"),
    port: value("N", port, "of the panels"),
    "no-browser": flag("of the panels: only print the address"),
  },
});

/** @param {readonly string[]} args @throws {SetupError} for no command, a lesson or a course that there is not */
function parse(args) {
  const {
    words,
    course = courseFolder,
    port,
    from,
    exchange,
    "no-browser": noBrowser,
    help,
  } = line.parse(args);
  const [name, ...rest] = words;
  if (from && name !== "collect") {
    throw new SetupError("--from says from which folder to collect.", {
      mend: `npm run grading -- collect --from ${shown(from)}`,
    });
  }
  const options = {
    help,
    course,
    port,
    browser: !noBrowser,
    from: from ?? (existsSync(handedIn) && !exchange ? handedIn : undefined),
    command: commands.get(name) ?? name,
    args: rest.map((arg) =>
      /^\d{1,2}[a-z]?$/.test(arg) ? selectLessons([arg], `npm run grading -- ${name}`)[0] : arg,
    ),
  };
  if (help) return options;
  if (!name)
    throw new SetupError("What is to be done? There is no command.", { mend: "npm run grading -- --help" });
  if (existsSync(join(course, "nbgrader_config.py"))) return options;
  throw new SetupError(`There is no course in ${shown(course)}.`, {
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
    whenStopped: "Stopped. What was graded stays; the same command goes on from there.",
    patience: 10_000,
  },
);
