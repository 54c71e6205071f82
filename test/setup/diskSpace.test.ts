import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { requireSpace, requireWritable, spaceProblem } from "#setup/diskSpace.mjs";
import { SetupError } from "#setup/errors.mjs";

test("a disk that is too small is told with what it has and what is needed", () => {
  const problem = spaceProblem({ free: 600, megabytes: 1560 });
  assert.ok(problem instanceof SetupError);
  assert.match(problem.message, /has 600 MB free, .* needs about 1560 MB/);
  assert.match(problem.mend[0], /free 960 MB/);
  assert.equal(spaceProblem({ free: 1560, megabytes: 1560 }), undefined);
});

test("the space is asked of the disk itself", async () => {
  await requireSpace(0);
  await assert.rejects(() => requireSpace(1e12), SetupError);
});

const mayWriteAnything = process.getuid?.() === 0 && "root may write everywhere";

test("a folder that may not be written is named", { skip: mayWriteAnything }, () => {
  requireWritable();
  const folder = mkdtempSync(join(tmpdir(), "six-steps-locked-"));
  chmodSync(folder, 0o500);
  assert.throws(
    () => requireWritable(folder),
    (error) => error instanceof SetupError && error.message.includes(folder),
  );
  rmdirSync(folder);
});
