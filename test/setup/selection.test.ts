import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import { selectFolders, testFiles } from "#setup/commands/test.mjs";
import { SetupError } from "#setup/errors.mjs";
import { testsTogether } from "#setup/testsTogether.mjs";

const folder = mkdtempSync(join(tmpdir(), "six-steps-selection-"));
after(() => rmSync(folder, { recursive: true }));
for (const path of ["data/deep", "plots", "empty"]) mkdirSync(join(folder, path), { recursive: true });
for (const path of ["data/idx.test.js", "data/server.js", "data/deep/x.test.js", "plots/a.test.js"]) {
  writeFileSync(join(folder, path), "");
}

test("without names every folder is tested, with names those", () => {
  assert.deepEqual(selectFolders([], folder), ["data", "empty", "plots"]);
  assert.deepEqual(selectFolders(["plots", "data", "plots"], folder), ["plots", "data"]);
});

test("a folder that is not there is named with those that are", () => {
  assert.throws(
    () => selectFolders(["plot"], folder),
    (error) =>
      error instanceof SetupError &&
      error.message === "There is no folder of tests plot; there are data, empty, plots.",
  );
});

test("only compiled tests run, at any depth", () => {
  assert.deepEqual(
    testFiles(["plots", "data", "gone"], folder).map((path) => path.slice(folder.length + 1)),
    ["plots/a.test.js", "data/deep/x.test.js", "data/idx.test.js"],
  );
});

test("tests of a folder that only compute share a process; those that ask for more have their own", () => {
  const files = ["plots/a", "plots/b", "plots/page", "plots/variable", "data/idx"].map((name) =>
    join(folder, `${name}.test.js`),
  );
  const [, , page, variable, elsewhere] = files;
  writeFileSync(page, 'import { launchBrowser } from "../browser/browser.js";');
  writeFileSync(variable, "process.env.SIX_STEPS_THREADS = 2;");
  for (const file of files.slice(0, 2)) writeFileSync(file, 'import { test } from "node:test";');
  const together = join(folder, "0-together", "plots.test.js");
  assert.deepEqual(testsTogether(files), [together, page, variable, elsewhere]);
  assert.equal(
    readFileSync(together, "utf8"),
    'import "../plots/a.test.js";\nimport "../plots/b.test.js";\n',
  );
});
