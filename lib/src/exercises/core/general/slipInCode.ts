import { generalText } from "./generalText.js";

const { code: text } = generalText;

/** A number, a name with what follows it, or something in brackets. */
const operand = String.raw`(?:[\p{ID_Continue}$][\p{ID_Continue}$.]*(?:\[[^\]\n]*\])*|\([^()\n]*\))`;

/** `side ^ 2`, as a power is written elsewhere. */
const power = new RegExp(String.raw`(${operand})\s*\^\s*(${operand})`, "u");

/** `quadrant // 2;`, which divides and rounds down in Python: behind it stands nothing that a comment would say. */
const floorDivision = new RegExp(
  String.raw`(${operand})[^\S\n]*\/\/[^\S\n]*([\p{ID_Continue}$.]+)[^\S\n]*[;,)]*[^\S\n]*$`,
  "mu",
);

/** What TypeScript takes without a word, and somebody from another language does not mean. @param source of the answer */
export function slipInCode(source: string): string | undefined {
  const [, over, by] = floorDivision.exec(source) ?? [];
  if (over !== undefined && /\d/.test(by)) return text.floorDivision(over, by);
  const [, base, exponent] = power.exec(source.replace(/\/\/.*$/gm, "")) ?? [];
  return base === undefined ? undefined : text.power(`${base} ** ${exponent}`);
}
