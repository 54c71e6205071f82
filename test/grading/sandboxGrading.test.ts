import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import {
  nbgraderEnvironment,
  nbgraderFolder,
} from "@six-steps/classroom/internal/grading/nbgraderPackage.js";
import { exercises } from "six-steps";
import { pythonOf } from "#setup/project.mjs";
import { Course, lesson } from "./course.js";
import { type Grader, graders, isRoot, skipSandbox, startedBy, user } from "./sandbox.js";

const { outputNodes, softmax, sigmoid } = exercises.outputLayer;
const right = {
  "exercise-outputNodes": outputNodes.cell(outputNodes.solutionCode),
  "exercise-softmax": softmax.cell(softmax.solutionCode),
  "exercise-sigmoid": sigmoid.cell(sigmoid.solutionCode),
};
const limit = 700; // megabytes, so that the tests need not take 4 GB of whoever runs them

/** Each process of these takes less than the limit. */
const manyProcesses = `import { spawn } from "node:child_process";
const hold = "const kept = Buffer.alloc(150 << 20, 1); setTimeout(() => kept, 60_000)";
for (let i = 0; i < 8; i++) spawn(process.execPath, ["-e", hold]);
await new Promise((resolve) => setTimeout(resolve, 30_000));
function softmax(c: number[]): number[] { return c; }`;

/** The files hold little, but each of them takes memory by being there. */
const manyFiles = `import { mkdirSync, writeFileSync } from "node:fs";
for (let i = 0; ; i++) { if (i % 1000 === 0) mkdirSync("/tmp/" + i); writeFileSync("/tmp/" + (i - (i % 1000)) + "/" + i, ""); }
function softmax(c: number[]): number[] { return c; }`;

const submissions = {
  right,
  processes: { ...right, "exercise-softmax": manyProcesses },
  files: { ...right, "exercise-softmax": manyFiles },
};

describe("a course with submissions that take too much", { skip: skipSandbox }, () => {
  const course = new Course("sandbox");
  before(async () => {
    await course.handOut();
    appendFileSync(join(course.folder, "my_config.py"), `c.SandboxedKernelManager.most_memory = ${limit}\n`);
    for (const [student, answers] of Object.entries(submissions)) course.submit(student, answers);
  });
  after(() => course.remove());

  for (const grader of graders) {
    test(`${grader} grades them: who takes too much memory loses that exercise alone`, () => {
      const printed = autograde(course, grader);
      assert.deepEqual(points("right"), [1, 4, 4]);
      assert.deepEqual(points("processes"), [1, 0, 4]);
      assert.deepEqual(points("files"), [1, 0, 4]);
      const ended = printed.match(new RegExp(`kernel is ended: it takes more than ${limit} MB`, "g"));
      assert.equal(ended?.length, 2, printed);
      const { cells } = course.read(join("autograded", "processes"));
      const said = cells.find(({ id }) => id === "exercise-softmax")?.outputs?.at(-1)?.evalue;
      assert.equal(said, `It was ended: it took more than ${limit} MB of memory.`);
    });
  }

  function points(student: string): number[] {
    const { cells } = course.read(join("autograded", student));
    const graded = cells.filter(({ id }) => id.startsWith("grade-"));
    return graded.map(({ outputs }) => Number(outputs?.at(-1)?.data?.["text/plain"]));
  }
});

/** Grades all submissions as that grader. `npm run grading` itself would set up the project, which is root's here. */
function autograde(course: Course, grader: Grader): string {
  const asUser = isRoot && grader === "a user";
  if (asUser) spawnSync("chown", ["--recursive", `${user}:${user}`, course.folder]);
  const command = [pythonOf(nbgraderFolder), "-m", "nbgrader", "autograde", lesson, "--force"];
  const inCourse = ["sh", "-c", 'cd "$0" && exec "$@"', course.folder, ...command];
  const [program, ...args] = startedBy(grader, inCourse);
  const env = { ...nbgraderEnvironment(), ...(asUser ? { HOME: course.folder } : {}) };
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8", env });
  assert.equal(status, 0, stdout + stderr);
  return stdout + stderr;
}
