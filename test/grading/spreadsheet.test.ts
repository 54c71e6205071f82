import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { inProject, pythonOf } from "#setup/project.mjs";

/** What the export writes for each value. */
function asText(values: unknown[]): unknown[] {
  const script =
    "import json, sys; from six_steps_spreadsheet import as_text; print(json.dumps([as_text(one) for one in json.load(sys.stdin)]))";
  const env = { ...process.env, PYTHONPATH: inProject("classroom", "src", "grading", "nbgrader") };
  return JSON.parse(
    execFileSync(pythonOf(), ["-c", script], { input: JSON.stringify(values), env, encoding: "utf8" }),
  );
}

test("no name is a formula in a spreadsheet, whatever separates its columns", () => {
  const formulae = [
    "=1+1",
    "+1",
    "-1+2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "Kim;=1+1",
    "Kim\n=1",
    "Kim,=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠A",
    "﹦1",
    "﹢1",
    "﹣1",
    "﹫A",
    "\u22121",
    "\u200b=1",
    "\u00a0=1",
    "Kim;\u200d＝1",
    '"=1',
    "Kim|=1",
    "Kim;;=1",
  ];
  for (const [i, written] of asText(formulae).entries()) {
    const columns = String(written).split(/[";,\t\r\n|]/);
    assert.ok(
      columns.every((column) => !/^[\s\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫−]/u.test(column)),
      `${JSON.stringify(formulae[i])}: ${written}`,
    );
    assert.equal(String(written).replaceAll("'", ""), formulae[i]);
  }
});

test("other names and numbers stay as they are", () => {
  const values = [
    "Ada Lovelace",
    "Jean−Luc",
    "\u200bKim",
    "O'Neil",
    "Kim-Park",
    "a@b.example",
    "김민준",
    "",
    7.5,
    -1,
    null,
  ];
  assert.deepEqual(asText(values), values);
});
