import { generalText } from "./generalText.js";

const { code: text } = generalText;

/** A number, a name with what follows it, or something in brackets. */
const operand = String.raw`(?:[\p{ID_Continue}$][\p{ID_Continue}$.]*(?:\[[^\]\n]*\])*|\([^()\n]*\))`;

/** `side ^ 2`, as a power is written elsewhere. */
const power = new RegExp(String.raw`(${operand})\s*\^\s*(${operand})`, "u");

const name = String.raw`[\p{ID_Continue}$.]+`;
const space = String.raw`[^\S\n]*`;

/** `quadrant // 2;` or `(n - k) // s + 1;`, which divides and rounds down in Python: nothing else follows in the line. */
const floorDivision = new RegExp(
  `(${operand})${space}//${space}(${name})((?:${space}[-+*]${space}${name})*${space}[;,)]*)${space}$`,
  "mu",
);

/** Whether what follows `//` is what code would say, and no comment: it has a number, or one letter, or a semicolon. */
const isCode = (by: string, rest: string) => /\d|;/.test(by + rest) || by.length === 1;

/** What TypeScript takes without a word, and somebody from another language does not mean. @param source of the answer */
export function slipInCode(source: string): string | undefined {
  const [, over, by, rest] = floorDivision.exec(source) ?? [];
  if (over !== undefined && isCode(by, rest)) return text.floorDivision(over, by);
  const [, base, exponent] = power.exec(source.replace(/\/\/.*$/gm, "")) ?? [];
  return base === undefined ? undefined : text.power(`${base} ** ${exponent}`);
}
