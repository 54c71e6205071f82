import type { EarlierCells } from "./earlierCells.js";
import type { Diagnostic, Program } from "./platform.js";

/** TypeScript's code and word for what stands where a variable is wanted, by how its declaration begins. */
const kinds: [begins: RegExp, code: number, word: string][] = [
  [/^import\b/, 2632, "an import"],
  [/^(?:export\s+)?(?:declare\s+)?(?:async\s+)?function\b/, 2630, "a function"],
  [/^(?:export\s+)?(?:declare\s+)?(?:abstract\s+)?class\b/, 2629, "a class"],
  [/^(?:export\s+)?(?:declare\s+)?(?:const\s+)?enum\b/, 2628, "an enum"],
];

/** Names of earlier cells are imported behind the scenes: what is said of them has to be what they were declared as. */
export function asInOneCell(error: Diagnostic, program: Program, earlier: EarlierCells): Diagnostic {
  const name = error.code === 2632 ? /^Cannot assign to '(.+?)' because/.exec(error.text)?.[1] : undefined;
  if (name === undefined) return error;
  const isOwn = program.body.some(
    (node) => node.type === "ImportDeclaration" && node.specifiers.some(({ local }) => local.name === name),
  );
  const source = earlier.get(name)?.source ?? "";
  const [, code, word] = (!isOwn && kinds.find(([begins]) => begins.test(source))) || [0, 2588, "a constant"];
  return isOwn ? error : { ...error, code, text: error.text.replace("an import", word) };
}
