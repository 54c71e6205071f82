import assert from "node:assert/strict";
import { test } from "node:test";
import { distinctNames } from "six-steps/internal/plots/classAxis.js";
import { shortened, textWidth, wrapped, wrappedShort } from "six-steps/internal/plots/textWidth.js";
import { lots, randomNames } from "./randomNames.js";

test("wide letters take two columns, and what is one letter to the eye counts as one", () => {
  assert.equal(textWidth("Coat"), 4);
  assert.equal(textWidth("코트"), 4);
  assert.equal(textWidth("e\u0301"), 1);
  assert.equal(textWidth("👩‍👩‍👧"), 2);
});

test("a text that is too long ends in … and fits, one that fits stays", () => {
  assert.equal(shortened("Ankle boot", 10), "Ankle boot");
  assert.equal(shortened("Ankle boot", 7), "Ankle…");
  assert.equal(shortened("앵클부츠", 5), "앵클…");
});

test("random texts: lines are no wider than asked, and together they are the text", () => {
  for (let seed = 0; seed < 200; seed++) {
    const chance = lots(seed);
    const text = randomNames(chance, 1 + chance.whole(6)).join(" ");
    const columns = 2 + chance.whole(30);
    const lines = wrapped(text, columns);
    for (const line of lines) assert.ok(textWidth(line) <= columns, `${line} in ${columns}`);
    assert.equal(lines.join("").replace(/\s/g, ""), text.replace(/\s/g, ""));
    const most = 1 + chance.whole(4);
    const few = wrappedShort(text, columns, most);
    assert.ok(few.length <= most && few.every((line) => textWidth(line) <= columns));
    assert.equal(few.at(-1)?.endsWith("…"), lines.length > most);
  }
});

test("a line breaks at a space, a hyphen or a stroke before it breaks a word", () => {
  assert.deepEqual(wrapped("T-shirt/top", 9), ["T-shirt/", "top"]);
  assert.deepEqual(wrapped("an Ankle boot", 8), ["an Ankle", "boot"]);
  assert.deepEqual(wrapped("Incomprehensibilities", 8), ["Incompre", "hensibil", "ities"]);
});

test("random names: each is told from the others, and those that do not repeat are as given", () => {
  for (let seed = 0; seed < 200; seed++) {
    const chance = lots(seed);
    const names = randomNames(chance, 1 + chance.whole(30));
    const told = distinctNames(names);
    assert.equal(new Set(told).size, names.length);
    told.forEach((name, label) => {
      assert.ok(name === names[label] || name === `${names[label]} (${label})`);
    });
  }
  assert.deepEqual(distinctNames(["cat", "cat", "dog"]), ["cat (0)", "cat (1)", "dog"]);
});
