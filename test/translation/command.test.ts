import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { englishOf } from "@six-steps/classroom/internal/translation/history.js";
import { actions, translatedLessons } from "@six-steps/classroom/internal/translation/translate.js";
import { type Cell, notebookText, textOf } from "#setup/notebook.mjs";
import { notebooksFolder } from "#setup/project.mjs";
import { sourceHash } from "#setup/translation/translation.mjs";

const folder = mkdtempSync(join(tmpdir(), "six-steps-translate-"));
const from = join(folder, "notebooks");
const file = join(from, "ko", "00-a.json");

const cells = (text: string): Cell[] => [
  { cell_type: "markdown", id: "title", metadata: {}, source: "# A title" },
  { cell_type: "markdown", id: "text", metadata: {}, source: text },
  { cell_type: "code", id: "code", metadata: {}, source: 'console.log("three rows:", 3);' },
  { cell_type: "code", id: "exercise-a", metadata: {}, source: "// an own answer" },
];
const write = (text: string) => {
  const notebook = { cells: cells(text), metadata: {}, nbformat: 4, nbformat_minor: 5 };
  writeFileSync(join(from, "00-a.ipynb"), notebookText(notebook));
};
const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], { cwd: folder });
const act = (name: string) => actions[name](translatedLessons("ko", undefined, from), from);
const stored = () => JSON.parse(readFileSync(file, "utf8"));

before(() => {
  mkdirSync(join(from, "ko"), { recursive: true });
  cpSync(join(notebooksFolder, "ko", "language.json"), join(from, "ko", "language.json"));
  write("One line.\nAnother line.");
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "--message=first");
});

after(() => rmSync(folder, { recursive: true, force: true }));

test("a lesson that nobody has begun is told, and new writes a place for each cell with words", () => {
  assert.match(act("status").lines[0], /^00-a +not begun$/);
  act("new");
  assert.deepEqual(stored(), {
    language: "ko",
    complete: false,
    cells: {
      title: { of: sourceHash("# A title"), text: "" },
      text: { of: sourceHash("One line.\nAnother line."), text: "" },
    },
    words: { code: { of: sourceHash('console.log("three rows:", 3);'), words: { "three rows:": "" } } },
  });
  const { lines, code } = act("check");
  assert.equal(code, 1);
  assert.deepEqual(
    lines.map((line) => line.split(":")[0] + line.split(":")[1]),
    ["00-a title missing", "00-a text missing", "00-a code missing"],
  );
});

test("what is translated stays when new and stamp run again", () => {
  const translation = stored();
  translation.cells.title.text = "# 제목";
  translation.cells.text = { of: "", text: ["한 줄.", "또 한 줄."] };
  translation.words.code.words["three rows:"] = "세 줄:";
  writeFileSync(file, JSON.stringify(translation));
  assert.match(act("check").lines.join(), /text: outdated: .*npm run translate -- stamp/);
  act("stamp");
  translation.cells.text.of = sourceHash("One line.\nAnother line.");
  assert.deepEqual(stored(), translation);
  act("new");
  assert.deepEqual(stored(), translation);
  assert.deepEqual(act("check"), { lines: ["1 lesson in ko: nothing to do."] });
  assert.match(act("status").lines[0], /^00-a +all 3 cells, not declared complete$/);
});

test("review shows an outdated cell's old English, today's and the translation", () => {
  const before = textOf(cells("One line.\nAnother line.")[1].source);
  write("One line.\nA better line.");
  assert.equal(englishOf("00-a.ipynb", "text", sourceHash(before), from), before);
  assert.equal(englishOf("00-a.ipynb", "text", "0123456789ab", from), undefined);
  assert.equal(
    act("review").lines.join("\n"),
    `
═══ 00-a text

─── English that it was made of
  One line.
- Another line.

─── English today
  One line.
+ A better line.

─── ko
한 줄.
또 한 줄.`,
  );
});

test("a translation of a cell that is gone is kept at the end, and told", () => {
  const translation = stored();
  translation.cells = { gone: { of: "0123456789ab", text: "옛 글" }, ...translation.cells };
  writeFileSync(file, JSON.stringify(translation));
  act("new");
  assert.deepEqual(Object.keys(stored().cells), ["title", "text", "gone"]);
  assert.match(act("status").lines[0], /^00-a +2 of 3 cells, 1 outdated, 1 orphaned/);
});
