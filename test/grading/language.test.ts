import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { exercises } from "six-steps";
import type { Notebook } from "../notebooks/lessons.js";
import { Course } from "./course.js";
import { skipSandbox } from "./sandbox.js";

const { imageZero } = exercises.theData;
const answer = (name: string) => ({
  "exercise-imageZero": imageZero.cell(`let imageZero: string | undefined = ${name};`),
});
const inLanguage = (language: string) => (notebook: Notebook) => ({
  ...notebook,
  metadata: { ...notebook.metadata, language },
});

/** The name of a class is right in the language that the student read it in, which the notebook tells. */
describe("a course whose students read the lesson in two languages", { skip: skipSandbox }, () => {
  const course = new Course("language", {
    of: "01-the-data",
    kept: /^(imports|setup|(exercise|grade)-imageZero)$/,
  });

  before(async () => {
    await course.make();
    const generated = await course.grading("generate", "01");
    assert.equal(generated.code, 0, generated.output);
    course.submit("korean", answer('"앵클부츠"'), inLanguage("ko"));
    course.submit("koreanWrong", answer('"가방"'), inLanguage("ko"));
    course.submit("koreanByIndex", answer("classNames[9]"), inLanguage("ko"));
    course.submit("english", answer('"Ankle boot"'));
    course.submit("noLanguage", answer('"Ankle boot"'), inLanguage("../ko"));
    const graded = await course.grading("autograde", "01");
    assert.equal(graded.code, 0, graded.output);
  });
  after(() => course.remove());

  test("a Korean answer to a Korean notebook is right, and so is what the code finds there", () => {
    assert.deepEqual(course.points("korean"), { imageZero: 1 });
    assert.deepEqual(course.points("koreanByIndex"), { imageZero: 1 });
    assert.match(course.feedback("korean", "imageZero"), /정답입니다/);
  });

  test("a wrong one is told why, as its student saw it", () => {
    assert.deepEqual(course.points("koreanWrong"), { imageZero: 0 });
    assert.match(course.feedback("koreanWrong", "imageZero"), /아홉 번째 이름입니다/);
  });

  test("the page that a student gets back says whose it is, and which points are for what, in that language", async () => {
    const { code, output } = await course.grading("feedback", "01");
    assert.equal(code, 0, output);
    const pages = { koreanWrong: ["ko", "점수: 0.0"], english: ["en", "Score: 1.0"] };
    for (const [student, [language, score]] of Object.entries(pages)) {
      const page = readFileSync(
        join(course.folder, "feedback", student, course.lesson, `${course.lesson}.html`),
        "utf8",
      );
      assert.match(page, new RegExp(`<html lang="${language}">`));
      assert.match(page, new RegExp(`<title>${student}: 01-the-data</title>`));
      assert.match(page, new RegExp(`<a href="#grade-imageZero">imageZero</a> \\(${score} / 1.0\\)`));
      assert.doesNotMatch(
        page.replace(/<style.*?<\/style>/gs, ""),
        language === "ko" ? /Score|Grade cell|Top\)/ : /Test cell|점수/,
      );
    }
  });

  test("an English notebook is graded in English, and so is one that names no language of the library's", () => {
    for (const student of ["english", "noLanguage"]) {
      assert.deepEqual(course.points(student), { imageZero: 1 }, student);
      assert.match(course.feedback(student, "imageZero"), /Correct/, student);
    }
  });
});
