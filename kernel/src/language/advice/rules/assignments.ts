import type { Node } from "../../platform.js";
import type { Place, Remedy } from "../advice.en.js";
import { adviceText } from "../adviceText.js";
import type { Complaint } from "../complaint.js";
import { describe } from "../describe.js";
import { type PrintedType, present, printedType } from "../printedType.js";
import { codeOf } from "../quote.js";
import type { Rules } from "../rule.js";
import { syntaxText } from "../syntax/syntaxText.js";
import { quotedIn } from "../template.js";
import { assignedInCondition } from "./conditions.js";
import { commaIndex, isForInVariable } from "./operators.js";
import { remedyFor } from "./remedies.js";
import { layerOptions } from "./tensors.js";

/** A value of one kind where another kind is wanted. */
export const assignmentRules: Rules = {
  2322: ({ message, ...rest }) =>
    mismatch(quotedIn("Type '{0}' is not assignable to type '{1}'.", message), { message, ...rest }),
  2345: (complaint) => argumentMismatch(complaint, complaint.message),
  2769: (complaint) =>
    argumentMismatch(complaint, complaint.details.find((text) => argumentTypes(text)) ?? ""),
  2352: conversion,
  2739: lacksProperties,
  2740: lacksProperties,
};

const argumentTypes = (message: string) =>
  quotedIn("Argument of type '{0}' is not assignable to parameter of type '{1}'.", message);

function argumentMismatch(complaint: Complaint, message: string) {
  const types = argumentTypes(message);
  const call = complaint.around[0];
  // TypeScript points at the argument; where it points at something within, it is about that.
  if (call?.type !== "CallExpression" && call?.type !== "NewExpression") return;
  const layer = layerOptions(call, complaint.source);
  if (layer !== undefined) return layer;
  const [given, wanted] = types ?? [];
  const isCheck = codeOf(call.callee, complaint.source).endsWith(".check");
  if (isCheck && complaint.at.type === "Identifier" && isWithoutItsChoices(given, wanted))
    return adviceText.choicesForgotten(complaint.at.name);
  return mismatch(types, complaint);
}

async function mismatch(types: string[] | undefined, complaint: Complaint) {
  const { at, around } = complaint;
  const outer = around[0];
  if (
    outer?.type === "AssignmentExpression" &&
    outer.operator !== "=" &&
    isForInVariable(outer.right, around)
  ) {
    return adviceText.operandForIn(codeOf(outer.right, complaint.source));
  }
  const compared = assignedInCondition(complaint);
  if (compared) return compared;
  const found = types && valueAt(complaint);
  if (!found) return;
  const [given, wanted] = types.map(printedType);
  const { value, place } = found;
  const { source } = complaint;
  if (!wanted) return;
  if (!value) {
    const isReturn = at.type === "ReturnStatement" && given?.kind === "undefined";
    return isReturn ? adviceText.returnsNothingHere(describe(wanted)) : undefined;
  }
  if (!given) return;
  const index = commaIndex(value, source);
  if (index !== undefined) return index;
  if (value.type === "ArrayExpression" && value.elements.includes(null)) return syntaxText.commaTooMany();
  const code = codeOf(value, source);
  if (value.type === "SequenceExpression" && wanted.kind === "array") return adviceText.severalValues(code);
  if (value.type === "SpreadElement") return spreadOfArrays(value.argument, wanted, complaint);
  if (wanted.kind === "nothing")
    return place.kind === "returned" ? adviceText.promisedNothing(code) : undefined;
  const braced = isOfNothing(given) ? lastOfBraced(value) : undefined;
  if (braced) return adviceText.bracesNeedReturn(codeOf(braced, source));
  if (given.kind === "nothing") return adviceText.givesNothing(code, place, describe(wanted));
  if (given.kind === "function" && wanted.kind === "function")
    return wrongFunction(value, given, wanted, complaint);
  const choices = literals(wanted);
  if (choices && given.kind === wanted.kind) return adviceText.notAChoice(code, choices);
  if (given.kind === "array" && wanted.kind === "array") {
    const isSame = given.element?.kind === wanted.element?.kind;
    if (
      isSame &&
      given.length !== undefined &&
      wanted.length !== undefined &&
      given.length !== wanted.length
    ) {
      return adviceText.tooManyEntries(code, given.length, wanted.length);
    }
    if (isSame || !given.element || !wanted.element) return;
  }
  if (isReadFromTensor(value, given)) {
    const shape = types[1].split(" | ").find((type) => /^number(?:\[\])*$/.test(type));
    return shape && adviceText.axesUnknown(code, shape);
  }
  const missing = given.members?.find(({ kind }) => kind === "undefined" || kind === "null")?.kind;
  if (missing === "undefined" || missing === "null") {
    return present(given)?.kind === wanted.kind
      ? adviceText.mayBeMissingHere(code, missing, place, describe(wanted))
      : undefined;
  }
  if (given.kind === "mixed" || wanted.kind === "mixed" || given.kind === "unknown") return;
  if (given.kind === wanted.kind && given.kind !== "array") return;
  if (given.kind === "object" && (wanted.kind === "byName" || wanted.kind === "controls")) return;
  if (given.kind === "null" || given.kind === "undefined") {
    return adviceText.missingHere(code, given.kind, place, describe(wanted));
  }
  const remedy = remedyFor(code, value, given, wanted, complaint);
  return adviceText.mismatch(code, describe(given), place, describe(wanted), remedy);
}

/** Whether an exercise takes one of some texts, or a list of them, and the variable was declared without them. */
function isWithoutItsChoices(given = "", wanted = ""): boolean {
  return given === "string"
    ? /^Choice</.test(wanted)
    : given === "string[]" && /^\("[^)]*\)\[\]/.test(wanted);
}

/** `tensor.arraySync()` of a tensor whose number of axes TypeScript does not know. */
function isReadFromTensor(value: Node, { members = [] }: PrintedType): boolean {
  return (
    value.type === "CallExpression" &&
    value.callee.type === "MemberExpression" &&
    value.callee.property.type === "Identifier" &&
    value.callee.property.name === "arraySync" &&
    members.some(({ kind }) => kind === "number") &&
    members.some(({ kind }) => kind === "array")
  );
}

/** The parts of another kind of value, such as an array's `push`. */
function lacksProperties(complaint: Complaint) {
  const types = quotedIn(
    "Type '{0}' is missing the following properties from type '{1}': {2}",
    complaint.message,
  )?.slice(0, 2);
  const value = types && valueAt(complaint)?.value;
  return value?.type === "ObjectExpression" && printedType(types?.[1] ?? "")?.kind === "array"
    ? adviceText.objectForArray(codeOf(value, complaint.source))
    : mismatch(types, complaint);
}

async function spreadOfArrays(list: Node, wanted: PrintedType, { around, source, typeOf }: Complaint) {
  const call = around[0];
  const type = await typeOf(list);
  const isFlat = type?.element?.kind !== "array" || type.element.element?.kind !== wanted.kind;
  return isFlat || call?.type !== "CallExpression"
    ? undefined
    : adviceText.spreadOfArrays(codeOf(list, source), codeOf(call.callee, source));
}

function literals({ members, literal, kind }: PrintedType): string[] | undefined {
  if (kind !== "text" && kind !== "number") return;
  if (literal !== undefined) return [literal];
  const all = members?.map((member) => member.literal).filter((one) => one !== undefined);
  return all && all.length === members?.length && all.length <= 12 ? all : undefined;
}

/** TypeScript points at what is declared, returned, assigned or passed: the value that is wrong, and where it is wanted. */
function valueAt({ at, around, source }: Complaint): { value?: Node; place: Place } | undefined {
  const outer = around[0];
  if (!outer) return;
  if (at.type === "ReturnStatement") return { value: at.argument ?? undefined, place: { kind: "returned" } };
  switch (outer.type) {
    case "VariableDeclarator":
      return outer.id === at && at.type === "Identifier" && outer.init
        ? { value: outer.init, place: { kind: "declared", name: at.name } }
        : undefined;
    case "AssignmentExpression": {
      if (outer.left !== at) return;
      // Of `s += v` the sum is wrong, not `v`.
      if (outer.operator !== "=") return;
      return { value: outer.right, place: { kind: "variable", name: codeOf(at, source) } };
    }
    case "Property":
      return outer.key === at && outer.key.type === "Identifier"
        ? { value: outer.value, place: { kind: "property", name: outer.key.name } }
        : undefined;
    case "ArrayExpression":
      return { value: at, place: { kind: "entry" } };
    case "ArrowFunctionExpression":
      return outer.body === at ? { value: at, place: { kind: "returned" } } : undefined;
    case "CallExpression":
    case "NewExpression":
      return outer.callee !== at
        ? { value: at, place: { kind: "argument", name: codeOf(outer.callee, source) } }
        : undefined;
    default:
      return;
  }
}

/** A list of what `map` with braces and no `return` gives, or a list of such lists. */
const isOfNothing = ({ element }: PrintedType): boolean =>
  element !== undefined && (element.kind === "nothing" || isOfNothing(element));

/** Of `list.map((x) => { 2 * x; })`, or of that within another `map`: `2 * x`. */
function lastOfBraced(value: Node): Node | undefined {
  if (value.type !== "CallExpression") return;
  for (const argument of value.arguments) {
    if (argument.type !== "ArrowFunctionExpression") continue;
    if (argument.body.type !== "BlockStatement") return lastOfBraced(argument.body);
    const last = argument.body.body.at(-1);
    if (last?.type === "ExpressionStatement") return last.expression;
  }
}

function wrongFunction(value: Node, given: PrintedType, wanted: PrintedType, { around, source }: Complaint) {
  if (value.type !== "ArrowFunctionExpression") return;
  const { body, params } = value;
  if (given.returns?.kind === "nothing" && wanted.returns && wanted.returns.kind !== "nothing") {
    const last = body.type === "BlockStatement" ? body.body.at(-1) : undefined;
    return last?.type === "ExpressionStatement"
      ? adviceText.bracesNeedReturn(codeOf(last.expression, source))
      : undefined;
  }
  const call = around[0];
  const isSort =
    call?.type === "CallExpression" &&
    call.callee.type === "MemberExpression" &&
    call.callee.property.type === "Identifier" &&
    /^(?:sort|toSorted)$/.test(call.callee.property.name);
  const [first, second] = params;
  if (
    isSort &&
    given.returns?.kind === "boolean" &&
    first?.type === "Identifier" &&
    second?.type === "Identifier"
  ) {
    return adviceText.sortByDifference(first.name, second.name);
  }
}

function conversion({ message, at, source }: Complaint) {
  const types = quotedIn(
    "Conversion of type '{0}' to type '{1}' may be a mistake because neither type sufficiently overlaps with the other. If this was intentional, convert the expression to 'unknown' first.",
    message,
  );
  if (!types || at.type !== "TSAsExpression") return;
  const [given, wanted] = types.map(printedType);
  const code = codeOf(at.expression, source);
  const isNumber = given?.kind === "text" && wanted?.kind === "number";
  const isText = given?.kind === "number" && wanted?.kind === "text";
  const remedy: Remedy | undefined = isNumber ? ["toNumber", code] : isText ? ["toText", code] : undefined;
  return adviceText.asConvertsNothing(code, remedy);
}
