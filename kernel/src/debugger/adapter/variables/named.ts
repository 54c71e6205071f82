import type { Runtime } from "node:inspector";
import type { Inspector } from "../../cdp/inspector.js";

/** What is inside of a value: a value itself, or a getter that nobody has called yet. */
export type Child = {
  name: string;
  /** @returns what evaluates to it, given what evaluates to its parent */
  expression(parent: string): string | undefined;
} & ({ value: Runtime.RemoteObject } | { getterOf: string });

/** Slots that say more than the properties: what a promise resolved to, what a proxy or a bound function stands for. */
const shownSlots = new Set([
  "[[PromiseState]]",
  "[[PromiseResult]]",
  "[[Target]]",
  "[[Handler]]",
  "[[TargetFunction]]",
  "[[BoundThis]]",
  "[[BoundArgs]]",
  "[[PrimitiveValue]]",
]);

/** The properties of a value. Calls no getter. */
export async function namedChildren(
  inspector: Inspector,
  objectId: string,
  { indices }: { indices: boolean },
): Promise<Child[]> {
  const own = await inspector.post("Runtime.getProperties", {
    objectId,
    ownProperties: true,
    generatePreview: true,
  });
  const children: Child[] = [];
  const seen = new Set<string>();
  for (const property of own.result) {
    const { name } = property;
    seen.add(name);
    if (!indices && (/^\d+$/.test(name) || name === "length")) continue;
    if (name === "__proto__") continue;
    if (property.value !== undefined)
      children.push({ name, value: property.value, expression: member(name, property) });
    else if (property.get?.type === "function")
      children.push({ name, getterOf: objectId, expression: member(name, property) });
  }
  for (const { name, value } of own.privateProperties ?? []) {
    if (value !== undefined) children.push({ name, value, expression: (parent) => `${parent}.${name}` });
  }
  children.push(...(await inheritedGetters(inspector, objectId, seen)));
  for (const { name, value } of own.internalProperties ?? []) {
    if (value !== undefined && shownSlots.has(name))
      children.push({ name, value, expression: () => undefined });
  }
  return children;
}

/** The variables of a scope, as V8 lists them. */
export async function scopeChildren(inspector: Inspector, objectId: string): Promise<Child[]> {
  const { result } = await inspector.post("Runtime.getProperties", {
    objectId,
    ownProperties: true,
    generatePreview: true,
  });
  const children: Child[] = [];
  for (const { name, value, get } of result) {
    if (get !== undefined) continue;
    // A variable that is not initialised yet has no value since Node 22, and `undefined` before.
    children.push({ name, value: value ?? { type: "undefined" }, expression: () => name });
  }
  return children;
}

/** `get area()` of a class is read from its instances. */
async function inheritedGetters(
  inspector: Inspector,
  objectId: string,
  seen: ReadonlySet<string>,
): Promise<Child[]> {
  const { result } = await inspector.post("Runtime.getProperties", {
    objectId,
    accessorPropertiesOnly: true,
  });
  return result
    .filter(
      ({ name, get, isOwn }) =>
        isOwn !== true && name !== "__proto__" && !seen.has(name) && get?.type === "function",
    )
    .filter(({ get, name }) => !isBuiltIn(get?.description ?? "") && !name.startsWith("Symbol("))
    .map((property) => ({
      name: property.name,
      getterOf: objectId,
      expression: member(property.name, property),
    }));
}

/** The language's own getters, such as a typed array's \`byteLength\`. */
function isBuiltIn(source: string): boolean {
  return source.includes("[native code]");
}

function member(name: string, { symbol }: { symbol?: unknown }): (parent: string) => string | undefined {
  if (symbol !== undefined) return () => undefined;
  if (/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) return (parent) => `${parent}.${name}`;
  return (parent) => `${parent}[${/^\d+$/.test(name) ? name : JSON.stringify(name)}]`;
}
