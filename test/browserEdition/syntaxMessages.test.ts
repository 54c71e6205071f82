import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "@six-steps/kernel/internal/language/parse.js";
import { lessons } from "../notebooks/lessons.js";
import { pageRoom } from "./pageRoom.js";
import { slipsOf } from "./slips.js";

const page = await pageRoom();

/** Every so many slips. */
const step = process.env.SIX_STEPS_ALL_SLIPS === "1" ? 1 : 10;

test("of what is no TypeScript, a page's parser says the same as Node's", (t) => {
  const exercises = lessons.flatMap((lesson) => Object.values(lesson.exercises));
  const slips = exercises.flatMap(({ solutionCode }) => slipsOf(solutionCode, 1));
  let refused = 0;
  for (const code of slips.filter((_, index) => index % step === 0)) {
    const [inNode, inPage] = [parse, page.parse].map((parse) => JSON.stringify(parse(code, "ts").errors));
    assert.equal(inPage, inNode, code);
    if (inNode !== "[]") refused++;
  }
  t.diagnostic(`${refused} refused`);
  assert.ok(refused > 0);
});
