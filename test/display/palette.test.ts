import assert from "node:assert/strict";
import { test } from "node:test";
import { palette } from "six-steps";
import {
  feedbackColors,
  labelColors,
  predictionColors,
  seriesColors,
} from "six-steps/internal/display/palette.js";
import { outcomeBundle } from "six-steps/internal/exercises/core/feedback.js";
import type { Outcome } from "six-steps/internal/exercises/core/outcome.js";
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

test("right and wrong labels differ for readers with any kind of colour vision", () => {
  for (const see of Object.values(visions)) {
    const { right, wrong } = labelColors;
    assert.ok(difference(see(linear(right)), see(linear(wrong))) >= 40);
  }
});

test("white text reads on what labels and marks of feedback stand on, which stands out from both pages", () => {
  for (const colors of [labelColors, predictionColors, feedbackColors]) {
    for (const [name, color] of Object.entries(colors)) {
      assert.ok(contrast(color, "#ffffff") >= 4.5, `white on ${name}: ${contrast(color, "#ffffff")}`);
      assert.ok(contrast(color, "#111111") >= 3, `${name} on dark: ${contrast(color, "#111111")}`);
    }
  }
});

test("a box of feedback has no colours but the palette's", () => {
  for (const kind of ["correct", "incorrect", "notAttempted", "error"] as const) {
    const outcome = { kind, message: "It is so." } as Outcome;
    const text = { question: "What?", hints: [], correct: "" };
    const { "text/html": html } = outcomeBundle(outcome, { ask: "ask.f", text });
    const colors = new Set(html.match(/#[0-9a-f]{3,6}\b/g));
    assert.ok(colors.delete("#fff"), html);
    const known: readonly string[] = Object.values(feedbackColors);
    assert.ok(colors.size === 1 && [...colors].every((color) => known.includes(color)), [...colors].join());
  }
});
