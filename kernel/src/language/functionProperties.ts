import type { EarlierCells } from "./earlierCells.js";
import type { Declaration } from "./earlierDeclaration.js";
import type { ParsedCell } from "./parseCell.js";
import type { MemberExpression } from "./platform.js";
import { walkScopes } from "./scopes.js";

/** What every function has, and no cell gives it. */
const inborn = new Set([
  "name",
  "length",
  "prototype",
  "caller",
  "arguments",
  "apply",
  "bind",
  "call",
  "toString",
]);

/** Most cells have nothing that looks like it. */
const assigned = /(?:\.\s*[\p{ID_Continue}$]+|\[\s*["'][\p{ID_Continue}$]+["']\s*\])\s*=[^=>]/u;

/** What a cell assigns to a name of its outermost scope: `area.unit = "m"`. */
interface Property {
  owner: string;
  name: string;
  type: string;
}

/** Earlier cells' functions with the properties that a cell gives them. @param isOwn tells whether the cell declares this name itself */
export function withProperties(
  parsed: ParsedCell,
  isOwn: (name: string) => boolean,
  earlier: EarlierCells,
): Map<Declaration, Declaration> {
  const extended = new Map<Declaration, Declaration>();
  for (const property of assignedProperties(parsed)) {
    const before = isOwn(property.owner) ? undefined : earlier.get(property.owner);
    if (!before) continue;
    const now = extended.get(before) ?? before;
    const text = withProperty(now, property);
    if (text !== undefined) extended.set(before, { ...now, text });
  }
  return extended;
}

/**
 * What a cell declares, its functions with their properties: in the cell itself TypeScript knows these, but they stand
 * in statements that later cells do not see.
 */
export function withOwnProperties(parsed: ParsedCell, described: readonly Declaration[]): Declaration[] {
  const properties = assignedProperties(parsed);
  return described.map((declaration) => {
    if (!declaresFunction.test(declaration.text)) return declaration;
    let { text } = declaration;
    for (const property of properties)
      if (property.owner === declaration.name)
        text = withProperty({ ...declaration, text }, property) ?? text;
    return { ...declaration, text };
  });
}

function assignedProperties({ program, text: source }: ParsedCell): Property[] {
  const properties: Property[] = [];
  if (!assigned.test(source)) return properties;
  walkScopes(program, (node, isInner) => {
    if (node.type !== "AssignmentExpression" || node.operator !== "=") return;
    const { left, right } = node;
    if (left.type !== "MemberExpression" || left.object.type !== "Identifier") return;
    const { name: owner } = left.object;
    const name = keyOf(left);
    if (name === undefined || inborn.has(name) || isInner(owner)) return;
    const type = right.type === "Literal" && right.value !== null ? typeof right.value : "any";
    properties.push({ owner, name, type: ["string", "number", "boolean"].includes(type) ? type : "any" });
  });
  return properties;
}

function keyOf({ computed, property }: MemberExpression): string | undefined {
  if (!computed) return property.type === "Identifier" ? property.name : undefined;
  const key = property.type === "Literal" ? property.value : undefined;
  return typeof key === "string" && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ? key : undefined;
}

function withProperty(
  { name, text, source }: Declaration,
  { name: property, type }: Property,
): string | undefined {
  const known = [`${name} { let ${property}: `, `& { ${property}: `].find((head) => text.includes(head));
  if (known !== undefined) {
    const [before, after] = text.split(known);
    // Of several kinds of value it may be any.
    const isSame = after.startsWith(`${type};`) || after.startsWith(`${type} }`) || after.startsWith("any");
    return isSame ? undefined : `${before}${known}${after.replace(/^\w+/, "any")}`;
  }
  if (declaresFunction.test(text)) {
    return `${text}\nexport declare namespace ${name} { let ${property}: ${type}; }`;
  }
  const [, head, declared] = declaresConstant.exec(text) ?? [];
  if (!holdsFunction.test(source) || !declared?.includes("=>")) return;
  return `${head}(${declared}) & { ${property}: ${type} };`;
}

const declaresFunction = /^(?:\/\*.*?\*\/ )?export (?:async )?function\b/s;
const declaresConstant = /^((?:\/\*.*?\*\/ )?export declare const [^:]+: )(.*);$/s;
const holdsFunction = /^const [^=]*=\s*(?:async\s*)?(?:function\b|[\w$]+\s*=>|(?:<[^>]*>\s*)?\()/;
