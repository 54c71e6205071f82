import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { exercises } from "six-steps";
import type { Exercise } from "six-steps/internal/exercises/core/exercise.js";

const root = "lib/src/exercises";
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const tables = files.filter((file) => file.endsWith(".en.ts"));

/** The code of a folder, without its tables. */
const codeIn = (folder: string) =>
  files
    .filter((file) => dirname(file) === folder && !tables.includes(file))
    .map((file) => readFileSync(join(root, file), "utf8"))
    .join("\n");

/** What every exercise shows of its text; `choices` are named by what they stand for. */
const shown = ["question", "hints", "correct", "choices"];

/** The keys of a table's sentences, but not of those that are chosen by a name which comes from elsewhere. */
const keysOf = (table: object, code: string): string[] =>
  Object.entries(table)
    .filter(([key]) => !shown.includes(key) && !code.includes(`.${key}[`))
    .flatMap(([key, entry]) => (typeof entry === "object" ? keysOf(entry, code) : [key]));

assert.ok(tables.length > 50);
for (const file of tables) {
  test(`${file}: the code beside it names each of its sentences`, async () => {
    const { en } = await import(`six-steps/internal/exercises/${file.replace(/\.ts$/, ".js")}`);
    const code = codeIn(dirname(file));
    // A table of helpers for other tables, such as differs.en.ts, has no `en`.
    const unsaid = keysOf(en ?? {}, code).filter(
      (key) => !new RegExp(`\\.${key}\\b|"${key}"|\\b${key}(: |,$)`, "m").test(code),
    );
    assert.deepEqual(unsaid, []);
  });
}

interface Banked extends Exercise {
  misconceptions?: readonly { say: unknown }[];
}

test("each sentence of an exercise with a bank of wrong answers is said of one of them, or by its own check", () => {
  const found = Object.entries(exercises).flatMap(([lesson, ofLesson]) =>
    Object.values(ofLesson as unknown as Record<string, Banked>).flatMap(({ name, text, misconceptions }) => {
      if (!misconceptions) return [];
      const said = new Set(misconceptions.map(({ say }) => say));
      return Object.entries(text)
        .filter(([key, entry]) => !shown.includes(key) && !said.has(entry))
        .map(([key]) => `${lesson}.${name}.${key}`);
    }),
  );
  // Said by LossExercise, after all known wrong answers have been ruled out.
  assert.deepEqual(found.sort(), [
    "lossOfABatch.binaryCrossEntropy.free",
    "objectiveFunction.crossEntropy.free",
  ]);
});
