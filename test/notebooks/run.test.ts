import assert from "node:assert/strict";
import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { readWaits } from "../../bench/waits.js";
import { executeNotebook, installTslab, kernels } from "./executeNotebook.js";
import { exerciseCellId, lessons, type Notebook, root, solved } from "./lessons.js";
import { assertRanWell, assertTriedThenSolved, shown, triedThenSolved } from "./triedThenSolved.js";

const folder = join(root, "build", "notebooks");
const [own, other] = kernels;
const megabyte = 1024 * 1024;

before(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await installTslab();
});

// In tslab, which checks every earlier cell again with each new one, a lesson takes three times as long, so that both are
// one run there: each exercise's cell runs as it stands, and then with its solution, as a student does it.
describe("a real kernel runs each lesson from top to bottom", { concurrency: 2 }, () => {
  for (const lesson of lessons) {
    const exercises = Object.values(lesson.exercises);

    test(`${lesson.name} in ${own}, stubs untouched`, async () => {
      const { notebook, path, peakBytes } = await execute(lesson.name, lesson.notebook, own);
      assertRanWell(notebook);
      for (const exercise of exercises) {
        assert.match(shown(notebook, exerciseCellId(exercise)), /Not attempted yet/, exercise.name);
      }
      for (const { cell } of readWaits().filter((wait) => wait.lesson === lesson.name)) {
        assert.match(shown(notebook, cell), /\d+ epochs? in /, `${cell} shows how far it is`);
      }
      await assertSmall(path, peakBytes);
    });

    if (exercises.length > 0) {
      test(`${lesson.name} in ${own}, every exercise answered with its solution`, async () => {
        const { notebook } = await execute(`${lesson.name}.solved`, solved(lesson), own);
        assertRanWell(notebook);
        for (const exercise of exercises) {
          assert.match(shown(notebook, exerciseCellId(exercise)), /✓ Correct/, exercise.name);
        }
      });
    }

    test(`${lesson.name} in ${other}, every exercise untouched, then answered with its solution`, async () => {
      const { notebook, path, peakBytes } = await execute(
        `${lesson.name}.tried`,
        triedThenSolved(lesson),
        other,
      );
      assertTriedThenSolved(notebook, lesson);
      await assertSmall(path, peakBytes);
    });
  }
});

/** @param peakBytes the most memory that it took; not measured everywhere */
async function assertSmall(path: string, peakBytes: number | undefined): Promise<void> {
  const { size } = await stat(path);
  assert.ok(size < 300_000, `saved with its outputs it has ${size} bytes, more than 300,000`);
  if (peakBytes === undefined) return;
  assert.ok(peakBytes < 1200 * megabyte, `its processes took ${Math.round(peakBytes / megabyte)} MB at once`);
}

async function execute(name: string, notebook: Notebook, kernel: string) {
  const path = join(folder, `${name}.${kernel}.ipynb`);
  await writeFile(path, JSON.stringify(notebook));
  return await executeNotebook(path, kernel);
}
