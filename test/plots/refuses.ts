import assert from "node:assert/strict";
import type { SixStepsError } from "six-steps/internal/errors/errors.js";

type Named = abstract new (...args: never[]) => SixStepsError;

/** Asserts that `act` throws, or its promise is rejected with, this kind of error with exactly this sentence. */
export async function refuses(act: () => unknown, type: Named, message: string): Promise<void> {
  await assert.rejects(
    async () => await act(),
    (error) => {
      assert.ok(error instanceof type, String(error));
      assert.equal(error.message, message);
      return true;
    },
  );
}
