import type { Node } from "../../platform.js";
import type { Remedy } from "../advice.en.js";
import { adviceText } from "../adviceText.js";
import type { Complaint } from "../complaint.js";
import { callArgument, describe } from "../describe.js";
import type { PrintedType } from "../printedType.js";
import { codeOf, isNamed } from "../quote.js";
import type { Rules } from "../rule.js";

/** Operators between values that they do not work on. */
export const operatorRules: Rules = {
  2356: (complaint) => operandAdvice(complaint, complaint.at, operatorOf(complaint.around[0])),
  2362: (complaint) => operandAdvice(complaint, complaint.at, operatorOf(complaint.around[0])),
  2363: (complaint) => operandAdvice(complaint, complaint.at, operatorOf(complaint.around[0])),
  2365: unfitting,
  2367: neverEqual,
  2839: () => adviceText.comparedByIdentity(),
  2695: comma,
  1121: leadingZero,
};

const tensorMethods: Record<string, string> = { "+": "add", "-": "sub", "*": "mul", "/": "div" };

function operatorOf(node: Node | undefined): string | undefined {
  const isOperation =
    node?.type === "BinaryExpression" ||
    node?.type === "AssignmentExpression" ||
    node?.type === "UpdateExpression";
  return isOperation ? node.operator.replace(/(?<=.)=$/, "") : undefined;
}

async function operandAdvice(complaint: Complaint, operand: Node, operator: string | undefined) {
  const type = await complaint.typeOf(operand);
  if (!type || operator === undefined) return;
  const index = commaIndex(operand, complaint.source);
  if (index !== undefined) return index;
  const code = codeOf(operand, complaint.source);
  switch (type.kind) {
    case "number":
      return;
    case "array":
      return type.element?.kind === "array"
        ? adviceText.operandRows(code, operator)
        : adviceText.operandArray(code, operator);
    case "tensor":
      return tensorMethods[operator] && adviceText.operandTensor(code, operator, tensorMethods[operator]);
    case "date":
      return adviceText.operandDate(code);
    case "bigint":
      return adviceText.operandBigint(code);
    case "mixed": {
      const isSometimesNumber = type.members?.some(({ kind }) => kind === "number");
      const mayBeMissing = type.members?.some(({ kind }) => kind === "undefined" || kind === "null");
      return isSometimesNumber && !mayBeMissing ? adviceText.operandMixed(code, operator) : undefined;
    }
    case "nothing":
      return adviceText.operandNothing(code, operator);
    case "text":
      if (isForInVariable(operand, complaint.around)) return adviceText.operandForIn(code);
      break;
    case "unknown":
    case "undefined":
    case "null":
      return;
  }
  return adviceText.operand(code, describe(type), operator, remedyOf(code, operator, operand, type));
}

function remedyOf(code: string, operator: string, operand: Node, type: PrintedType): Remedy | undefined {
  switch (type.kind) {
    case "text":
      return isNamed(operand) ? ["toNumber", code] : operator === "*" ? ["repeat", code] : undefined;
    case "promise":
      return ["await", code];
    case "function":
      return type.returns?.kind === "number" ? ["call", code, callArgument(type)] : undefined;
  }
}

/** The variable of a `for … in` that this stands in. */
export function isForInVariable(node: Node, around: readonly Node[]): boolean {
  return around.some(
    (outer) =>
      outer.type === "ForInStatement" &&
      outer.left.type === "VariableDeclaration" &&
      outer.left.declarations.some(
        ({ id }) => id.type === "Identifier" && node.type === "Identifier" && id.name === node.name,
      ),
  );
}

async function unfitting(complaint: Complaint) {
  const { at, source } = complaint;
  if (at.type !== "BinaryExpression" && at.type !== "AssignmentExpression") return;
  const operator = operatorOf(at);
  const { left, right } = at;
  const isComparison = /^[<>]=?$/.test(at.operator);
  if (isComparison && left.type === "BinaryExpression" && /^[<>]=?$/.test(left.operator)) {
    const middle = codeOf(left.right, source);
    return adviceText.chainedComparison(codeOf(left, source), at.operator, middle, codeOf(right, source));
  }
  const [first, second] = [await complaint.typeOf(left), await complaint.typeOf(right)];
  if (!first || !second) return;
  if (at.operator === "+" && first.kind === "array" && second.kind === "array") {
    return adviceText.arraysAdded(codeOf(left, source), codeOf(right, source));
  }
  if (first.kind === "number") return operandAdvice(complaint, right, operator);
  // Text and a number, compared by size, are both at fault; of `+` text never is.
  if (first.kind === "text" && second.kind !== "number") return operandAdvice(complaint, right, operator);
  return operandAdvice(complaint, left, operator);
}

async function neverEqual(complaint: Complaint) {
  const { at, source } = complaint;
  if (at.type !== "BinaryExpression") return;
  const [left, right] = [await complaint.typeOf(at.left), await complaint.typeOf(at.right)];
  if (!left || !right) return;
  const [leftCode, rightCode] = [codeOf(at.left, source), codeOf(at.right, source)];
  if (left.kind !== right.kind) {
    const known = left.kind !== "mixed" && right.kind !== "mixed";
    return known ? adviceText.neverEqual(leftCode, describe(left), rightCode, describe(right)) : undefined;
  }
  const choices = left.members?.map(({ literal }) => literal).filter((literal) => literal !== undefined);
  return choices && choices.length > 1 && choices.length === left.members?.length
    ? adviceText.neverThisChoice(leftCode, choices)
    : undefined;
}

/** NumPy's `image[row, column]`. */
export function commaIndex(entry: Node, source: string): string | undefined {
  if (entry.type !== "MemberExpression" || entry.property.type !== "SequenceExpression") return;
  const [first, second, ...more] = entry.property.expressions.map((one) => codeOf(one, source));
  return more.length > 0 ? undefined : adviceText.commaIndex(codeOf(entry.object, source), first, second);
}

function comma({ at, around, source }: Complaint) {
  const sequence = [at, ...around].find(({ type }) => type === "SequenceExpression");
  if (sequence?.type !== "SequenceExpression") return;
  const outer = around[around.indexOf(sequence) + 1];
  const index = outer && commaIndex(outer, source);
  if (index !== undefined) return index;
  const text = source.slice(sequence.start, sequence.end);
  return /^\d{1,3}(?:,\d{3})+$/.test(text) ? adviceText.commaNumber(text.replaceAll(",", "")) : undefined;
}

function leadingZero({ at, start, source }: Complaint) {
  const before = /\d{1,3}(?:,\d{3})*,$/.exec(source.slice(0, start));
  const after = /^\d{3}(?:,\d{3})*(?![\d.])/.exec(source.slice(start));
  if (before && after) return adviceText.commaNumber((before[0] + after[0]).replaceAll(",", ""));
  const digits = source.slice(at.start, at.end).replace(/^0+(?=.)/, "");
  return /^\d+$/.test(digits) ? adviceText.leadingZero(digits) : undefined;
}
