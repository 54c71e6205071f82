import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { lessonIn } from "#setup/translation/translatedLesson.mjs";
import { languages } from "#setup/translation/translation.mjs";
import { hintAnswers } from "./hintAnswers.js";
import { codeCells, type Lesson, lessons, type Notebook, root, solved, text } from "./lessons.js";

const run = promisify(execFile);
const folder = join(root, "build", "lesson-types");

test("every lesson type-checks in each language, with its stubs and its solutions, and so does each answer in a hint", async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const lesson of lessons) {
    for (const language of languages()) {
      const notebook = lessonIn(lesson.notebook, lesson.name, language); // some names in the code are translated too
      await writeFile(join(folder, `${lesson.name}.${language}.ts`), moduleOf(notebook));
    }
    await writeFile(join(folder, `${lesson.name}.solved.ts`), moduleOf(solved(lesson as Lesson)));
  }
  const right = hintAnswers.filter(({ outcome }) => outcome.kind === "correct");
  for (const [i, { name, module }] of right.entries())
    await writeFile(join(folder, `hint-${i}.ts`), `// ${name}\n${module}`);
  await writeFile(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      extends: "../../tsconfig.json",
      // A kernel has no DOM; a lesson that used one would fail there.
      compilerOptions: {
        lib: ["es2022"],
        skipLibCheck: true,
        verbatimModuleSyntax: false,
        isolatedModules: false,
      },
      include: ["*.ts"],
    }),
  );
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const { stdout } = await run(process.execPath, [tsc, "-p", folder]).catch((error) => error);
  assert.equal(stdout, "", stdout);
});

test("what a hint says to return is right, or lacks only names that are yet to be written", () => {
  const whole = hintAnswers.filter(({ isWhole }) => isWhole);
  assert.ok(whole.length > 15, `${whole.length}`);
  for (const { name, outcome } of whole) {
    const isFragment = outcome.kind === "error" && outcome.message.startsWith("ReferenceError");
    assert.ok(outcome.kind === "correct" || isFragment, `${name}: ${JSON.stringify(outcome)}`);
  }
});

/** All code of a lesson as one module: what a name means must not depend on which cells ran. */
function moduleOf(notebook: Notebook): string {
  const cells = codeCells(notebook).map((cell) => `// cell ${cell.id}\n${text(cell.source)}\n`);
  return `${cells.join("\n")}\nexport {};\n`;
}
