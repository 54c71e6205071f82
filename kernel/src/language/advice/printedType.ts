import { parse } from "../parse.js";
import type { Node } from "../platform.js";

/** The kinds of values that a beginner tells apart. */
export type Kind =
  | "number"
  | "bigint"
  | "text"
  | "boolean"
  | "undefined"
  | "null"
  | "nothing"
  | "unknown"
  | "array"
  | "typedArray"
  | "tensor"
  | "promise"
  | "function"
  | "map"
  | "set"
  | "date"
  | "object"
  | "byName"
  | "numbers"
  | "control"
  | "controls"
  | "mixed";

/** A type as TypeScript prints it, as far as a sentence about it needs to know. */
export interface PrintedType {
  kind: Kind;
  /** Of an array. */
  element?: PrintedType;
  /** Of an array that may not be changed. */
  isReadOnly?: boolean;
  /** Of a tuple. */
  length?: number;
  /** Of a type that is one of several. */
  members?: PrintedType[];
  /** What a literal type is, as it is written. */
  literal?: string;
  /** The names of an object's properties. */
  keys?: string[];
  /** Of a function. */
  returns?: PrintedType;
  hasParameters?: boolean;
}

/** @returns undefined for types of which this knows nothing, such as classes */
export function printedType(text: string): PrintedType | undefined {
  const start = "type T = ";
  const { program, errors } = parse(start + text, "ts");
  const [statement] = program.body;
  if (errors.length > 0 || statement?.type !== "TSTypeAliasDeclaration") return;
  return typeOf(statement.typeAnnotation, (node) =>
    text.slice(node.start - start.length, node.end - start.length),
  );
}

const keywords: { [Type in Node["type"]]?: Kind } = {
  TSNumberKeyword: "number",
  TSBigIntKeyword: "bigint",
  TSStringKeyword: "text",
  TSTemplateLiteralType: "text",
  TSBooleanKeyword: "boolean",
  TSUndefinedKeyword: "undefined",
  TSNullKeyword: "null",
  TSVoidKeyword: "nothing",
  TSUnknownKeyword: "unknown",
};

const named: Record<string, Kind> = {
  Number: "number",
  String: "text",
  Boolean: "boolean",
  Promise: "promise",
  Map: "map",
  Set: "set",
  Date: "date",
  Record: "byName",
  // The library's.
  Values: "object",
  NumbersInput: "numbers",
  Control: "control",
  Controls: "controls",
};

const names = [
  { pattern: /^Tensor(?:\dD)?$/, kind: "tensor" },
  { pattern: /^(?:Float\d+|(?:Big)?U?[Ii]nt\d+|Uint8Clamped)Array$/, kind: "typedArray" },
] as const;

function typeOf(node: Node, textOf: (node: Node) => string): PrintedType | undefined {
  const inner = (one: Node) => typeOf(one, textOf);
  const kind = keywords[node.type];
  if (kind) return { kind };
  switch (node.type) {
    case "TSLiteralType":
      return literalType(node.literal, textOf(node));
    case "TSArrayType":
      return { kind: "array", element: inner(node.elementType) };
    case "TSTupleType": {
      const first = node.elementTypes[0];
      return { kind: "array", element: first && inner(first), length: node.elementTypes.length };
    }
    case "TSTypeOperator": {
      const type = node.operator === "readonly" ? inner(node.typeAnnotation) : undefined;
      return type && { ...type, isReadOnly: true };
    }
    case "TSParenthesizedType":
      return inner(node.typeAnnotation);
    case "TSFunctionType":
      return {
        kind: "function",
        returns: inner(node.returnType.typeAnnotation),
        hasParameters: node.params.length > 0,
      };
    case "TSTypeLiteral":
      return objectType(node.members);
    case "TSTypeReference": {
      const { typeName } = node;
      const name = typeName.type === "TSQualifiedName" ? typeName.right.name : textOf(typeName);
      const found = Object.hasOwn(named, name)
        ? named[name]
        : names.find(({ pattern }) => pattern.test(name))?.kind;
      return found && { kind: found };
    }
    case "TSUnionType":
      return unionType(node.types.map(inner));
    default:
      return;
  }
}

function literalType(literal: Node, text: string): PrintedType | undefined {
  if (literal.type === "UnaryExpression") return { kind: "number", literal: text };
  if (literal.type !== "Literal") return;
  if (typeof literal.value === "number") return { kind: "number", literal: text };
  if (typeof literal.value === "string") return { kind: "text", literal: text };
  if (typeof literal.value === "boolean") return { kind: "boolean", literal: text };
  return text.endsWith("n") ? { kind: "bigint", literal: text } : undefined;
}

function objectType(members: readonly Node[]): PrintedType | undefined {
  if (
    members.some(
      ({ type }) => type === "TSCallSignatureDeclaration" || type === "TSConstructSignatureDeclaration",
    )
  ) {
    return;
  }
  const keys = members.flatMap((member) =>
    (member.type === "TSPropertySignature" || member.type === "TSMethodSignature") &&
    member.key.type === "Identifier"
      ? [member.key.name]
      : [],
  );
  return { kind: "object", keys };
}

function unionType(members: (PrintedType | undefined)[]): PrintedType | undefined {
  const known = members.filter((member) => member !== undefined);
  if (known.length < members.length) return;
  const [first] = known;
  const isOfOneKind = known.every(({ kind }) => kind === first.kind) && first.kind !== "array";
  return { kind: isOfOneKind ? first.kind : "mixed", members: known };
}

/** Without what may be missing; undefined when nothing is left. */
export function present(type: PrintedType): PrintedType | undefined {
  if (type.kind !== "mixed" || !type.members) return type;
  return unionType(type.members.filter(({ kind }) => kind !== "undefined" && kind !== "null"));
}
