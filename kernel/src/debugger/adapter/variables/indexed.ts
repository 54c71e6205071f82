import type { Runtime } from "node:inspector";
import type { Inspector } from "../../cdp/inspector.js";
import { describe } from "./description.js";
import type { Child } from "./named.js";
import type { Range } from "./paging.js";

/** What a value holds by number: an array's elements, or the entries of a Map or Set. */
export type Indexed = "elements" | "entries";

/** How much a value holds by number, or undefined when it is neither array nor collection. */
export function lengthOf({
  subtype,
  description,
}: Runtime.RemoteObject): { of: Indexed; count: number } | undefined {
  const count = Number(/\((\d+)\)$/.exec(description ?? "")?.[1]);
  if (Number.isNaN(count)) return undefined;
  if (subtype === "array" || subtype === "typedarray") return { of: "elements", count };
  if (subtype === "map" || subtype === "set") return { of: "entries", count };
  return undefined;
}

/** Reads a part of them. No more than that part leaves the main thread. */
export async function indexedChildren(
  inspector: Inspector,
  { objectId, of }: { objectId: string; of: Indexed },
  { start, count }: Range,
): Promise<Child[]> {
  const { result } = await inspector.post("Runtime.callFunctionOn", {
    objectId,
    functionDeclaration: of === "elements" ? readElements : readEntries,
    arguments: [{ value: start }, { value: count }],
    silent: true,
  });
  if (result.objectId === undefined) return [];
  const answer = await inspector.post("Runtime.getProperties", {
    objectId: result.objectId,
    ownProperties: true,
    generatePreview: true,
  });
  const values = new Map<string, Runtime.RemoteObject>();
  for (const { name, value } of answer.result) if (value !== undefined) values.set(name, value);
  return of === "elements" ? elements(values, start, count) : entries(values, start, count);
}

/** A hole of the array stays a hole. */
const readElements = `function (start, count) {
  const part = { __proto__: null };
  for (let i = start; i < start + count; i++) if (i in this) part[i] = this[i];
  return part;
}`;

const readEntries = `function (start, count) {
  const part = { __proto__: null };
  let i = 0;
  for (const [key, value] of this.entries()) {
    if (i >= start + count) break;
    if (i >= start) { part["k" + i] = key; part["v" + i] = value; }
    i++;
  }
  return part;
}`;

function elements(values: ReadonlyMap<string, Runtime.RemoteObject>, start: number, count: number): Child[] {
  const children: Child[] = [];
  for (let i = start; i < start + count; i++) {
    const value = values.get(String(i));
    if (value !== undefined)
      children.push({ name: `[${i}]`, value, expression: (parent) => `${parent}[${i}]` });
  }
  return children;
}

/** A Set's entries have their values as keys. */
function entries(values: ReadonlyMap<string, Runtime.RemoteObject>, start: number, count: number): Child[] {
  const children: Child[] = [];
  for (let i = start; i < start + count; i++) {
    const key = values.get(`k${i}`);
    const value = values.get(`v${i}`);
    if (key === undefined || value === undefined) continue;
    const isSame =
      key.objectId === undefined ? describe(key) === describe(value) && key.type === value.type : false;
    children.push({ name: isSame ? `[${i}]` : describe(key), value, expression: () => undefined });
  }
  return children;
}
