import { createHmac, type Hmac } from "node:crypto";
import type { Outcome } from "../exercises/core/outcome.js";
import { needingObjects } from "../exercises/needingObjects.js";
import { tf } from "../training/tf.js";
import { shownAs } from "./collect.js";
import { Tampering } from "./tampering.js";

// Kept from before the student's code runs, which may change anything it can reach.
const hmacOf = createHmac;
const { stringify } = JSON;

let prepared: { key: string; tampering: Tampering } | undefined;

/** To be called before any of the student's code runs, and only once. */
export function prepare(key: string): void {
  if (prepared) return;
  const hmac: Hmac = hmacOf("sha256", "");
  prepared = { key, tampering: new Tampering([tf, Object.getPrototypeOf(hmac)]) };
}

/**
 * Judges an answer here, in the student's kernel, for checks that need the student's objects themselves. What it finds is
 * signed with the key that only this module and the grader know, unless the student's code has changed what the check
 * stands on. That keeps out simple forgeries, not everything that one process can do to itself.
 */
export async function judgeThere(lesson: string, name: string, answer: unknown): Promise<object> {
  if (!prepared) return shownAs({});
  const { key, tampering } = prepared;
  const changed = (): Outcome | undefined => {
    const what = tampering.found();
    return what === undefined
      ? undefined
      : { kind: "error", message: `The answer changes ${what}, which the check needs.` };
  };
  let outcome = changed();
  if (!outcome) {
    const judged = await needingObjects[lesson][name].judge(answer);
    outcome = changed() ?? judged;
  }
  const { kind, message, line } = outcome as { kind: string; message?: string; line?: string };
  const found = stringify({ kind, message, line });
  return shownAs({ found, signature: hmacOf("sha256", key).update(`${name}\n${found}`).digest("hex") });
}
