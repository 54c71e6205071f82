import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, beforeEach, test } from "node:test";
import { pageActions, translatedPages } from "@six-steps/classroom/internal/translation/pages.js";
import { notebooksFolder } from "#setup/project.mjs";
import { languages } from "#setup/translation/translation.mjs";

for (const language of languages().slice(1)) {
  test(`the README and the teacher's notes in ${language} keep up with the English: npm run translate -- check`, () => {
    assert.deepEqual(pageActions.check(language), []);
  });
}

const folder = mkdtempSync(join(tmpdir(), "six-steps-pages-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const english = `# Title

[한국어](README.ko.md)

Three lines say \`Cannot find name\`.

## Start

\`\`\`sh
# no heading
npm start    # begins
\`\`\`

## End

5 of 6.
`;
const korean = `# 제목

[English](README.md)

세 줄에 \`이름을 찾을 수 없습니다\`라고 나옵니다.

## 시작

\`\`\`sh
# no heading
npm start    # 시작합니다
\`\`\`

## 끝

6개 중 5개.
`;
const file = (name: string) => join(folder, name);
const list = file("notebooks/ko/pages.json");
const reasons = () => pageActions.check("ko", folder).map((line) => line.replace(/^README\.ko\.md /, ""));

beforeEach(() => {
  mkdirSync(file("notebooks/ko"), { recursive: true });
  cpSync(join(notebooksFolder, "ko", "language.json"), file("notebooks/ko/language.json"));
  writeFileSync(file("README.md"), english);
  writeFileSync(file("README.ko.md"), korean);
  const said = { "Cannot find name": "이름을 찾을 수 없습니다" };
  writeFileSync(list, JSON.stringify({ "README.ko.md": { of: "README.md", sections: {}, said } }));
  pageActions.stamp("ko", folder);
});

test("a page is held to its English section by section, and stamped once", () => {
  assert.deepEqual(reasons(), []);
  assert.deepEqual(Object.keys(JSON.parse(readFileSync(list, "utf8"))["README.ko.md"].sections), [
    "Title",
    "Start",
    "End",
  ]);
  assert.match(pageActions.status("ko", folder)[0], /^README\.ko\.md +all 3 sections$/);
  assert.deepEqual(pageActions.stamp("ko", folder), []);
});

test("a section whose English has changed is outdated, until its hash is taken away and stamped anew", () => {
  writeFileSync(file("README.md"), english.replace("5 of 6.", "5 of 6, at last."));
  assert.deepEqual(reasons(), ["End: outdated: the English has changed since"]);
  pageActions.stamp("ko", folder);
  assert.equal(reasons().length, 1, "a stamp alone hides no change");
  writeFileSync(list, readFileSync(list, "utf8").replace(/("End": )"\w+"/, '$1""'));
  pageActions.stamp("ko", folder);
  assert.deepEqual(reasons(), []);
});

const faults: [what: string, page: string, expected: RegExp][] = [
  ["a section is missing", korean.replace(/## 끝[\s\S]*/, ""), /^End: missing: /],
  ["a section has no English", `${korean}\n## 더\n\n…\n`, /^더: orphaned: README\.md /],
  ["a number is another one", korean.replace("5개", "4개"), /^End: unequal: numbers: without 5 but with 4$/],
  [
    "a command is another one",
    korean.replace("npm start  ", "npm test  "),
    /^Start: unequal: blocks of code/,
  ],
  [
    "what a program says stays English",
    korean.replace("이름을 찾을 수 없습니다", "Cannot find name"),
    /between backticks/,
  ],
];

for (const [what, page, expected] of faults) {
  test(`found in a page: ${what}`, () => {
    writeFileSync(file("README.ko.md"), page);
    const [reason = "", ...others] = reasons();
    assert.match(reason, expected);
    assert.deepEqual(others, []);
  });
}

test("a project without pages in a language has none", () => {
  rmSync(list);
  assert.deepEqual(translatedPages("ko", folder), []);
});
