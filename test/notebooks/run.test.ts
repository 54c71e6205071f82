import assert from "node:assert/strict";
import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { executeNotebook, installTslab, kernels } from "./executeNotebook.js";
import { prepareLessonData } from "./lessonData.js";
import {
  codeCells,
  exerciseCellId,
  lessons,
  type Notebook,
  type Output,
  root,
  solved,
  text,
} from "./lessons.js";

const folder = join(root, "build", "notebooks");
const megabyte = 1024 * 1024;

before(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await installTslab();
  await prepareLessonData();
});

describe("a real kernel runs each lesson from top to bottom", { concurrency: 2 }, () => {
  for (const [kernel, lesson] of kernels.flatMap((name) => lessons.map((one) => [name, one] as const))) {
    test(`${lesson.name} in ${kernel}, stubs untouched`, async () => {
      const { notebook, path, peakBytes } = await execute(lesson.name, lesson.notebook, kernel);
      const outputs = codeCells(notebook).flatMap((cell) => cell.outputs ?? []);
      assert.deepEqual(problems(outputs), []);
      for (const exercise of Object.values(lesson.exercises)) {
        assert.match(shown(notebook, exerciseCellId(exercise)), /Not attempted yet/, exercise.name);
      }
      for (const { data } of outputs.filter((output) => output.data)) {
        assert.ok(text(data?.["text/plain"] as string).length > 10, "an output without a description");
      }
      const { size } = await stat(path);
      assert.ok(size < 300_000, `saved with its outputs it has ${size} bytes, more than 300,000`);
      if (peakBytes !== undefined) {
        assert.ok(
          peakBytes < 1200 * megabyte,
          `its processes took ${Math.round(peakBytes / megabyte)} MB at once`,
        );
      }
    });

    if (Object.keys(lesson.exercises).length > 0) {
      test(`${lesson.name} in ${kernel}, every exercise answered with its solution`, async () => {
        const { notebook } = await execute(`${lesson.name}.solved`, solved(lesson), kernel);
        assert.deepEqual(problems(codeCells(notebook).flatMap((cell) => cell.outputs ?? [])), []);
        for (const exercise of Object.values(lesson.exercises)) {
          assert.match(shown(notebook, exerciseCellId(exercise)), /✓ Correct/, exercise.name);
        }
      });
    }
  }
});

async function execute(name: string, notebook: Notebook, kernel: string) {
  const path = join(folder, `${name}.${kernel}.ipynb`);
  await writeFile(path, JSON.stringify(notebook));
  return await executeNotebook(path, kernel);
}

/** Errors, and anything on stderr: a lesson that runs well prints nothing there. */
function problems(outputs: Output[]): string[] {
  return outputs.flatMap((output) => {
    if (output.output_type === "error") return [`${output.ename}: ${output.evalue}`];
    return output.name === "stderr" ? [text(output.text)] : [];
  });
}

function shown(notebook: Notebook, id: string): string {
  const outputs = notebook.cells.find((cell) => cell.id === id)?.outputs ?? [];
  return outputs.map(({ data, text: stream }) => text((data?.["text/plain"] as string) ?? stream)).join("\n");
}
