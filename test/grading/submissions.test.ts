import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { text } from "../notebooks/lessons.js";
import { cellOf, changedCells, full, wrongSoftmax } from "./changedCells.js";
import { Course, type Ended, lesson, right } from "./course.js";
import { skipSandbox } from "./sandbox.js";
import { file, unreadable } from "./unreadable.js";

describe("what students hand in", { skip: skipSandbox }, () => {
  const course = new Course("submissions");
  const student = (what: string) => what.replace(/\W+/g, "-");
  let graded: Ended;
  let grades: Map<string, Record<string, string>>;

  before(async () => {
    await course.handOut();
    for (const [what, { change }] of Object.entries(changedCells)) {
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

  for (const [what, { points = full, says, told }] of Object.entries(changedCells)) {
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
    for (const what of Object.keys(changedCells)) {
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
