import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";

/** What `chooseRun` gives in a process with this setting: a kernel has its environment before any cell runs. */
function chosen(value: string | undefined) {
  const code = `import { chooseRun } from "six-steps/internal/lessonSize.js";
try { console.log(chooseRun({ full: 10, quick: 1 })); } catch (error) { console.log(String(error)); }`;
  const { SIX_STEPS_QUICK: _, ...others } = process.env;
  const env = value === undefined ? others : { ...others, SIX_STEPS_QUICK: value };
  return spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    env,
    encoding: "utf8",
  }).stdout.trim();
}

for (const [value, run] of [
  [undefined, 10],
  ["", 10],
  ["0", 10],
  ["1", 1],
] as const) {
  test(`SIX_STEPS_QUICK ${value === undefined ? "unset" : `"${value}"`} gives the ${run === 1 ? "quick" : "full"} run`, () => {
    assert.equal(chosen(value), String(run));
  });
}

test("any other SIX_STEPS_QUICK is refused with its value", () => {
  assert.equal(chosen("yes"), 'UnknownOptionError: SIX_STEPS_QUICK is "yes", which is not one of 0, 1.');
});
