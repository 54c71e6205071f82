import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { makeEdition } from "@six-steps/classroom/internal/editions/makeEdition.js";
import { editionFolder } from "../editions/madeEdition.js";
import { lessons, root } from "../notebooks/lessons.js";

describe("the files of the browser edition", () => {
  const folders = [editionFolder(), editionFolder()];
  before(async () => {
    for (const out of folders)
      await makeEdition({ name: "browser", lessons: lessons.map(({ name }) => name), out, quick: false });
  });
  after(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  test("are the same each time it is made", () => {
    const [first, second] = folders.map(hashes);
    assert.deepEqual(second, first);
  });

  test("have no source maps, and nothing of the machine that made them", () => {
    for (const path of filesIn(folders[0])) {
      assert.doesNotMatch(path, /\.map$/);
      if (!/\.(?:js|json|html|ipynb|css)$/.test(path)) continue;
      assert.ok(!readFileSync(join(folders[0], path), "utf8").includes(root), `${path} names ${root}`);
    }
  });
});

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();

function hashes(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesIn(folder).map((path) => [
      path,
      createHash("sha256")
        .update(readFileSync(join(folder, path)))
        .digest("hex"),
    ]),
  );
}
