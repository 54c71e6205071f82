import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { drawnBy, numbersFile } from "@six-steps/classroom/internal/grading/ownNumbers.js";
import { exercises } from "six-steps";
import { drawNumbersBy } from "six-steps/internal/exercises/core/ownNumbers.js";
import { Course } from "./course.js";
import { skipSandbox } from "./sandbox.js";

const { inputNodes } = exercises.inputLayer;
/** By which no two of the students below have the same right answer. */
const secret = "0123456789abcdef";

describe("a course in which each has numbers of their own", { skip: skipSandbox }, () => {
  const course = new Course("variants", {
    of: "03-input-layer",
    kept: /^(setup|(exercise|grade)-inputNodes)$/,
  });
  /** The right line for whoever gave this name; without one, for the lesson's numbers. */
  let lineOf: (name?: string) => string;

  before(async () => {
    await course.handOut();
    writeFileSync(join(course.folder, "secret"), secret);
    lineOf = (name) => {
      drawNumbersBy(() => (name === undefined ? undefined : drawnBy(secret, name)));
      const line = inputNodes.solutionCode;
      drawNumbersBy(() => undefined);
      return line;
    };
    const handedIn = join(course.folder, "handed-in");
    const hand = (student: string, line: string) => {
      const path = join(handedIn, student, "03-input-layer.ipynb");
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify(course.answered({ "exercise-inputNodes": inputNodes.cell(line) })));
    };
    hand("Kim", lineOf("Kim"));
    hand("Lee", lineOf("Kim"));
    hand("Park", lineOf());
    hand("Choi Min", lineOf("choi"));
    hand("Before", lineOf());
    hand("Two", lineOf("Second"));
    const record = {
      Kim: ["Kim"],
      Lee: ["Lee"],
      Park: ["Park"],
      "Choi Min": ["Choi"],
      Two: ["First", "Second"],
    };
    writeFileSync(join(handedIn, numbersFile), JSON.stringify(record));
    for (const args of [
      ["collect", "03", "--from", handedIn],
      ["autograde", "03"],
    ]) {
      const { code, output } = await course.grading(...args);
      assert.equal(code, 0, output);
    }
  });
  after(() => course.remove());

  const points = (student: string) => course.points(student).inputNodes;

  test("each is graded by their own, under whatever name they joined", () => {
    assert.equal(points("Kim"), 1, course.feedback("Kim", "inputNodes"));
    assert.equal(points("Choi Min"), 1);
    assert.equal(points("Two"), 1, "by the numbers of either student who was one");
  });

  test("a number that is right for somebody else is a wrong value, and nothing else is said of it", () => {
    assert.equal(points("Lee"), 0);
    const said = course.feedback("Lee", "inputNodes");
    assert.match(said, /Not yet.*Your own numbers in this class: /s);
    assert.doesNotMatch(said, /Kim|copied/);
  });

  test("the lesson's answer counts for whoever had the lesson's numbers, and for nobody else", () => {
    assert.equal(points("Before"), 1);
    assert.equal(points("Park"), 0);
    assert.match(course.feedback("Park", "inputNodes"), /1280 is right for the numbers in the lesson's text/);
  });
});
