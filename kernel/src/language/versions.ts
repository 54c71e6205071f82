import type { Shape } from "./references.js";

/** Stands in names that only TypeScript sees, and no student types. */
export const hiddenMark = "·";

/** After a name: what it meant before the cell that is being taken in declared it anew. */
export const oldMark = `${hiddenMark}old`;

/** The hidden name of an earlier version of a class, an enum or another declaration. */
export function versionName(name: string, number: number): string {
  return `${name}${hiddenMark}${number}`;
}

const sinceMark = `${hiddenMark}since`;

/** Stands for objects of an earlier version, of one after it, or of today's: what an array has been filled with. */
export function sinceName(version: string): string {
  return version + sinceMark;
}

/** @returns the name that a name of `sinceName` is about, and the number of the earliest version */
export function readSinceName(name: string): { name: string; number: number } | undefined {
  const [, plain, number] = sinceNames.exec(name) ?? [];
  return plain === undefined ? undefined : { name: plain, number: Number(number) };
}

const sinceNames = new RegExp(`^(.*)${hiddenMark}(\\d+)${sinceMark}$`);

/** Which version of `name` this hidden name stands for. */
export function numberOfVersion(hidden: string, name: string): number {
  return hidden.startsWith(name + hiddenMark) ? Number(hidden.slice(name.length + hiddenMark.length)) : NaN;
}

/** Do these declare two versions of one thing, so that what was written for the one goes with the other? */
export function isNewVersion(old: Shape | undefined, now: Shape | undefined): boolean {
  if (!old || !now || old.kind !== now.kind) return false;
  return old.arguments.split(",").length === now.arguments.split(",").length;
}

/** A type that lacks what the other versions have. */
export const withoutName = `Without${hiddenMark}`;

export const withoutType = `export type ${withoutName}<T, Keys extends PropertyKey> = { [K in Exclude<Keys, keyof T>]?: undefined };`;

/**
 * Declares a type of `sinceName`. An object of one version has the members of the others as little as an object literal
 * does: `layers[0].act` may be read, and may be undefined.
 *
 * @param versions names of the versions that there may be objects of
 */
export function sinceDeclaration(
  alias: string,
  versions: readonly string[],
  shape: Shape | undefined,
): string {
  const { kind, parameters = "", arguments: given = "" } = shape ?? {};
  const types = versions.map((version) => version + given);
  const declare = (type: string) => `export type ${alias}${parameters} = ${type};`;
  if (types.length === 0) return declare("any");
  if (types.length === 1 || kind !== "object") return declare(types.join(" | "));
  const parts = types.map((type) => {
    const keys = types.filter((other) => other !== type).map((other) => `keyof ${other}`);
    return `(${type} & ${withoutName}<${type}, ${keys.join(" | ")}>)`;
  });
  return declare(parts.join(" | "));
}

/** An earlier version of an enum. TypeScript compares members of enums whose own name is the same. */
export function earlierEnum(version: string, name: string, text: string): string {
  const namespace = `${version}${hiddenMark}of`;
  return `export namespace ${namespace} { ${text} } export import ${version} = ${namespace}.${name};`;
}

/** TypeScript's words without the names of versions. */
export function withoutVersions(text: string): string {
  const without = new RegExp(` & ${withoutName}<(?:[^<>]|<(?:[^<>]|<[^<>]*>)*>)*>`, "g");
  return text
    .replace(without, "")
    .replace(new RegExp(`${hiddenMark}(?:old|\\d+(?:${sinceMark}|${hiddenMark}of)?)`, "g"), "");
}

/** Does a text of the kernel's or of TypeScript's name an earlier version? */
export function namesVersion(text: string): boolean {
  return anyVersion.test(text);
}

const anyVersion = new RegExp(`[\\p{ID_Continue}$]${hiddenMark}\\d`, "u");

/** The names of which a declaration needs earlier versions. */
export function versionsIn(text: string): string[] {
  return [...text.matchAll(new RegExp(`([\\p{ID_Start}$_][\\p{ID_Continue}$]*?)${hiddenMark}\\d`, "gu"))].map(
    ([, name]) => name,
  );
}
