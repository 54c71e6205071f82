import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pythonOf } from "#setup/project.mjs";

const folder = mkdtempSync(join(tmpdir(), "six-steps-"));
after(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, "secret"), "0123");

/**
 * Has the right answer to `outputNodes` graded twice by the real program, which gets `signal` in the first `times` asks.
 *
 * @returns both grades
 */
function graded(
  signal: "SIGKILL" | "SIGSTOP",
  times: number,
): { points: number; feedback: Record<string, string> }[] {
  const script = `
import json, os, signal, sys
sys.path.insert(0, "classroom/src/grading/nbgrader")
from six_steps_grader import Grader
grader = Grader("04-output-layer", sys.argv[1], most_seconds=10)
asked = 0
def ask(code, given):
    global asked
    asked += 1
    if asked <= ${times}:
        os.kill(grader._process.pid, signal.${signal})
    return {"answers": {"answer": {"value": 10}, "replies": []}}
print(json.dumps([grader.grade("outputNodes", 1, ask) for _ in range(2)]))
grader.close()
`;
  const env = { ...process.env, SIX_STEPS_NODE: process.execPath };
  const { status, stdout, stderr } = spawnSync(pythonOf(), ["-c", script, join(folder, "secret")], {
    env,
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

for (const signal of ["SIGKILL", "SIGSTOP"] as const) {
  test(`a grader that ends or hangs is started again, and the answer graded: ${signal}`, () => {
    assert.deepEqual(
      graded(signal, 1).map(({ points }) => points),
      [1, 1],
    );
  });
}

test("an answer that always ends the grader is no answer; the next one is graded", () => {
  const [first, second] = graded("SIGKILL", 2);
  assert.equal(first.points, 0);
  assert.match(first.feedback["text/plain"], /What came back is not an answer\./);
  assert.equal(second.points, 1);
});
