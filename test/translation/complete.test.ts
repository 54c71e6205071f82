import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { translatedLessons } from "@six-steps/classroom/internal/translation/translate.js";
import { lessonFiles, lessonName } from "#setup/lessons.mjs";
import { notebooksFolder } from "#setup/project.mjs";
import { languages } from "#setup/translation/translation.mjs";

for (const language of languages().slice(1)) {
  const lessons = translatedLessons(language);

  test(`each lesson that is declared complete in ${language} is so: npm run translate -- check`, () => {
    const open = lessons
      .filter(({ translation }) => translation.complete)
      .flatMap(({ name, findings }) =>
        findings.map(({ cell, kind, reason }) => `${name} ${cell}: ${kind}: ${reason}`),
      );
    assert.deepEqual(open, []);
  });

  test(`each file of ${language} belongs to a lesson, and says its language`, () => {
    const files = readdirSync(join(notebooksFolder, language)).filter((name) => name.endsWith(".json"));
    const known = new Set(lessonFiles().map(lessonName));
    const others = files.filter((name) => !known.has(name.replace(/\.json$/, "")));
    assert.deepEqual(
      others.filter((name) => name !== "pages.json"),
      ["language.json"],
    );
    for (const { name, translation } of lessons) assert.equal(translation.language, language, name);
  });
}
