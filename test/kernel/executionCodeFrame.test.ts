import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { codeFrame } from "@six-steps/kernel/internal/shared/codeFrame.js";

const plain = (...frame: Parameters<typeof codeFrame>) => codeFrame(...frame).map(stripVTControlCharacters);

test("A code frame shows the line, its neighbours and a caret under the column", () => {
  assert.deepEqual(plain("const a = 1;\na.foo();\nlast", 2, 3), [
    "  1 | const a = 1;",
    "> 2 | a.foo();",
    "    |   ^",
    "  3 | last",
  ]);
});

test("A span has one caret a column", () => {
  assert.deepEqual(plain("let width: string = 3;", 1, 5, 10), [
    "> 1 | let width: string = 3;",
    "    |     ^^^^^",
  ]);
});

test("The caret stands under its place after tabs, Korean, emoji and combining marks", () => {
  assert.deepEqual(plain("\tx", 1, 2), ["> 1 |   x", "    |   ^"]);
  assert.deepEqual(plain('"가나"+x', 1, 6), ['> 1 | "가나"+x', "    |  \u3000\u3000  ^"]);
  assert.deepEqual(plain('"👩‍🚀"+x', 1, 9), ['> 1 | "👩‍🚀"+x', "    |  \u3000  ^"]);
  assert.deepEqual(plain('"e\u0301"+x', 1, 6), ['> 1 | "e\u0301"+x', "    |     ^"]);
});

test("Line numbers of different lengths keep the gutter straight", () => {
  assert.deepEqual(plain(`${"\n".repeat(8)}nine\nten`, 9, 1), [
    "   8 |",
    ">  9 | nine",
    "     | ^",
    "  10 | ten",
  ]);
});

test("A place at or beyond the line's end keeps a caret, and a missing line gives no frame", () => {
  assert.deepEqual(plain("ab", 1, 3), ["> 1 | ab", "    |   ^"]);
  assert.deepEqual(plain("ab", 1, 99), ["> 1 | ab", "    |   ^"]);
  assert.deepEqual(plain("ab", 5, 1), []);
});

test("A very long line is cut around its place", () => {
  const [shown, carets] = plain(`${"x".repeat(5000)}HERE${"y".repeat(5000)}`, 1, 5001, 5005);
  assert.ok(shown.length < 160, `${shown.length} characters`);
  assert.equal(shown.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1), "HERE");
});
