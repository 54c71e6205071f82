import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, beforeEach, test } from "node:test";
import { pythonOf } from "#setup/project.mjs";
import { hashOf } from "#setup/stamp.mjs";

const folder = mkdtempSync(join(tmpdir(), "six-steps-stamp-"));
const inside = join(folder, "inside");
const hash = () => hashOf({ paths: [folder] });

beforeEach(() => {
  rmSync(inside, { recursive: true, force: true });
  mkdirSync(inside);
  writeFileSync(join(inside, "grade.py"), "points = 3\n");
});
after(() => rmSync(folder, { recursive: true }));

test("a folder is another one with a file that is changed, renamed, new or gone", () => {
  const seen = new Set([hash()]);
  writeFileSync(join(inside, "grade.py"), "points = 4\n");
  seen.add(hash());
  renameSync(join(inside, "grade.py"), join(inside, "grades.py"));
  seen.add(hash());
  writeFileSync(join(inside, "more.py"), "");
  seen.add(hash());
  rmSync(join(inside, "grades.py"));
  seen.add(hash());
  assert.equal(seen.size, 5);
});

// Grading reads its own Python; each time it read another file, all that is built from the classroom was built anew.
test("a folder is still the same when Python has read it, and kept what it made of it", () => {
  const before = hash();
  const { PYTHONDONTWRITEBYTECODE, PYTHONPYCACHEPREFIX, ...env } = process.env;
  spawnSync(pythonOf(), ["-c", "import grade"], { cwd: inside, env });
  assert.ok(existsSync(join(inside, "__pycache__")));
  assert.equal(hash(), before);
});
