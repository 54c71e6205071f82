import assert from "node:assert/strict";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { readWaits } from "../../bench/waits.js";
import { unlessLong } from "../long.js";
import { executedLesson } from "./executedLessons.js";
import { type Executed, executeNotebook, installTslab, kernels } from "./executeNotebook.js";
import { type Lesson, lessons, type Notebook, root } from "./lessons.js";
import { asSaved, assertTriedThenSolved, shown, triedThenSolved } from "./triedThenSolved.js";

const folder = join(root, "build", "notebooks");
const [own] = kernels;
/** The rest waits for the long run: in tslab, which checks all earlier cells with each new one, a lesson takes minutes. */
const inBoth = ["01-the-data", "10c-a-trained-convolution"];
const megabyte = 1024 * 1024;

before(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await installTslab();
});

// Each exercise's cell runs as it stands, and then with its solution, as a student does it.
describe("a real kernel runs each lesson from top to bottom", { concurrency: 2 }, () => {
  for (const lesson of lessons) {
    const waits = readWaits().filter((wait) => wait.lesson === lesson.name);

    for (const kernel of kernels) {
      const skip = kernel !== own && !inBoth.includes(lesson.name) && unlessLong;
      test(`${lesson.name} in ${kernel}, every exercise untouched, then answered with its solution`, {
        skip,
      }, async () => {
        const { notebook, peakBytes } =
          kernel === own ? await executedLesson(lesson) : await executeInTslab(lesson);
        assertTriedThenSolved(notebook, lesson);
        assertSmall(asSaved(notebook, lesson), peakBytes);
        if (kernel !== own) return;
        for (const { cell } of waits) {
          assert.match(shown(notebook, cell), /\d+ epochs? in |moved by 4:/, `${cell} shows how far it is`);
        }
      });
    }
  }
});

/** @param peakBytes the most memory that it took; not measured everywhere */
function assertSmall(notebook: Notebook, peakBytes: number | undefined): void {
  const size = Buffer.byteLength(JSON.stringify(notebook, null, 1));
  assert.ok(size < 300_000, `saved with its outputs it has ${size} bytes, more than 300,000`);
  if (peakBytes === undefined) return;
  assert.ok(peakBytes < 1200 * megabyte, `its processes took ${Math.round(peakBytes / megabyte)} MB at once`);
}

async function executeInTslab(lesson: Lesson): Promise<Executed> {
  const path = join(folder, `${lesson.name}.ipynb`);
  await writeFile(path, JSON.stringify(triedThenSolved(lesson)));
  return await executeNotebook(path, "tslab");
}
