import assert from "node:assert/strict";
import { chmodSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { Course } from "./course.js";

describe("files of a course that are the teacher's alone", () => {
  const course = new Course("private");
  const secret = join(course.folder, "secret");
  before(async () => {
    await course.make();
    writeFileSync(secret, "0123456789abcdef", { mode: 0o644 }); // as a copy of the course may have it
    for (const command of [["generate", "04"], ["export"]]) {
      const { code, output } = await course.grading(...command);
      assert.equal(code, 0, output);
    }
  });
  after(() => course.remove());

  const names = ["gradebook.db", "grades.csv", "secret", "grades-canvas.csv", "grades-moodle.csv"];
  const modes = () => names.map((name) => (statSync(join(course.folder, name)).mode & 0o777).toString(8));

  test("grades, and what inputs are drawn by, are closed to all others", () => {
    assert.deepEqual(modes(), ["600", "600", "600", "600", "600"]);
  });

  test("so are those of a course that is older than this; teachers who share them by a group go on", async () => {
    for (const [i, mode] of [0o664, 0o644, 0o604].entries()) chmodSync(join(course.folder, names[i]), mode);
    assert.equal((await course.grading("export")).code, 0);
    assert.deepEqual(modes().slice(0, 3), ["660", "600", "600"]);
  });
});
