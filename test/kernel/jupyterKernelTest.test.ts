import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { inProject, pythonOf } from "#setup/project.mjs";

const cli = fileURLToPath(import.meta.resolve("@six-steps/kernel/internal/cli/main.js"));

test("jupyter_kernel_test passes, and leaves out nothing but IPython's pager", () => {
  const folder = mkdtempSync(join(tmpdir(), "six-steps-jkt-"));
  try {
    execFileSync(process.execPath, [cli, "install", "--prefix", folder, "--name", "six-steps-kernel-test"]);
    const { status, stderr } = spawnSync(
      pythonOf(),
      [inProject("test", "kernel", "jupyter_kernel_test_six_steps.py")],
      {
        encoding: "utf8",
        env: {
          ...process.env,
          JUPYTER_PATH: join(folder, "share", "jupyter"),
          JUPYTER_RUNTIME_DIR: join(folder, "runtime"),
          SIX_STEPS_KERNEL_HISTORY: join(folder, "history.jsonl"),
        },
      },
    );
    const skipped = [...stderr.matchAll(/^(\w+) .* skipped /gm)].map(([, name]) => name);
    assert.equal(status, 0, stderr);
    assert.deepEqual(skipped, ["test_pager"]);
    assert.match(stderr, /^Ran 14 tests/m, stderr);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
