import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { exercises } from "six-steps";
import { text } from "../notebooks/lessons.js";
import { Course, lesson, right, run } from "./course.js";
import { skipSandbox } from "./sandbox.js";

const skip = skipSandbox;

const { softmax, sigmoid } = exercises.outputLayer;

/** Right for up to eight logits. */
const ofEight = `function softmax(c: number[]): number[] {
  const e = c.slice(0, 8).map((x) => Math.exp(x));
  return e.map((x) => x / e.reduce((a, b) => a + b));
}`;

/** Looks for what it must not see, then answers by what it found. */
const reads = `import { readFileSync, readdirSync, writeFileSync } from "node:fs";
const found: string[] = [];
const look = (name: string, how: () => unknown) => { try { how(); found.push(name); } catch {} };
look("course", () => readdirSync(COURSE));
look("notebooks", () => readdirSync(ROOT + "/notebooks"));
look("tests", () => readdirSync(ROOT + "/test"));
look("answers", () => readFileSync(ROOT + "/lib/dist/exercises/04-output-layer/index.js"));
look("sources", () => readdirSync(ROOT + "/lib/src"));
look("passwords", () => readFileSync("/etc/passwd"));
look("writing the library", () => writeFileSync(ROOT + "/lib/dist/index.js", ""));
look("solution", () => { if (!(ask as any).softmax.solutionCode) throw 0; });
console.log("found: " + found.join(", ") + ".");
function softmax(c: number[]): number[] { return eval((ask as any).softmax.solutionCode)(c); }`;

/** Changes what a check would stand on. */
const patches = `const any = globalThis as any;
any.Object.is = () => true; any.Math.abs = () => 0; any.Number.isFinite = () => true;
any.Array.prototype.every = () => true;
Object.defineProperty(Object.prototype, "points", { value: 4 });
Object.defineProperty(Object.prototype, Symbol.for("Jupyter.display"), { value: () => ({ "text/plain": "4" }) });
function softmax(c: number[]): number[] { return c; }`;

describe("a course in nbgrader", { skip }, () => {
  const course = new Course("flow");
  let grades: Map<string, Record<string, string>>;
  const autograded = (student: string) => course.read(join("autograded", student));
  const points = (student: string) => course.points(student);

  before(async () => {
    await course.handOut();
    course.submit("right", right);
    course.submit("half", { ...right, "exercise-softmax": ofEight, "exercise-sigmoid": sigmoid.cell() });
    course.submit("wrong", {
      "exercise-outputNodes": "let outputNodes: number | undefined = 9;",
      "exercise-softmax": "function softmax(c: number[]): number[] { return c; }",
      "exercise-sigmoid": "function sigmoid(x: number): number { return 0.5; }",
    });
    course.submit("endless", { ...right, "exercise-softmax": "while (true) {}" });
    const places = `const COURSE = ${JSON.stringify(course.folder)}; const ROOT = ${JSON.stringify(process.cwd())};\n`;
    course.submit("reads", { ...right, "exercise-softmax": places + reads });
    course.submit("exits", {
      ...right,
      "exercise-softmax": 'process.kill(process.pid, "SIGKILL");',
      "exercise-outputNodes": "process.exit(0);",
    });
    course.submit("edits", { "exercise-softmax": patches }, (notebook) => {
      for (const cell of notebook.cells) {
        if (!cell.id.startsWith("grade-")) continue;
        cell.source = "4";
        Object.assign(cell.metadata.nbgrader as object, { points: 1000 });
      }
      const forged = { grade: true, solution: false, locked: true, grade_id: "grade-mine", points: 50 };
      notebook.cells.push({ cell_type: "code", id: "mine", source: "50", metadata: { nbgrader: forged } });
      notebook.cells.splice(-2, 1); // and one graded cell is gone
      for (const cell of notebook.cells)
        if (cell.cell_type === "code") Object.assign(cell, { outputs: [], execution_count: null });
      return notebook;
    });
    const graded = await course.grading("autograde", "04");
    assert.equal(graded.code, 0, graded.output);
    grades = await course.grades();
  });
  after(() => course.remove());

  test("what is handed out has the stubs, and no solution", () => {
    const released = course.read("release").cells.map(({ source }) => text(source));
    assert.ok(released.some((source) => source.startsWith(softmax.stub)));
    assert.ok(!released.some((source) => /Math\.exp|SOLUTION|\.solution\(/.test(source)));
  });

  test("a right submission gets all points", () => {
    assert.deepEqual(points("right"), { outputNodes: 1, softmax: 4, sigmoid: 4 });
  });

  test("a half-right one gets a part of them", () => {
    const { softmax: part, ...others } = points("half");
    assert.deepEqual(others, { outputNodes: 1, sigmoid: 0 });
    assert.ok(part > 2 && part < 4, String(part));
  });

  test("a wrong one gets none", () => {
    assert.deepEqual(points("wrong"), { outputNodes: 0, softmax: 0, sigmoid: 0 });
  });

  test("an endless one loses that exercise alone", () => {
    assert.deepEqual(points("endless"), { outputNodes: 1, softmax: 0, sigmoid: 4 });
  });

  test("one that looks for answers finds none, neither the course nor the teacher's files", () => {
    assert.deepEqual(points("reads"), { outputNodes: 1, softmax: 0, sigmoid: 4 });
    const printed = JSON.stringify(autograded("reads").cells.flatMap(({ outputs }) => outputs ?? []));
    assert.match(printed, /found: \./);
    assert.ok(existsSync(join(process.cwd(), "lib", "dist", "index.js")));
  });

  test("one that ends the process is graded to its end", () => {
    assert.deepEqual(points("exits"), { outputNodes: 0, softmax: 0, sigmoid: 4 });
  });

  test("one that edits the checker, its points and what it stands on gets nothing for that", () => {
    assert.equal(grades.get("edits")?.score, "0.0");
    assert.equal(grades.get("edits")?.max_score, "9.0");
  });

  test("the CSV has each student's sum", () => {
    const sums = [...grades].map(([student, { score }]) => [student, Number(score)]).sort();
    const wanted = ["edits", "endless", "exits", "half", "reads", "right", "wrong"];
    assert.deepEqual(
      sums.map(([student]) => student),
      wanted,
    );
    for (const [student, sum] of sums) {
      if (student !== "edits")
        assert.equal(
          sum,
          Object.values(points(String(student))).reduce((a, b) => a + b),
          String(student),
        );
    }
  });

  test("the feedback page tells what went wrong, in the lesson's words", async () => {
    const { code, output } = await course.grading("feedback", "04", "--student", "half");
    assert.equal(code, 0, output);
    const page = readFileSync(join(course.folder, "feedback", "half", lesson, `${lesson}.html`), "utf8");
    assert.match(page, /six-steps-feedback" data-outcome="bad"/);
  });

  test("making the edition anew keeps what was handed in, and the grades", async () => {
    const again = await run([
      "setup/run.mjs",
      "edition",
      "nbgrader",
      "--lesson",
      "04",
      "--out",
      course.folder,
    ]);
    assert.equal(again.code, 0, again.output);
    assert.ok(existsSync(join(course.folder, "gradebook.db")) && existsSync(course.path("submitted/right")));
    assert.ok(course.read("source").cells.length > 20);
  });
});

const mistakes: [string[], NodeJS.ProcessEnv, RegExp][] = [
  [[], {}, /There is no command/],
  [["generate", "99"], {}, /There is no lesson "99"/],
  [["autograed", "04"], {}, /There is no command "autograed"\. There are generate, .*, autograde, /],
  [
    ["export", "--course", "/nowhere"],
    {},
    /no course in \/nowhere.*\n.*npm run edition -- nbgrader --out \/nowhere/s,
  ],
  [["panels", "--port", "x"], {}, /--port must be a number from 1 to 65535, but is "x"/],
];
for (const [args, env, sentence] of mistakes) {
  test(`one sentence for: npm run grading -- ${args.join(" ")}`, async () => {
    const { code, output } = await run(["setup/run.mjs", "grading", ...args], env);
    assert.equal(code, 1);
    assert.match(output, sentence);
    assert.doesNotMatch(output, /^\s+at /m);
  });
}
