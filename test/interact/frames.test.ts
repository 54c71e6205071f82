import assert from "node:assert/strict";
import { test } from "node:test";
import { unpackFrame } from "six-steps/internal/interact/inPage/unpackFrame.js";
import { packFrames } from "six-steps/internal/interact/packFrames.js";
import type { Part } from "six-steps/internal/interact/parts.js";
import { type Lots, lots } from "../plots/randomNames.js";

/** Anything that JSON can carry, alike in most frames, and now and then of another form. */
function randomValue(chance: Lots, depth: number): unknown {
  const kind = chance.whole(depth > 0 ? 8 : 5);
  if (kind === 0) return chance.whole(3);
  if (kind === 1) return chance.one(["a", "b", ""]);
  if (kind === 2) return chance.one([null, true, false]);
  if (kind === 3) return Array.from({ length: 3 }, () => chance.whole(2));
  if (kind === 4) return chance.share();
  const some = () => randomValue(chance, depth - 1);
  if (kind === 5) return Array.from({ length: chance.whole(3) }, some);
  return Object.fromEntries(["x", "y", "z"].filter(() => chance.share() < 0.8).map((key) => [key, some()]));
}

function randomFrame(seed: number, chance: Lots): Part[] {
  const shared = lots(seed); // the same in all frames, so that most of a frame is
  return Array.from({ length: chance.share() < 0.9 ? 2 : chance.whole(4) }, (_, i) => ({
    text: `part ${i} of ${chance.whole(3)}`,
    figure: { data: [chance.share() < 0.3 ? randomValue(chance, 2) : randomValue(shared, 3)] as object[] },
    ...(chance.share() < 0.1 && { html: "<b>x</b>" }),
  }));
}

for (let seed = 1; seed <= 40; seed++) {
  test(`random frames ${seed} come out of their packing as they went in`, () => {
    const chance = lots(seed);
    const frames = Array.from({ length: 1 + chance.whole(12) }, () => randomFrame(seed, chance));
    const packed = JSON.parse(JSON.stringify(packFrames(frames)));
    for (const [i, frame] of frames.entries()) {
      assert.deepEqual(unpackFrame(packed, i), JSON.parse(JSON.stringify(frame)));
    }
  });
}

test("what is the same in all frames is packed once", () => {
  const frames = Array.from({ length: 40 }, (_, i): Part[] => [
    { text: "the same", figure: { data: [{ y: [i, 1, 2], name: "long".repeat(100) }] } },
  ]);
  const size = JSON.stringify(packFrames(frames)).length;
  assert.ok(size < JSON.stringify(frames[0]).length + 40 * 12, `${size}`);
});
