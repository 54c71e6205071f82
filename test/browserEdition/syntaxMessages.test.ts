import assert from "node:assert/strict";
import { test } from "node:test";
import { platform as node } from "@six-steps/kernel/internal/language/node/platform.js";
import type { OxcError } from "@six-steps/kernel/internal/language/platform.js";
import { lessons } from "../notebooks/lessons.js";
import { pageRoom } from "./pageRoom.js";
import { slipsOf } from "./slips.js";

const { platform: page } = await pageRoom();

/** Every so many slips. */
const step = process.env.SIX_STEPS_ALL_SLIPS === "1" ? 1 : 10;

test("of what is no TypeScript, a page's parser says the same as Node's in at least 85 of 100 cases", (t) => {
  let [refused, words, place, all, once] = [0, 0, 0, 0, 0];
  const exercises = lessons.flatMap((lesson) => Object.values(lesson.exercises));
  const slips = exercises.flatMap(({ solutionCode }) => slipsOf(solutionCode, 1));
  for (const code of slips.filter((_, index) => index % step === 0)) {
    const [inNode] = node.parse(code, "ts").errors;
    const [inPage] = page.parse(code, "ts").errors;
    if (!inNode !== !inPage) once++;
    if (!inNode || !inPage) continue;
    refused++;
    const hasWords = said(inNode) === said(inPage);
    const hasPlace = placeOf(inNode) === placeOf(inPage);
    if (hasWords) words++;
    if (hasPlace) place++;
    if (hasWords && hasPlace) all++;
  }
  t.diagnostic(
    `${refused} refused: ${words} with the same words, ${place} at the same place, ${all} both; ${once} by one alone`,
  );
  assert.ok(all >= 0.85 * refused);
  // The check refuses those.
  assert.ok(once <= 0.01 * refused);
});

const said = ({ message, helpMessage }: OxcError): string => `${message} ${helpMessage ?? ""}`;

function placeOf({ labels: [{ start, end }, ...others] }: OxcError): string {
  const opened = others.find(({ message }) => message === "Opened here")?.start;
  return `${start} ${end} ${opened ?? ""}`;
}
