import assert from "node:assert/strict";
import { test } from "node:test";
import { RefusedError } from "@six-steps/classroom/internal/server/refused.js";
import { parseReport } from "@six-steps/classroom/internal/server/report.js";
import { joinClass } from "six-steps";

const parsed = (name: string) => parseReport({ code: "K7M4QX", name, key: "k".repeat(43) }).name;

const invisible = {
  blanks: "  \u00a0\u3000\u2003",
  "the Hangul filler": "\u3164",
  "its half-width twin": "\uffa0",
  "the Hangul fillers of syllables": "\u115f\u1160",
  "the Braille cell without dots": "\u2800",
  "zero width": "\u200b\u200c\u200d\u2060\ufeff",
  "turned text": "\u202e\u2066",
  "soft hyphens": "\u00ad\u00ad",
  "a mark with no letter": "\u0301",
  "variations of nothing": "\ufe0f\u180b",
  "tags of emoji": "\u{e0041}\u{e0042}",
  "Khmer vowels that are not written": "\u17b4\u17b5",
  "private use": "\ue000",
  "a mix": " \u3164\u2800\u200b\u034f\u0301 ",
};

for (const [what, name] of Object.entries(invisible)) {
  test(`a name of ${what} alone is refused, on the student's machine and by the server`, async () => {
    assert.throws(
      () => parsed(name),
      (error) => error instanceof RefusedError && error.reason === "name",
    );
    await assert.rejects(
      joinClass("http://127.0.0.1:9", "K7M4QX", name),
      /1 to 40 characters that can be seen/,
    );
  });
}

test("a name of 4,000 characters is refused, also where they are one heap of marks or of emoji", () => {
  for (const name of ["a".repeat(4000), `a${"\u0301".repeat(3999)}`, "👩\u200d👩\u200d👧".repeat(800)]) {
    assert.throws(
      () => parsed(name),
      (error) =>
        error instanceof RefusedError && error.reason === "name" && /from 1 to 40/.test(error.message),
    );
  }
});

test("a name that can be seen stays, without what cannot", () => {
  for (const name of [
    "Kim",
    "김철수",
    "José",
    "नेहा",
    "محمد",
    "李小龍",
    "Ó Brien",
    "A",
    "7",
    "☺",
    "🙂",
    "กิ๊ก",
    "👩‍🎓",
    "Kim 👩🏽‍🎓",
  ]) {
    assert.equal(parsed(name), name);
  }
  assert.equal(parsed("Kim\u3164"), "Kim", "nobody is a second Kim that looks like the first");
  assert.equal(parsed("K\u200dim 👩\u200d \u200d🎓"), "K im 👩 🎓", "nothing is joined but emoji");
  assert.equal(parsed("\u2800Kim\u3164\u3164Lee\ufe0f"), "Kim Lee");
});
