import type { Part } from "./parts.js";

/** Frames, in little room: the first one whole, and of the others what differs. */
export interface PackedFrames {
  base: Part[];
  /** Where frames differ, and the value there in each; or the distinct values, and which of them each frame has. */
  differ: Difference[];
}

type Path = (string | number)[];
export type Difference = [path: Path, each: unknown[]] | [path: Path, distinct: unknown[], which: number[]];

/** `unpackFrame` in the page is its inverse. */
export function packFrames(frames: readonly Part[][]): PackedFrames {
  const differ: Difference[] = [];
  compare(frames, [], differ);
  return { base: frames[0], differ };
}

function compare(values: readonly unknown[], path: Path, differ: Difference[]): void {
  // JSON has no `undefined`: a key that is there in some frames alone keeps its holder whole, see `sharedKeys`.
  const texts = values.map((value) => JSON.stringify(value) ?? "null");
  const distinct = [...new Set(texts)];
  if (distinct.length === 1) return;
  const keys = sharedKeys(values);
  if (keys !== undefined) {
    for (const key of keys) {
      const below = values.map((value) => (value as Record<string | number, unknown>)[key]);
      compare(below, [...path, key], differ);
    }
  } else if (2 * distinct.length <= values.length) {
    const which = texts.map((text) => distinct.indexOf(text));
    differ.push([path, distinct.map((text) => JSON.parse(text)), which]);
  } else differ.push([path, texts.map((text) => JSON.parse(text))]);
}

/** Keys to look at one by one. None where the values are kept whole, as rows of numbers are, or those of unequal form. */
function sharedKeys(values: readonly unknown[]): Path | undefined {
  if (!values.every((value) => typeof value === "object" && value !== null)) return undefined;
  const lists = values.filter((value) => Array.isArray(value));
  if (lists.length > 0) {
    const [{ length }] = lists;
    const areAlike =
      lists.length === values.length &&
      lists.every((list) => list.length === length && list.some((entry) => typeof entry === "object"));
    return areAlike ? [...Array(length).keys()] : undefined;
  }
  const keysOf = (value: unknown) => Object.keys(JSON.parse(JSON.stringify(value)));
  const first = keysOf(values[0]);
  return values.every((value) => keysOf(value).join("\n") === first.join("\n")) ? first : undefined;
}
