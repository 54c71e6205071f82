import { declaredIn } from "@six-steps/kernel/internal/language/scopes.js";
import { childrenOf, isMemberName } from "@six-steps/kernel/internal/language/syntaxTree.js";
import type { Node } from "oxc-parser";

/** What of a syntax tree is only how it was written, or a type: both may differ between answers of one shape. */
const unseen = new Set([
  ...["type", "start", "end", "range", "shorthand", "typeAnnotation", "returnType", "typeParameters"],
  ...[
    "typeArguments",
    "superTypeArguments",
    "implements",
    "accessibility",
    "definite",
    "declare",
    "readonly",
  ],
  "override",
]);

/** What stands around an expression for TypeScript alone. */
const casts = new Set(["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression", "TSTypeAssertion"]);

/** What a piece of code is but for its own names, spaces, comments and types. */
export interface Shape {
  /** Equal for two pieces of the same shape. */
  text: string;
  /** How many nodes of the syntax tree are in it. */
  size: number;
}

/**
 * The shape of a declaration. A name that it declares itself is told by its first place; each other name is as it stands,
 * and so is the declaration's own, which the exercise gives.
 *
 * @param helpers what the student has declared besides, by name: a helper that is used is a part of the shape
 */
export function shapeOf(declaration: Node, helpers: ReadonlyMap<string, Node> = new Map()): Shape {
  const used = new Map<string, number>();
  let names = 0;
  let size = 0;

  const write = (node: Node, scopes: readonly Scope[], parent?: Node): string => {
    if (casts.has(node.type) && "expression" in node) return write(node.expression as Node, scopes, parent);
    if (node.type.startsWith("TS")) return "";
    if (node.type === "Identifier" && node.name === "this") return ""; // a parameter for its type alone
    size++;
    if (node.type === "Identifier" || node.type === "PrivateIdentifier") return name(node, scopes, parent);
    if (node.type === "Literal") return literal(node);
    if (node.type === "ArrowFunctionExpression" && node.body.type !== "BlockStatement") {
      const body = { type: "BlockStatement", body: [{ type: "ReturnStatement", argument: node.body }] };
      return write({ ...node, body } as Node, scopes, parent);
    }
    const inner = [...scopes, ...scopesOf(node)];
    const parts = Object.entries(node)
      .filter(([field, value]) => !unseen.has(field) && !(field === "expression" && value === true))
      .map(([field, value]) => [field, written(value, inner, node)])
      .filter(([, text]) => text !== "");
    return `(${node.type} ${parts.map(([field, text]) => `${field}:${text}`).join(" ")})`;
  };

  const written = (value: unknown, scopes: readonly Scope[], parent: Node): string => {
    if (Array.isArray(value)) {
      const all = value.map((one) => (one === null ? "-" : written(one, scopes, parent)));
      const seen = all.filter((text) => text !== "");
      return seen.length > 0 ? `[${seen.join(" ")}]` : "";
    }
    if (typeof value !== "object") return value === undefined || value === false ? "" : JSON.stringify(value);
    if (value === null) return "";
    return "type" in value ? write(value as Node, scopes, parent) : JSON.stringify(value);
  };

  const name = (node: Node & { name: string }, scopes: readonly Scope[], parent?: Node): string => {
    const own = isMember(node, parent)
      ? isOfThis(node, parent) && scopes.findLast(({ members }) => members.has(node.name))?.members
      : scopes.findLast(({ names: declared }) => declared.has(node.name))?.names;
    if (own) {
      if (own.get(node.name) === undefined) own.set(node.name, ++names);
      return `$${own.get(node.name)}`;
    }
    if (isMember(node, parent) || !helpers.has(node.name)) return node.name;
    if (!used.has(node.name)) used.set(node.name, ++names);
    return `$${used.get(node.name)}`;
  };

  let text = write(parted(declaration), []);
  // The loop also comes to those that are first used in a helper.
  for (const helper of used.keys()) text += ` ${write(parted(helpers.get(helper) as Node), [])}`;
  return { text, size };
}

/** Names that a piece of code makes known, each with the number that stands for it once it has been met. */
interface Scope {
  names: Map<string, number | undefined>;
  /** Of a class, as `this.weights` calls them. */
  members: Map<string, number | undefined>;
}

function scopesOf(node: Node): Scope[] {
  if (node.type === "VariableDeclaration") return []; // what it declares is known around it
  const declared = declaredIn(node);
  if (/^(?:Function|Class)Declaration$/.test(node.type) && "id" in node && node.id && "name" in node.id) {
    declared.delete(node.id.name);
  }
  const own = node.type === "ClassBody" ? childrenOf(node).flatMap((member) => memberName(member) ?? []) : [];
  if (declared.size + own.length === 0) return [];
  const empty = (all: Iterable<string>) => new Map([...all].map((one) => [one, undefined]));
  return [{ names: empty(declared), members: empty(own) }];
}

const memberName = (member: Node): string | undefined =>
  "key" in member && "computed" in member && !member.computed && member.key && "name" in member.key
    ? String(member.key.name)
    : undefined;

const isMember = (node: Node, parent?: Node) =>
  node.type === "PrivateIdentifier" ||
  isMemberName(node, parent) ||
  (parent?.type === "Property" && parent.key === node && parent.value !== node);

/** Whether a member is one of the answer's own class: `this.weights`, or where the class declares it. */
const isOfThis = (node: Node, parent?: Node) =>
  node.type === "PrivateIdentifier" ||
  (parent?.type === "MemberExpression" && parent.object.type === "ThisExpression") ||
  /^(?:MethodDefinition|PropertyDefinition|AccessorProperty)$/.test(parent?.type ?? "");

const literal = (node: Extract<Node, { type: "Literal" }>): string =>
  "regex" in node && node.regex ? JSON.stringify(node.regex) : `${typeof node.value}:${String(node.value)}`;

/** What of a declaration counts: of a function, whether it is declared or a constant, its parameters and what it does. */
function parted(declaration: Node): Node {
  const value =
    declaration.type === "VariableDeclarator" && declaration.init ? declaration.init : declaration;
  if (!("params" in value) || !("body" in value)) return value;
  return { ...value, type: "ArrowFunctionExpression", id: null } as unknown as Node;
}
