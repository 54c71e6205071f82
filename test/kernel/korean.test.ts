import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { inProject } from "#setup/project.mjs";
import { wrongSyntax, wrongTypes } from "./beginnersCells.js";

process.env.SIX_STEPS_LANGUAGE = "ko"; // for the modules that follow: each asks once
const { Notebook } = await import("./languageNotebook.js");
const { inStudentsLanguage } = await import("@six-steps/kernel/internal/language/inStudentsLanguage.js");
const { languageOfNotebook } = await import("@six-steps/kernel/internal/shared/notebookLanguage.js");

const hangul = /[\uac00-\ud7a3]/;

test("TypeScript's errors are in Korean, by their codes and templates, and so is the advice under them", async (t) => {
  const notebook = new Notebook(t);
  const { content } = await notebook.refusal("const list = [1, 2];\nlist.length()");
  assert.deepEqual(content.traceback.map(stripVTControlCharacters), [
    "TypeScriptError: 이 식은 호출할 수 없습니다.",
    "cell[1]:2:6  TS2349",
    "    'Number' 형식에 호출 시그니처가 없습니다.",
    "`list.length`의 값은 함수가 아니라 숫자입니다. 뒤의 소괄호를 빼세요.",
    "  1 | const list = [1, 2];",
    "> 2 | list.length()",
    "    |      ^^^^^^",
  ]);
});

test("beginners' mistakes are told in Korean from the first line to the advice", async (t) => {
  const notebook = new Notebook(t);
  const english: string[] = [];
  for (const [source] of wrongTypes) {
    const { content } = await notebook.refusal(source);
    const [head, ...rest] = content.traceback.map(stripVTControlCharacters);
    const said = rest.filter(
      (line) => /^(?=.*[a-z]{3}.* [a-z]{2,} )[^>|]*$/.test(line) && !/^\s*\d* \|/.test(line),
    );
    if (![head, ...said].every((line) => hangul.test(line)))
      english.push(`${source}\n${[head, ...said].join("\n")}`);
  }
  // TypeScript 7 has new words for a few.
  assert.ok(
    english.length <= wrongTypes.length / 50,
    `${english.length} of ${wrongTypes.length}\n${english.join("\n\n")}`,
  );
  const syntax: string[] = [];
  for (const [source] of wrongSyntax) {
    const { content } = await notebook.refusal(source);
    if (!content.traceback.some((line) => hangul.test(line.replace(source, "")))) syntax.push(source);
  }
  assert.deepEqual(syntax, []);
});

test("a message is matched by its whole template, and one that is in no table stays as it is", () => {
  assert.equal(inStudentsLanguage(2304, "Cannot find name 'sofmax'."), "'sofmax' 이름을 찾을 수 없습니다.");
  assert.equal(inStudentsLanguage(2583, "Cannot find name 'Map'."), "'Map' 이름을 찾을 수 없습니다.");
  const odd = "Type '\"$1\" | '{0}'' is not assignable to type 'number'.";
  assert.equal(inStudentsLanguage(2322, odd), "'\"$1\" | '{0}'' 형식은 'number' 형식에 할당할 수 없습니다.");
  for (const [code, message] of [
    [2304, "There is no name 'x'."],
    [99999, "Something new."],
  ] as const) {
    assert.equal(inStudentsLanguage(code, message), message);
  }
});

test("TypeScript's own Korean is kept as TypeScript has it", async () => {
  const { messagesIn } = await import(`file://${inProject("kernel", "takeMessages.mjs")}`);
  const kept = readFileSync(inProject("kernel", "messages", "diagnostics.ko.json"), "utf8");
  assert.equal(kept, messagesIn("ko"));
});

test("a notebook's metadata tells its language, in a file of any size and order; anything else tells none", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "six-steps-language-"));
  const before = process.cwd();
  process.chdir(folder);
  t.after(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  });
  const written = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const cells = [{ cell_type: "markdown", source: '\n "metadata": {"language": "xx"}' }];
  const metadata = { language: "ko", kernelspec: { language: "typescript" } };
  written("saved.ipynb", JSON.stringify({ cells, metadata, nbformat: 4 }, null, 1));
  written("compact.ipynb", JSON.stringify({ metadata, cells }));
  written("none.ipynb", JSON.stringify({ cells, metadata: {}, nbformat: 4 }, null, 1));
  written("broken.ipynb", '{"cells": [');
  assert.equal(languageOfNotebook("/elsewhere/saved.ipynb"), "ko");
  assert.equal(languageOfNotebook("compact.ipynb"), "ko");
  for (const path of ["none.ipynb", "broken.ipynb", "missing.ipynb", "saved.txt", undefined]) {
    assert.equal(languageOfNotebook(path), undefined, path);
  }
});

test("a student's code may be Korean: names are completed, and errors stand under them", async (t) => {
  const notebook = new Notebook(t);
  assert.deepEqual(
    await notebook.run("const 픽셀값들 = [1, 2]; const 합계 = 픽셀값들[0] + 픽셀값들[1]; 합계"),
    { value: 3 },
  );
  const { matches } = await notebook.language.complete("픽셀", 2);
  assert.ok(matches.includes("픽셀값들"), matches.join());
  const properties = await notebook.language.complete("픽셀값들.le", 7);
  assert.ok(properties.matches.includes("length"), properties.matches.join());
  const { content } = await notebook.refusal("const 글 = '가나다 😀'; 합게");
  const lines = content.traceback.map(stripVTControlCharacters);
  assert.equal(lines[1], "cell[2]:1:21  TS2304");
  // An ideographic space under each wide character.
  assert.deepEqual(lines.slice(-2), [
    "> 1 | const 글 = '가나다 😀'; 합게",
    "    |       \u3000    \u3000\u3000\u3000 \u3000   ^^^^",
  ]);
});
