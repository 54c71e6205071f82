import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { chooseRun } from "six-steps";
import { UnknownOptionError } from "six-steps/internal/errors/errors.js";

const sizes = { full: 10, quick: 1 };

function withQuick(t: TestContext, value: string | undefined): void {
  const before = process.env.SIX_STEPS_QUICK;
  t.after(() => {
    if (before === undefined) delete process.env.SIX_STEPS_QUICK;
    else process.env.SIX_STEPS_QUICK = before;
  });
  if (value === undefined) delete process.env.SIX_STEPS_QUICK;
  else process.env.SIX_STEPS_QUICK = value;
}

for (const [value, run] of [
  [undefined, 10],
  ["", 10],
  ["0", 10],
  ["1", 1],
] as const) {
  test(`SIX_STEPS_QUICK ${value === undefined ? "unset" : `"${value}"`} gives the ${run === 1 ? "quick" : "full"} run`, (t) => {
    withQuick(t, value);
    assert.equal(chooseRun(sizes), run);
  });
}

test("any other SIX_STEPS_QUICK is refused with its value", (t) => {
  withQuick(t, "yes");
  assert.throws(
    () => chooseRun(sizes),
    (error) => {
      assert.ok(error instanceof UnknownOptionError);
      assert.equal(error.message, 'SIX_STEPS_QUICK is "yes", which is not one of 0, 1.');
      return true;
    },
  );
});
