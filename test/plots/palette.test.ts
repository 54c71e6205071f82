import assert from "node:assert/strict";
import { test } from "node:test";
import { palette } from "six-steps";
import { labelColors, seriesColors } from "six-steps/internal/plots/palette.js";
import { contrast, difference, linear, visions } from "./colourVision.js";

test("every colour of the palette stands out from a white and from JupyterLab's dark page", () => {
  for (const [name, color] of Object.entries(palette)) {
    assert.ok(contrast(color, "#ffffff") >= 3, `${name} on white: ${contrast(color, "#ffffff")}`);
    assert.ok(contrast(color, "#111111") >= 3, `${name} on dark: ${contrast(color, "#111111")}`);
  }
});

test("the series' colours differ for readers with any kind of colour vision", () => {
  for (const [vision, see] of Object.entries(visions)) {
    for (const a of seriesColors) {
      for (const b of seriesColors) {
        const distance = difference(see(linear(a)), see(linear(b)));
        assert.ok(a === b || distance >= 25, `${a} and ${b} with ${vision}: ${distance}`);
      }
    }
  }
});

test("right and wrong labels differ for readers with any kind of colour vision, and white text reads on each", () => {
  for (const see of Object.values(visions)) {
    const { right, wrong } = labelColors;
    assert.ok(difference(see(linear(right)), see(linear(wrong))) >= 40);
  }
  for (const color of Object.values(labelColors)) assert.ok(contrast(color, "#ffffff") >= 4.5);
});
