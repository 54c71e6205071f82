import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { exercises } from "six-steps";
import { type Cell, type Notebook, text } from "../notebooks/lessons.js";
import { Course, type Ended, lesson, right } from "./course.js";
import { skipSandbox } from "./sandbox.js";

const { outputNodes, softmax } = exercises.outputLayer;
const full = { outputNodes: 1, softmax: 4, sigmoid: 4 };
const file = `${lesson}.ipynb`;

const at = ({ cells }: Notebook, id: string) => cells.findIndex((cell) => cell.id === id);
const cellOf = (notebook: Notebook, id: string): Cell => notebook.cells[at(notebook, id)];
const copyOf = (cell: Cell, parts: Partial<Cell> = {}): Cell => ({ ...structuredClone(cell), ...parts });
const ownCell = (source: string, id: string): Cell => ({
  cell_type: "code",
  id,
  metadata: {},
  source,
  outputs: [],
  execution_count: null,
});

/** A change of a notebook in which everything is answered rightly. */
type Change = (notebook: Notebook) => void;

const wrongSoftmax = softmax.cell("function softmax(c: number[]): number[] { return c; }");

interface Became {
  change: Change;
  points?: Record<string, number>;
  /** What the feedback on softmax says. */
  says?: RegExp;
  /** What the end of the run says of softmax; without it, nothing. */
  told?: RegExp;
}

/** What became of the cells, the points, and what is said of it. */
const cells: Record<string, Became> = {
  "a solution copied above, one below, and a grading cell copied": {
    change(notebook) {
      notebook.cells.splice(
        at(notebook, "exercise-sigmoid"),
        0,
        copyOf(cellOf(notebook, "exercise-sigmoid"), { id: "a" }),
      );
      notebook.cells.splice(
        at(notebook, "exercise-softmax") + 1,
        0,
        copyOf(cellOf(notebook, "exercise-softmax"), { id: "b" }),
      );
      notebook.cells.push(copyOf(cellOf(notebook, "grade-softmax"), { id: "c" }));
    },
    says: /`?softmax`? is declared in 2 cells above\. They ran in order, and the last one counts\./,
    told: /`softmax` is declared in 2 cells above\. They ran in order, and the last one counts\./,
  },
  "a wrong copy above the right one": {
    change(notebook) {
      const wrong = copyOf(cellOf(notebook, "exercise-softmax"), { id: "a", source: wrongSoftmax });
      notebook.cells.splice(at(notebook, "exercise-softmax"), 0, wrong);
    },
    says: /declared in 2 cells/,
    told: /declared in 2 cells/,
  },
  "a wrong copy below the right one": {
    change(notebook) {
      notebook.cells.push(copyOf(cellOf(notebook, "exercise-softmax"), { id: "a", source: wrongSoftmax }));
    },
    points: { ...full, softmax: 0 },
    says: /declared in 2 cells/,
    told: /declared in 2 cells/,
  },
  "the stub kept as a copy below": {
    change(notebook) {
      const stub = copyOf(cellOf(notebook, "exercise-softmax"), {
        id: "a",
        source: `${softmax.stub}\n\nask.softmax.check(softmax);\n// ask.softmax.hint();`,
      });
      notebook.cells.splice(at(notebook, "exercise-softmax") + 1, 0, stub);
    },
  },
  "a cell split, its grading cell moved up": {
    change(notebook) {
      const cell = cellOf(notebook, "exercise-softmax");
      const [answer, rest] = text(cell.source).split("\n\nask");
      notebook.cells.splice(
        at(notebook, cell.id),
        1,
        copyOf(cell, { source: answer }),
        copyOf(cell, { id: "a", source: `ask${rest}` }),
      );
      const [grading] = notebook.cells.splice(at(notebook, "grade-softmax"), 1);
      notebook.cells.unshift(grading);
    },
    says: /The cell was split: one declares `?softmax`?, and another calls the check\. Both ran, in order\./,
    told: /The cell was split/,
  },
  "a cell split inside the function": {
    change(notebook) {
      const cell = cellOf(notebook, "exercise-softmax");
      const [head, ...rest] = text(cell.source).split("\n");
      const halves = [copyOf(cell, { source: head }), copyOf(cell, { source: rest.join("\n"), id: "a" })];
      notebook.cells.splice(at(notebook, cell.id), 1, ...halves);
    },
    points: { ...full, softmax: 0 },
    says: /The cell was split/,
    told: /The cell was split/,
  },
  "an answer under another name": {
    change(notebook) {
      const cell = cellOf(notebook, "exercise-softmax");
      cell.source = text(cell.source).replaceAll("softmax(", "softMax(").replace("(softmax)", "(softMax)");
    },
    points: { ...full, softmax: 0 },
    says: /No line of the notebook begins by declaring `?softmax`?, with function, class, let or const\./,
    told: /No line of the notebook begins by declaring `softmax`/,
  },
  "grade_ids swapped": {
    change(notebook) {
      const [one, other] = ["exercise-softmax", "exercise-sigmoid"].map((id) => cellOf(notebook, id));
      [one.metadata, other.metadata, one.id, other.id] = [other.metadata, one.metadata, other.id, one.id];
    },
  },
  "a solution deleted with its grading cell": {
    change(notebook) {
      notebook.cells = notebook.cells.filter(({ id }) => !id.endsWith("-softmax"));
    },
    points: { ...full, softmax: 0 },
    says: /No cell of this exercise was found .* declares softmax and calls ask\.softmax\.check\(softmax\)\./,
    told: /No cell of this exercise was found .* calls `ask\.softmax\.check\(softmax\)`\./,
  },
  "through an editor that keeps neither metadata nor ids": {
    change(notebook) {
      notebook.nbformat_minor = 4;
      notebook.metadata = { kernelspec: { name: "python3" } };
      for (const cell of notebook.cells) Object.assign(cell, { metadata: { id: "x1" }, id: undefined });
    },
  },
  "all exercises merged into one cell": {
    change(notebook) {
      const parts = notebook.cells.splice(1);
      notebook.cells.push(copyOf(parts[0], { source: parts.map(({ source }) => text(source)).join("\n\n") }));
    },
  },
  "answers made Markdown and raw, the setup deleted": {
    change(notebook) {
      notebook.cells.splice(at(notebook, "setup"), 1);
      cellOf(notebook, "exercise-softmax").cell_type = "markdown";
      cellOf(notebook, "exercise-sigmoid").cell_type = "raw";
      for (const cell of notebook.cells) if (cell.cell_type !== "code") delete cell.outputs;
    },
    says: /`?softmax`? stood in a Markdown cell, and was graded as code\./,
    told: /`softmax` stood in a Markdown cell, and was graded as code\./,
  },
  "a value set in a cell between the exercise and its grading cell": {
    change(notebook) {
      cellOf(notebook, "exercise-outputNodes").source =
        "let outputNodes: number | undefined;\n\nask.outputNodes.check(outputNodes);\n// ask.outputNodes.hint();";
      notebook.cells.splice(at(notebook, "grade-outputNodes"), 0, ownCell("outputNodes = 10;", "a"));
    },
  },
  "half characters in a source, an output, an error, metadata and an answer": {
    change(notebook) {
      const cell = cellOf(notebook, "exercise-softmax");
      cell.source = `console.log("🙂 ok".charAt(0));\n// \ud83d\n${text(cell.source)}`;
      Object.assign(cell.metadata, { "\ud83d": "\udc00" });
      cellOf(notebook, "exercise-outputNodes").source = outputNodes.cell('let outputNodes: any = "\\ud83d";');
      notebook.cells.push(ownCell('throw new Error("🙂".split("")[1]);', "a"));
    },
    points: { ...full, outputNodes: 0 },
  },
  "much shown": {
    change(notebook) {
      const cell = cellOf(notebook, "exercise-softmax");
      cell.source = `for (let i = 0; i < 10_000; i++) display({ "text/plain": String(i) });\n${text(cell.source)}`;
      const bundle = '{ "text/plain": "1" }, { metadata: { big: "z".repeat(20e6) } }';
      notebook.cells.push(ownCell(`display(${bundle});`, "metadata"));
      notebook.cells.push(ownCell('throw new RangeError("x".repeat(20e6));', "error"));
      notebook.cells.push(ownCell('console.log("y".repeat(20e6));', "prints"));
    },
  },
  "a kernel ended": {
    change(notebook) {
      const ends =
        'import { spawnSync } from "node:child_process";\nspawnSync("sh", ["-c", "kill -9 $PPID"]);';
      notebook.cells.splice(at(notebook, "exercise-softmax"), 0, ownCell(ends, "ends"));
    },
  },
  "forged answers": {
    change(notebook) {
      cellOf(notebook, "exercise-outputNodes").source = `let outputNodes: any = {};
const entries = Object.entries;
(Object as any).entries = (o: any) => (o === outputNodes ? [[{ toString: 1, valueOf: 1 }, 1]] : entries(o));`;
      cellOf(notebook, "exercise-softmax").source = `let deep: any = [];
for (let i = 0; i < 3_000; i++) deep = [deep];
(Array as any).from = (one: any) => one;
function softmax(c: number[]): any { return Object.assign([1], { map: () => deep }); }`;
    },
    points: { ...full, outputNodes: 0, softmax: 0 },
    says: /What came back/,
  },
};

/** What lies in a student's folder that cannot be graded, and what the sentence about it says. */
const unreadable: Record<string, { put: (folder: string) => void; says: RegExp }> = {
  nothing: { put: () => {}, says: /holds no file that ends in \.ipynb, only nothing/ },
  pdf: { put: (folder) => writeFileSync(join(folder, "my work.pdf"), "%PDF"), says: /only “my work\.pdf”/ },
  empty: {
    put: (folder) => writeFileSync(join(folder, file), ""),
    says: /“04-output-layer\.ipynb” is empty/,
  },
  cut: {
    put: (folder) => writeFileSync(join(folder, "x.ipynb"), '{\n"cells": ['),
    says: /“x\.ipynb” is no notebook, or a damaged one: line 2/,
  },
  list: { put: (folder) => writeFileSync(join(folder, file), "[1]"), says: /is JSON, but no notebook/ },
  nested: { put: (folder) => writeFileSync(join(folder, file), "[".repeat(100_000)), says: /is no notebook/ },
  picture: {
    put: (folder) => writeFileSync(join(folder, file), Buffer.from([0x89, 0x50, 0xff, 0x00])),
    says: /is no notebook/,
  },
  other: {
    put: (folder) =>
      writeFileSync(
        join(folder, file),
        JSON.stringify({ cells: [ownCell("1 + 1", "a")], metadata: {}, nbformat: 4, nbformat_minor: 5 }),
      ),
    says: /holds no cell of this lesson's exercises/,
  },
  link: { put: (folder) => symlinkSync("/nowhere", join(folder, file)), says: /is a link, not a file/ },
  pipe: {
    put: (folder) => execFileSync("mkfifo", [join(folder, file)]),
    says: /is a pipe or device, not a file/,
  },
  folder: { put: (folder) => mkdirSync(join(folder, file)), says: /is a folder, not a file/ },
  time: {
    put: (folder) => execFileSync("mkfifo", [join(folder, "timestamp.txt")]),
    says: /holds a timestamp\.txt that is a pipe or device, not a file\. Take it out\. Wanted/,
  },
};

describe("what students hand in", { skip: skipSandbox }, () => {
  const course = new Course("submissions");
  const student = (what: string) => what.replace(/\W+/g, "-");
  let graded: Ended;
  let grades: Map<string, Record<string, string>>;

  before(async () => {
    await course.make();
    const generated = await course.grading("generate", "04");
    assert.equal(generated.code, 0, generated.output);
    for (const [what, { change }] of Object.entries(cells)) {
      course.submit(student(what), right, (notebook) => {
        change(notebook);
        return notebook;
      });
    }
    for (const [name, { put }] of Object.entries(unreadable)) put(course.folderOf(name));
    const notebook = JSON.stringify(course.answered(right));
    for (const name of ["KimP_04 (1).ipynb", file])
      writeFileSync(join(course.folderOf(name === file ? "doubled" : "renamed"), name), notebook);
    for (const name of ["a.ipynb", "b.ipynb"]) writeFileSync(join(course.folderOf("twice"), name), notebook);
    const other = course.answered({ ...right, "exercise-softmax": wrongSoftmax });
    writeFileSync(join(course.folderOf("doubled"), "new.ipynb"), JSON.stringify(other));
    // Beside the right notebook: a scratch of the student's own, a dangling link, and a folder of an editor's.
    const beside = course.folderOf("renamed");
    writeFileSync(
      join(beside, "Untitled.ipynb"),
      JSON.stringify({ cells: [], metadata: {}, nbformat: 4, nbformat_minor: 5 }),
    );
    symlinkSync("/nowhere", join(beside, "data.csv"));
    execFileSync("mkfifo", [join(beside, "pipe")]);
    mkdirSync(join(beside, ".ipynb_checkpoints"));
    graded = await course.grading("autograde", "04");
    grades = await course.grades();
  });
  after(() => course.remove());

  /** What the run says of a student at its end, by exercise. */
  const toldOf = (name: string) =>
    new Map(
      graded.output.split("\n").flatMap((line): [string, string][] => {
        const [, exercise, sentence] = new RegExp(`(?:^|\\s)${name}, (\\w+): (.*)`).exec(line) ?? [];
        return exercise ? [[exercise, sentence]] : [];
      }),
    );

  for (const [what, { points = full, says, told }] of Object.entries(cells)) {
    test(`cells: ${what}`, () => {
      assert.deepEqual(course.points(student(what)), points, course.feedback(student(what), "softmax"));
      const sum = Object.values(points).reduce((a, b) => a + b);
      assert.equal(Number(grades.get(student(what))?.score), sum);
      const feedback = course.feedback(student(what), "softmax");
      if (says) assert.match(feedback, says);
      else assert.doesNotMatch(feedback, /declared in|No cell|was split|stood in|No line/);
      const sentence = toldOf(student(what)).get("softmax");
      if (told) assert.match(sentence ?? "", told);
      else assert.equal(sentence, undefined);
    });
  }

  for (const [name, { says }] of Object.entries(unreadable)) {
    test(`no grade, and a sentence, for what is in the folder of: ${name}`, () => {
      const line = graded.output
        .split("\n")
        .find((one) => one.includes(`No grade for ${name} in ${lesson}:`));
      assert.ok(line, graded.output);
      assert.match(line, says);
      assert.ok(line.includes(`submitted/${name}/${lesson}`) && line.includes(`Wanted is ${file}`), line);
      assert.equal(grades.get(name)?.score, "");
      assert.ok(!existsSync(course.path(join("autograded", name))));
    });
  }

  test("a notebook under another name is graded, whatever else lies beside it", () => {
    assert.deepEqual(course.points("renamed"), full);
    assert.match(graded.output, /“Untitled\.ipynb” holds no cell of this lesson's exercises/);
  });

  test("what a student named otherwise, converted or lost is told by name at the end", () => {
    assert.match(graded.output, /renamed: “KimP_04 \(1\)\.ipynb” was graded as 04-output-layer\.ipynb\./);
    assert.match(
      graded.output,
      /submitted\/twice\/04-output-layer: “b\.ipynb” holds the same as “a\.ipynb”\./,
    );
    const told = toldOf(student("answers made Markdown and raw, the setup deleted"));
    assert.match(told.get("sigmoid") ?? "", /`sigmoid` stood in a raw cell, and was graded as code\./);
    assert.match(told.get("setup") ?? "", /no cell above the exercises imports them/);
    const last = graded.output.lastIndexOf("Grading ");
    for (const sentence of ["was graded as", "declared in 2 cells", "stood in a raw cell"])
      assert.ok(graded.output.indexOf(sentence) > last, sentence);
    assert.equal(grades.get("twice")?.score, "9.0");
  });

  test("two notebooks of the lesson are named, and neither is graded", () => {
    assert.match(
      graded.output,
      /No grade for doubled .* holds 2 notebooks of this lesson: “04-output-layer\.ipynb”, “new\.ipynb”\. Wanted is one/,
    );
    assert.equal(grades.get("doubled")?.score, "");
  });

  test("the run counts as failed, and shows no traceback", () => {
    assert.equal(graded.code, 1);
    assert.doesNotMatch(graded.output, /Traceback|File "/);
    assert.match(graded.output, new RegExp(`${Object.keys(unreadable).length + 1} of \\d+ have no grade\\.`));
  });

  test("what a cell shows beyond measure is cut, and told", () => {
    const path = course.path(join("autograded", student("much shown")));
    assert.ok(statSync(path).size < 3_000_000, `${statSync(path).size} bytes`);
    const notebook = course.read(join("autograded", student("much shown")));
    const last = (id: string) => text(cellOf(notebook, id).outputs?.at(-1)?.text);
    assert.match(last("exercise-softmax"), /this cell had 10,\d\d\d outputs\. Grading keeps the first 1,000/);
    assert.match(last("prints"), /this cell showed 20,000,\d+ characters/);
    assert.ok((cellOf(notebook, "error").outputs?.[0].evalue?.length ?? 0) > 1000);
    assert.doesNotMatch(JSON.stringify(notebook), /The kernel ended|Not run|had not ended/);
  });

  test("that the kernel ended is said of the cell that ended it, and of no other", () => {
    const { cells } = course.read(join("autograded", "a-kernel-ended"));
    const ended = cells.filter(({ outputs }) =>
      outputs?.some(({ evalue }) => evalue?.includes("The kernel ended")),
    );
    assert.deepEqual(
      ended.map(({ id }) => id),
      ["ends"],
    );
  });

  test("half characters are replaced, and nothing else", () => {
    const notebook = course.read(
      join("autograded", student("half characters in a source, an output, an error, metadata and an answer")),
    );
    const { source, outputs } = cellOf(notebook, "exercise-softmax");
    assert.match(text(source), /^console\.log\("🙂 ok".*\n\/\/ \ufffd\n/);
    assert.equal(text(outputs?.[0].text), "\ufffd\n");
  });

  test("each graded student has a feedback page", async () => {
    const { code, output } = await course.grading("feedback", "04");
    assert.equal(code, 0, output);
    for (const what of Object.keys(cells)) {
      const page = join(course.folder, "feedback", student(what), lesson, `${lesson}.html`);
      assert.match(readFileSync(page, "utf8"), /six-steps-feedback/, what);
    }
  });

  test("a damaged file in the place of a graded one takes its points with it", async () => {
    assert.equal(grades.get("renamed")?.score, "9.0");
    writeFileSync(join(course.folderOf("renamed"), "KimP_04 (1).ipynb"), "{");
    const again = await course.grading("autograde", "04", "--student", "renamed", "--force");
    assert.equal(again.code, 1);
    assert.match(again.output, /No grade for renamed/);
    assert.equal((await course.grades()).get("renamed")?.score, "");
    assert.ok(!existsSync(join(course.folder, "feedback", "renamed", lesson)));
  });

  test("a run that was killed in the middle leaves nothing that keeps the next one from grading", async () => {
    writeFileSync(
      join(course.folderOf("renamed"), "KimP_04 (1).ipynb"),
      JSON.stringify(course.answered(right)),
    );
    mkdirSync(join(course.folder, "autograded", "renamed", lesson), { recursive: true });
    const { code, output } = await course.grading("autograde", "04", "--student", "renamed");
    assert.equal(code, 0, output);
    assert.equal((await course.grades()).get("renamed")?.score, "9.0");
  });
});
