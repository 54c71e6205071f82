import assert from "node:assert/strict";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { isLong } from "../long.js";
import { type Cell, text } from "../notebooks/lessons.js";
import { arrange } from "./arrange.js";
import { Course, lesson, right } from "./course.js";
import { Chance, changes, type Edit, edit, type Handed } from "./edits.js";
import { skipSandbox } from "./sandbox.js";

const seed = Number(process.env.SIX_STEPS_SEED ?? 1);
const all = { outputNodes: 1, softmax: 4, sigmoid: 4 };

/** What `name` is by the code above each exercise's grading cell, when all of it has run in order. */
function gradedAnswers(cells: readonly Cell[]): Record<string, string> {
  const last: Record<string, string> = {};
  const graded: Record<string, string> = {};
  for (const cell of cells) {
    const { grade_id = "", grade } = (cell.metadata.nbgrader ?? {}) as { grade_id?: string; grade?: boolean };
    if (grade) {
      const name = grade_id.replace("grade-", "");
      assert.ok(!(name in graded), `${name} is graded twice`);
      graded[name] = last[name] ?? "";
    } else if (cell.cell_type === "code") {
      for (const name of Object.keys(all)) {
        const found = new RegExp(`^(function ${name}\\b[sS]*?^}|let ${name}\\b.*;)`, "m").exec(
          text(cell.source),
        );
        if (found) last[name] = found[0];
      }
    }
  }
  return graded;
}

describe("a right submission after whatever an editor does to it", { skip: skipSandbox }, () => {
  const course = new Course("edits");
  const handed = (): Handed => ({ file: `${lesson}.ipynb`, notebook: course.answered(right) });

  const arranged = (all: Handed[]) => {
    const released = course.read("release");
    return arrange(all.map(({ notebook }) => ({ released, notebook })));
  };

  before(async () => {
    await course.handOut();
  });
  after(() => course.remove());

  test("each of 500 edited notebooks has each exercise graded once, and those that were not spoilt by their answer", (t) => {
    t.diagnostic(`SIX_STEPS_SEED=${seed}`);
    const chance = new Chance(seed);
    const tries = Array.from({ length: 500 }, (_, n) => {
      const one = handed();
      return { one, edits: Array.from({ length: 1 + (n % 10) }, () => edit(one, chance)) };
    });
    const wanted = gradedAnswers(arranged([handed()])[0]);
    arranged(tries.map(({ one }) => one)).forEach((cells, n) => {
      const { edits } = tries[n];
      const graded = gradedAnswers(cells);
      assert.deepEqual(Object.keys(graded).sort(), Object.keys(all).sort());
      const ids = cells.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length, "two cells have one id");
      for (const name of unspoilt(edits)) {
        assert.equal(
          graded[name],
          wanted[name],
          `${name}, notebook ${n}: ${edits.map(({ what }) => what).join("; ")}`,
        );
      }
    });
  });

  test("what a student typed is still there after an edit", () => {
    const chance = new Chance(seed + 1);
    const tries = Array.from({ length: 300 }, () => {
      const one = handed();
      edit(one, chance);
      return one;
    });
    const gradings = new Set(
      course
        .read("release")
        .cells.filter(({ id }) => id.startsWith("grade-"))
        .map(({ source }) => text(source)),
    );
    arranged(tries).forEach((cells, n) => {
      const sources = cells.map(({ source }) => text(source));
      for (const cell of tries[n].notebook.cells) {
        const source = text(cell.source);
        if (!gradings.has(source))
          assert.ok(sources.includes(source.replace(/\p{Surrogate}/gu, "\ufffd")), source);
      }
    });
  });

  test("graded in full, edits of each kind cost no points of the exercises that they did not spoil", async (t) => {
    t.diagnostic(`SIX_STEPS_SEED=${seed}`);
    const chance = new Chance(seed + 2);
    assert.ok(Object.keys(changes).length >= 20);
    const edits = new Map<string, Edit[]>();
    const kinds = Object.keys(changes);
    // A notebook takes a dozen seconds to grade: in the short run each has several kinds of edits that are asked for.
    const each = isLong ? 1 : 4;
    for (let from = 0; from < kinds.length; from += each) {
      const wanted = kinds.slice(from, from + each);
      const student = wanted[0].replace(/\W+/g, "-");
      const one = handed();
      const others = Array.from({ length: 10 - wanted.length }, () => undefined);
      edits.set(
        student,
        [...wanted, ...others].map((what) => edit(one, chance, what)),
      );
      writeFileSync(join(course.folderOf(student), one.file), JSON.stringify(one.notebook));
    }
    const { code, output } = await course.grading("autograde", "04");
    const grades = await course.grades();
    for (const [student, made] of edits) {
      const story = `${student}: ${made.map(({ what }) => what).join("; ")}\n${output}`;
      const kept = unspoilt(made);
      if (!existsSync(course.path(join("autograded", student)))) {
        assert.equal(kept.length, 0, story);
        assert.equal(grades.get(student)?.score, "", story);
        continue;
      }
      const points = course.points(student);
      assert.deepEqual(Object.keys(points).sort(), Object.keys(all).sort(), story);
      for (const name of kept)
        assert.equal(points[name], all[name as keyof typeof all], `${name} of ${story}`);
      assert.equal(
        Number(grades.get(student)?.score),
        Object.values(points).reduce((a, b) => a + b),
        story,
      );
    }
    if ([...edits.values()].every((made) => unspoilt(made).length > 0)) assert.equal(code, 0, output);
    assert.doesNotMatch(output, /Traceback/);
    rmSync(join(course.folder, "submitted"), { recursive: true });
  });
});

const unspoilt = (edits: readonly Edit[]) =>
  Object.keys(all).filter((name) => !edits.some(({ spoilt }) => spoilt.includes(name)));
