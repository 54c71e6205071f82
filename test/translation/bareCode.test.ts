import assert from "node:assert/strict";
import { test } from "node:test";
import { bareCode } from "@six-steps/classroom/internal/translation/bareCode.js";
import { createScanner } from "typescript/unstable/ast/scanner";
import { codeCells, lessons, text } from "../notebooks/lessons.js";
import { randomly } from "../setup/randomEdits.js";

const cells = lessons.flatMap(({ notebook }) => codeCells(notebook)).map(({ source }) => text(source));

interface Token {
  start: number;
  end: number;
}

/**
 * What is code, without strings and comments, by TypeScript's own scanner. Cells with templates or regular expressions are
 * left out: it must be told where these are.
 */
function tokensOf(code: string): Token[] {
  if (/[`]|\/(?![/*])/.test(code)) return [];
  const scanner = createScanner(true, 0, code);
  const tokens: Token[] = [];
  for (let kind = scanner.scan(); scanner.getTokenStart() < code.length; kind = scanner.scan()) {
    const isString = /^["']/.test(scanner.getTokenText());
    if (kind !== 1 && !isString) tokens.push({ start: scanner.getTokenStart(), end: scanner.getTokenEnd() });
  }
  return tokens;
}

test("another token is found, wherever it stands", () => {
  const random = randomly(7);
  let tried = 0;
  for (const code of cells) {
    const tokens = tokensOf(code);
    if (tokens.length === 0) continue;
    const wanted = bareCode(code);
    assert.ok(wanted !== undefined, code);
    for (let i = 0; i < 20; i++) {
      const { start, end } = tokens[Math.floor(random() * tokens.length)];
      const old = code.slice(start, end);
      const other = [`${old}1`, "", `${old} ${old}`, "x"].filter((one) => one !== old)[
        Math.floor(random() * 3)
      ];
      tried++;
      assert.notEqual(
        bareCode(code.slice(0, start) + other + code.slice(end)),
        wanted,
        `${old} → ${other} in\n${code}`,
      );
    }
  }
  assert.ok(tried > 1000, `${tried}`);
});

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: code
test("other words are not", () => {
  const same = [
    ['f("one", `${a} of ${b}`); // why', 'f("하나", `${b} 중 ${a}`); // 까닭'],
    ["f('one') /* why */", "f('하나') /* 까닭 */"],
    ["f(`a ${g(`b ${c}`, 'd')} e`)", "f(`가 ${g(`나 ${c}`, '라')}`)"],
  ];
  for (const [english, other] of same) assert.equal(bareCode(english), bareCode(other));
  assert.equal(bareCode("f({ sine: 1, sine2 })", { sine: "사인" }), bareCode("f({ 사인: 1, sine2 })"));
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above
