import { transposed } from "../byHand.js";
import { written, writtenShape } from "../written.js";
import type { Look } from "./finding.js";
import { generalText } from "./generalText.js";
import { firstMisfit, numbersIn, regularShape } from "./leaves.js";

const { list: text } = generalText;

type List = readonly unknown[];

/** How a list may be made of the expected one. Where one has too few entries for that, it is `undefined`. */
const changes: readonly [name: string, of: (want: List) => unknown, message: string][] = [
  ["first-only", (want) => want[0], text.firstOnly],
  ["last-missing", (want) => want.slice(0, -1), text.lastMissing],
  ["first-missing", (want) => want.slice(1), text.firstMissing],
  ["all-like-first", (want) => want.map(() => want[0]), text.allLikeFirst],
  ["backwards", (want) => [...want].reverse(), text.backwards],
  [
    "sorted",
    (want) => (want.every((entry) => typeof entry === "number") ? inOrder(want) : undefined),
    text.sorted,
  ],
  [
    "transposed",
    (want) => (regularShape(want)?.length === 2 ? transposed(want as unknown[][]) : undefined),
    text.transposed,
  ],
  ["flat", (want) => (want.some(Array.isArray) ? want.flat(Number.POSITIVE_INFINITY) : undefined), text.flat],
];

/** The right entries, with something done to the list that they are in. */
export const lists: Look = ({ wrong, isSame }) => {
  if (wrong.every(({ got, want }) => isSame(got, [want]))) return { name: "nested", message: text.nested };
  if (!wrong.every(({ want }) => Array.isArray(want) && want.length > 0)) return undefined;
  const all = wrong as readonly { got: unknown; want: List }[];
  for (const [name, of, message] of changes)
    if (all.every(({ got, want }) => got !== undefined && isSame(got, of(want)))) return { name, message };
  if (!all.every(({ got }) => Array.isArray(got))) return undefined;
  const both = all as readonly { got: List; want: List }[];
  const [{ got }] = both;
  if (both.every(({ got, want }) => isSame(got.slice(0, -1), want)))
    return { name: "one-at-end", message: text.oneAtEnd(written(got.at(-1))) };
  if (both.every(({ got, want }) => isSame(got.slice(1), want)))
    return { name: "one-at-start", message: text.oneAtStart(written(got[0])) };
  const isReordered = ({ got, want }: { got: List; want: List }) =>
    got.length === want.length && isSame(inOrder(got), inOrder(want));
  return both.every(isReordered) ? { name: "other-order", message: text.otherOrder } : undefined;
};

/** Another shape than the expected one, or lists of other lengths within it. */
export const shapes: Look = ({ wrong }) => {
  // What is found has to be so in every wrong try; the numbers are those of the first one.
  if (!wrong.every((example) => firstMisfit(example) !== undefined)) return undefined;
  const [example] = wrong;
  const [got, want] = [regularShape(example.got), regularShape(example.want)];
  if (got?.length === 1 && want?.length === 1)
    return { name: "length", message: text.length(got[0], want[0]) };
  const misfit = firstMisfit(example);
  // Where every entry is undefined, the shape is regular, and would be a riddle.
  if (got !== undefined && misfit !== undefined && misfit.place !== "" && misfit.got === undefined)
    return { name: "undefined-entry", message: generalText.undefinedEntry(misfit.place) };
  if (got !== undefined && want !== undefined && want.length > 0)
    return { name: "shape", message: text.shape(writtenShape(example.got), writtenShape(example.want)) };
  if (misfit === undefined) return undefined;
  const { place } = misfit;
  if (!Array.isArray(misfit.want)) return { name: "list-for-number", message: text.notANumber(place) };
  if (!Array.isArray(misfit.got))
    return {
      name: "number-for-list",
      message: text.notAList(place, written(misfit.got), misfit.want.length),
    };
  const [gotLength, wantLength] = [misfit.got.length, misfit.want.length];
  if (place === "") return { name: "length", message: text.length(gotLength, wantLength) };
  return { name: "row-length", message: text.rowLength(place, gotLength, wantLength) };
};

/** Sorted by their numbers: lists of numbers by their first ones. */
function inOrder(entries: List): List {
  return [...entries].sort((a, b) => {
    const [left, right] = [numbersIn(a), numbersIn(b)];
    const at = left.findIndex((number, i) => number !== right[i]);
    return at < 0 ? 0 : left[at] - right[at];
  });
}
