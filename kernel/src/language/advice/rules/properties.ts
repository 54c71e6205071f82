import type { Node } from "../../platform.js";
import { adviceText } from "../adviceText.js";
import type { Complaint } from "../complaint.js";
import { callArgument, describe } from "../describe.js";
import { type Kind, printedType } from "../printedType.js";
import { codeOf } from "../quote.js";
import type { Rules } from "../rule.js";
import { quotedIn } from "../template.js";
import { notInPattern } from "./patterns.js";
import { oneOfSeveralTensors } from "./tensors.js";
import { denoNames } from "./vocabulary.js";

/** What stands after a dot, or in `[ ]`. */
export const propertyRules: Rules = {
  2339: missingProperty,
  2551: misspelled,
  2694: ({ message }) => {
    const [owner, name] = quotedIn("Namespace '{0}' has no exported member '{1}'.", message) ?? [];
    return owner === "Deno" || owner === "global.Deno" ? ofDeno(name) : undefined;
  },
  2493: noSuchIndex,
  2540: ({ at }) => (at.type === "Identifier" ? adviceText.readOnly(at.name) : undefined),
  2542: textCannotChange,
  7015: indexIsText,
  7053: unknownKey,
  2341: privateField,
  18013: privateField,
};

/** What other languages, and other kinds of values, call it. */
const otherNames: Partial<Record<Kind, Record<string, string>>> = {
  array: {
    size: "length",
    len: "length",
    count: "length",
    shape: "length",
    add: "push",
    append: "push",
    contains: "includes",
    has: "includes",
    remove: "filter",
    each: "forEach",
    foreach: "forEach",
  },
  text: {
    size: "length",
    len: "length",
    count: "length",
    upper: "toUpperCase",
    lower: "toLowerCase",
    strip: "trim",
    contains: "includes",
    has: "includes",
  },
  map: { length: "size", push: "set", add: "set", contains: "has", includes: "has" },
  set: { length: "size", push: "add", append: "add", contains: "has", includes: "has" },
  tensor: { length: "size", map: "arraySync()", forEach: "arraySync()" },
};

/** NumPy's and tensors' methods, as an array of numbers does without them. */
const reductions: Record<string, (list: string) => string> = {
  sum: (list) => `${list}.reduce((sum, x) => sum + x, 0)`,
  mean: (list) => `${list}.reduce((sum, x) => sum + x, 0) / ${list}.length`,
  max: (list) => `Math.max(...${list})`,
  min: (list) => `Math.min(...${list})`,
  argmax: (list) => `${list}.indexOf(Math.max(...${list}))`,
  argMax: (list) => `${list}.indexOf(Math.max(...${list}))`,
};

const shownKeys = 6;

async function missingProperty(complaint: Complaint) {
  const { message, at, around, source, typeOf } = complaint;
  const [property, typeName] = quotedIn("Property '{0}' does not exist on type '{1}'.", message) ?? [];
  const access = around[0];
  if (access?.type === "Property") return notInPattern(complaint);
  if (property === undefined || access?.type !== "MemberExpression" || access.property !== at) return;
  const { object } = access;
  if (object.type === "ThisExpression") return undeclaredField(property, typeName, around);
  const owner = codeOf(object, source);
  if (owner === "Deno" && /^typeof (?:global\.)?Deno$/.test(typeName)) return ofDeno(property);
  if (owner === "Math") return property === "sum" ? adviceText.sumByReduce() : adviceText.mathHasNo(property);
  const type = (await typeOf(object)) ?? printedType(typeName);
  if (!type) return;
  if (type.isReadOnly && property in Array.prototype) return adviceText.readOnlyArray(owner, property);
  const reduction =
    type.element?.kind === "number" && Object.hasOwn(reductions, property)
      ? reductions[property](owner)
      : undefined;
  const right = reduction ?? otherNames[type.kind]?.[property];
  if (right) return adviceText.otherName(owner, describe(type), property, right);
  switch (type.kind) {
    case "promise":
      return adviceText.propertyOfPromise(owner, property);
    case "nothing":
      return adviceText.propertyOfNothing(owner);
    case "function":
      return type.returns && type.returns.kind !== "nothing"
        ? adviceText.propertyOfFunction(owner, property, callArgument(type))
        : plainly();
    case "number":
      return property in Array.prototype ? adviceText.arrayMethodOfNumber(owner, property) : plainly();
    case "object":
      if (property in Array.prototype && property !== "length")
        return adviceText.arrayMethodOfObject(owner, property);
      if (typeName === "{}") return adviceText.keyOfEmptyObject(owner, property);
      return type.keys && type.keys.length > 0 && type.keys.length <= shownKeys
        ? adviceText.knownProperties(owner, property, type.keys)
        : undefined;
    case "mixed":
      return oneOfSeveralTensors(owner, property, type);
    case "unknown":
    case "undefined":
    case "null":
      return;
  }
  return plainly();

  function plainly() {
    return type && adviceText.noProperty(owner, describe(type), property);
  }
}

function ofDeno(property: string): string {
  const instead = Object.hasOwn(denoNames, property) ? denoNames[property] : undefined;
  return adviceText.ofDeno(`Deno.${property}`, instead);
}

function undeclaredField(name: string, type: string, around: readonly Node[]): string | undefined {
  const isOwn = around.some((node) => node.type === "ClassDeclaration" && node.id?.name === type);
  return isOwn ? adviceText.undeclaredField(name, type) : undefined;
}

function misspelled({ message, at, around, source }: Complaint) {
  const [property, , suggestion] =
    quotedIn("Property '{0}' does not exist on type '{1}'. Did you mean '{2}'?", message) ?? [];
  const access = around[0];
  if (suggestion === undefined || access?.type !== "MemberExpression" || access.property !== at) return;
  return adviceText.misspelled(codeOf(access.object, source), property, suggestion);
}

function noSuchIndex({ message, around, source }: Complaint) {
  const [, length] =
    quotedIn("Tuple type '{0}' of length '{1}' has no element at index '{2}'.", message) ?? [];
  const access = around[0];
  if (access?.type !== "MemberExpression" || !(Number(length) > 0)) return;
  return adviceText.noSuchIndex(codeOf(access.object, source), Number(length));
}

function textCannotChange({ at, message, source }: Complaint) {
  const isText = quotedIn("Index signature in type 'String' only permits reading.", message);
  return isText && at.type === "MemberExpression"
    ? adviceText.textCannotChange(codeOf(at.object, source))
    : undefined;
}

async function indexIsText({ around, source, typeOf }: Complaint) {
  const access = around[0];
  if (access?.type !== "MemberExpression" || (await typeOf(access.object))?.kind !== "array") return;
  return adviceText.indexIsText(codeOf(access.object, source));
}

async function unknownKey({ at, source, typeOf }: Complaint) {
  if (at.type !== "MemberExpression" || !at.computed) return;
  const owner = codeOf(at.object, source);
  const type = await typeOf(at.object);
  if (type?.kind === "number") return adviceText.indexOfNumber(owner);
  if (type?.kind === "nothing") return adviceText.indexOfNothing(owner);
  if (type?.kind === "array") return adviceText.indexIsText(owner);
  if (type?.kind === "tensor") return adviceText.indexOfTensor(owner, codeOf(at.property, source));
  const key = await typeOf(at.property);
  if (type?.kind !== "object" || at.object.type !== "Identifier") return;
  if (key?.kind === "text" && key.literal === undefined && !key.members) {
    return adviceText.keyMayBeAnything(owner, codeOf(at.property, source));
  }
  const { keys = [] } = type;
  return key?.literal !== undefined && keys.length > 0 && keys.length <= shownKeys
    ? adviceText.knownProperties(owner, key.literal.replace(/^"|"$/g, ""), keys)
    : undefined;
}

function privateField({ message }: Complaint) {
  const [name, type] =
    quotedIn("Property '{0}' is private and only accessible within class '{1}'.", message) ??
    quotedIn(
      "Property '{0}' is not accessible outside class '{1}' because it has a private identifier.",
      message,
    ) ??
    [];
  return type === undefined ? undefined : adviceText.privateField(name, type);
}
