import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { isLeftOut } from "@six-steps/classroom/internal/editions/browser/notebookPlugins.js";
import { editionFolder } from "../editions/madeEdition.js";
import { makeBrowserEdition, wholeBrowserEdition } from "../editions/wholeBrowserEdition.js";
import { dataEnvironment } from "../notebooks/lessonData.js";
import { root } from "../notebooks/lessons.js";

describe("the files of the browser edition", () => {
  const folder = editionFolder();
  before(async () => makeBrowserEdition(folder, await dataEnvironment()));
  after(() => rmSync(folder, { recursive: true, force: true }));

  test("are the same each time it is made", async () => {
    assert.deepEqual(hashes(folder), hashes(await wholeBrowserEdition()));
  });

  test("have no source maps, and nothing of the machine that made them", () => {
    for (const path of filesIn(folder)) {
      assert.doesNotMatch(path, /\.map$/);
      if (!/\.(?:js|json|html|ipynb|css)$/.test(path)) continue;
      assert.ok(!readFileSync(join(folder, path), "utf8").includes(root), `${path} names ${root}`);
    }
  });

  test("have all defaults, menus and keys of the plugins of a notebook's page, in less text", () => {
    const [whole, own] = ["build", "notebooks"].map((app) =>
      readFileSync(join(folder, app, "schemas", "all.json"), "utf8"),
    );
    // One item of its menus would have no words.
    const withoutBlank = whole.replace(/\{[^{}]*"filemenu:create-console"[^{}]*\},?/g, "");
    const ofPage = settings(withoutBlank).filter(({ id }) => !isLeftOut(id));
    assert.deepEqual(settings(own), ofPage);
    assert.ok(own.length < 0.5 * whole.length, `${own.length} characters instead of ${whole.length}`);
  });
});

/** What JupyterLab itself reads of the schemas of its plugins. */
const settings = (schemas: string) =>
  (JSON.parse(schemas) as { id: string; schema: Record<string, Record<string, object>> }[]).map(
    ({ id, schema: { properties = {}, ...rest } }) => ({
      id,
      defaults: Object.entries(properties).map(([name, property]) => [
        name,
        "default" in property && property.default,
      ]),
      ofJupyter: Object.entries(rest).filter(([name]) => name.startsWith("jupyter.")),
    }),
  );

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
