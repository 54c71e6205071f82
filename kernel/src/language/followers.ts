import { unknownName } from "./diagnostics.js";
import type { Diagnostic, Node, Program } from "./platform.js";
import { holding } from "./syntaxTree.js";

const always = () => true;

/** Errors that may follow from a name that nothing declares, and those of them, by the code around, that do. */
const mayFollow: Record<number, (around: Node[], text: string) => boolean> = {
  // Nothing is known of what the name would give.
  2322: isOfUnknown,
  2345: isOfUnknown,
  2571: always,
  18046: always,
  // A parameter without a type would have it from the function that this one is passed to.
  7006: isPassed,
  7019: isPassed,
  7031: isPassed,
  // A field without a value: the constructor may call what never comes back, as `todo` does.
  2564: always,
  // What a class has, and what it may override, depends on what it extends.
  2339: (around) => isOfThis(around[0]) && isExtended(around),
  4112: isExtended,
};

/** Without what may only follow from an error beside it, which is to be mended first. */
export function withoutFollowers(errors: readonly Diagnostic[], program: Program): Diagnostic[] {
  const own = withoutResults(errors, program);
  if (own.every((error) => unknownName(error) === undefined)) return own;
  return own.filter(({ code, pos, end, text }) => {
    const [, ...around] = holding(program, pos, end);
    return !mayFollow[code]?.(around, text);
  });
}

/** An operand is no number: what the arithmetic comes to has the wrong type only for that. */
const operandCodes = new Set([2362, 2363]);
const resultCodes = new Set([2322, 2345]);

function withoutResults(errors: readonly Diagnostic[], program: Program): Diagnostic[] {
  const operands = errors.filter(({ code }) => operandCodes.has(code));
  return errors.filter(({ code, pos, end }) => {
    if (!resultCodes.has(code)) return true;
    const [at, outer] = holding(program, pos, end);
    const isName = outer?.type === "VariableDeclarator" || outer?.type === "AssignmentExpression";
    const result = isName ? outer : at;
    return !operands.some((one) => result.start <= one.pos && one.end <= result.end);
  });
}

function isOfUnknown(_: Node[], text: string): boolean {
  return /^(?:Argument of type|Type) 'unknown(?:\[\])*' /.test(text);
}

function isPassed(around: Node[]): boolean {
  return around.some(({ type }) => type === "CallExpression" || type === "NewExpression");
}

function isOfThis(node: Node): boolean {
  return node.type === "MemberExpression" && node.object.type === "ThisExpression";
}

function isExtended(around: Node[]): boolean {
  return around.some(
    (node) =>
      (node.type === "ClassDeclaration" || node.type === "ClassExpression") && node.superClass !== null,
  );
}
