import assert from "node:assert/strict";
import { describe, SetupError } from "#setup/errors.mjs";

/** The error of `work`, which must be one that a user can read. */
export async function problem(work: () => Promise<unknown>): Promise<SetupError> {
  const error = await work().then(
    () => undefined,
    (error) => error,
  );
  assert.ok(error instanceof SetupError, `no SetupError but ${error}`);
  assert.doesNotMatch(describe(error), /^\s+at |Traceback/m);
  return error;
}
