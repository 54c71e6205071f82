import assert from "node:assert/strict";
import { test } from "node:test";
import { classNames } from "six-steps";
import { fitLabel, isDrawable, textPath, textWidth } from "six-steps/internal/plots/labelText.js";

test("class names, marks, numbers and brackets are drawn from outlines; Hangul is left to the page", () => {
  for (const name of classNames) assert.ok(isDrawable(`✓ ${name} (✗ 97.5%)`), name);
  assert.ok(!isDrawable("앵클부츠"));
  assert.ok(!isDrawable("__proto__ 앵"));
});

test("a text is as wide as its characters, and a character without an outline as its height", () => {
  const sum = textWidth("a", 1000) + textWidth("b", 1000);
  assert.equal(textWidth("ab", 1000), sum);
  assert.equal(textWidth("가나", 24), 48);
});

test("a label that fits stays on one line at the largest size", () => {
  assert.deepEqual(fitLabel("Ankle boot", 200, 24), { lines: ["Ankle boot"], size: 24 });
});

test("a longer label breaks at a space or after a slash, a mark with its word", () => {
  assert.deepEqual(fitLabel("✗ T-shirt/top (Ankle boot)", 216, 24).lines, ["✗ T-shirt/top", "(Ankle boot)"]);
  assert.deepEqual(fitLabel("✓ T-shirt/top", 120, 24).lines, ["✓ T-shirt/", "top"]);
});

test("every label ends up within its width, smaller or cut if need be", () => {
  const labels = [
    ...classNames,
    "티셔츠/윗도리",
    "Incomprehensibilities",
    "a b c d e f g h i j k l m n o p q",
  ];
  for (const label of labels) {
    for (const width of [40, 60, 100, 216]) {
      const { lines, size } = fitLabel(`✗ ${label}`, width, 24);
      assert.ok(lines.length >= 1 && lines.length <= 3, `${label}: ${lines.length} lines`);
      assert.ok(size >= 18 && size <= 24);
      for (const line of lines) assert.ok(textWidth(line, size) <= width, `${line} in ${width}`);
    }
  }
  assert.deepEqual(fitLabel("Incomprehensibilities", 60, 24).lines, ["Inco…"]);
});

test("a line of text is centred: its first character starts half its width to the left", () => {
  const start = Number(/translate\(([-\d.]+) /.exec(textPath("Coat", 100, 50, 20))?.[1]);
  assert.ok(Math.abs(start - (100 - textWidth("Coat", 20) / 2)) < 0.1);
});
