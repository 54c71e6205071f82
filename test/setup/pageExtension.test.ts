import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { environmentFolder } from "#setup/project.mjs";
import { setUp } from "#setup/setUp.mjs";
import { pageExtension } from "#setup/steps/pageExtension.mjs";

test("the page's extension is installed with its licence and each module that another one of it asks for", async () => {
  await setUp({ data: false });
  assert.ok(pageExtension.isDone());
  const folder = join(environmentFolder, "share", "jupyter", "labextensions", "@six-steps", "page");
  const { license, jupyterlab } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  assert.equal(license, "MIT");
  assert.match(readFileSync(join(folder, "LICENSE"), "utf8"), /MIT/);
  const seen = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    assert.ok(existsSync(path), path);
    for (const [, other] of readFileSync(path, "utf8").matchAll(/(?:from |import\()"([^"]+)"/g)) {
      assert.match(other, /^\.\.?\//, `${path} asks for ${other}, which a page does not have`);
      visit(join(dirname(path), other));
    }
  };
  visit(join(folder, jupyterlab._build.load));
  assert.ok(seen.size > 5);
});
