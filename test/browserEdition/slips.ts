import { mutantsOf } from "../../bench/feedback/mutants.js";
import { RandomNumbers } from "../training/randomNumbers.js";

/** An answer's code with one slip of the fingers in it: a few of them are still TypeScript, and fewer pass the check. */
export function slipsOf(code: string, seed: number): string[] {
  const random = new RandomNumbers(seed);
  const tokens = [...code.matchAll(/\/\/.*|"[^"\n]*"|`[^`]*`|[\p{ID_Continue}$]+|[=!<>&|+*/-]+|\S/gu)].filter(
    ([text]) => !text.startsWith("//"),
  );
  const others = [...new Set(tokens.map(([text]) => text))];
  const slips = tokens.flatMap(({ 0: text, index }, place) => {
    const put = (by: string, length = text.length) => code.slice(0, index) + by + code.slice(index + length);
    const next = tokens[place + 1];
    const between = next && code.slice(index + text.length, next.index);
    const isName = /^[\p{ID_Start}$_]/u.test(text);
    return [
      put(""),
      put(text + text),
      put(random.pick(others)),
      ...(next ? [put(next[0] + between + text, text.length + between.length + next[0].length)] : []),
      ...(isName ? [put(text.slice(1)), put(`${text}s`), put(`"${text}"`), put(`${text}.size`)] : []),
      ...(/^\d/.test(text) ? [put(`"${text}"`), put(`[${text}]`)] : []),
    ];
  });
  return [...new Set([...slips, ...mutantsOf(code).map((mutant) => mutant.code)])].filter(
    (one) => one !== code,
  );
}
