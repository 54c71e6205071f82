/** What is wrong with two lists of indices that should divide labelled examples, class by class. */
export type SplitFault =
  | { name: "no-return" }
  | { name: "not-two-lists" }
  | { name: "labels-for-places" }
  | { name: "not-a-place"; set: SetName; value: unknown }
  | { name: "counted-from-1" }
  | { name: "overlap"; places: number[] }
  | { name: "twice"; set: SetName; place: number }
  | { name: "class-left-out"; classes: number[] }
  | { name: "left-out"; places: number[] }
  | { name: "swapped"; counts: number[] }
  | { name: "none-held" }
  | { name: "same-number"; counts: number[]; want: number[] }
  | { name: "other-share"; counts: number[]; want: number[] }
  | { name: "rounded-otherwise"; counts: number[]; want: number[] }
  | { name: "not-stratified"; counts: number[]; want: number[] };

type SetName = "train" | "validation";

/** How many of each class belong in the validation set. */
export const heldPerClass = (labels: readonly number[], share: number): number[] =>
  countsOf(
    labels.map((_, i) => i),
    labels,
  ).map((count) => Math.round(share * count));

/**
 * The first thing that is wrong, gravest first: what is not a split at all, then what validates on images that were trained
 * on, then what does not have the same share of each class.
 *
 * @returns undefined for a right split, in any order
 */
export function splitFault(got: unknown, labels: readonly number[], share: number): SplitFault | undefined {
  if (got === undefined) return { name: "no-return" };
  const { train, validation } = (got ?? {}) as { train?: unknown; validation?: unknown };
  if (!Array.isArray(train) || !Array.isArray(validation)) return { name: "not-two-lists" };
  for (const [set, places] of Object.entries({ train, validation }) as [SetName, unknown[]][]) {
    const at = places.findIndex((place) => typeof place !== "number");
    if (at >= 0) return { name: "not-a-place", set, value: places[at] };
  }
  const all = [...train, ...validation];
  const sorted = (numbers: readonly number[]) => String([...numbers].sort((a, b) => a - b));
  if (sorted(all) === sorted(labels)) return { name: "labels-for-places" };

  const n = labels.length;
  if (all.includes(n) && !all.includes(0)) return { name: "counted-from-1" };
  for (const [set, places] of Object.entries({ train, validation }) as [SetName, number[]][]) {
    const value = places.find((place) => !(Number.isInteger(place) && place >= 0 && place < n));
    if (value !== undefined) return { name: "not-a-place", set, value };
  }
  const inBoth = validation.filter((place) => train.includes(place));
  if (inBoth.length > 0) return { name: "overlap", places: [...new Set(inBoth)] };
  for (const [set, places] of Object.entries({ train, validation }) as [SetName, number[]][]) {
    const place = places.find((one, i) => places.indexOf(one) !== i);
    if (place !== undefined) return { name: "twice", set, place };
  }
  const leftOut = labels.map((_, i) => i).filter((i) => !all.includes(i));
  const classes = [...new Set(labels)].sort((a, b) => a - b);
  const classesOut = classes.filter((label) =>
    labels.every((one, i) => one !== label || leftOut.includes(i)),
  );
  // Where numbers between the labels occur nowhere, somebody may have counted the classes.
  if (classesOut.length > 0 && Math.max(...labels) >= classes.length)
    return { name: "class-left-out", classes: classesOut };
  if (leftOut.length > 0) return { name: "left-out", places: leftOut };

  const [counts, want] = [countsOf(validation, labels), heldPerClass(labels, share)];
  if (String(counts) === String(want)) return undefined;
  if (String(countsOf(train, labels)) === String(want)) return { name: "swapped", counts };
  if (validation.length === 0) return { name: "none-held" };
  const sizes = countsOf([...labels.keys()], labels);
  const isEqual = (values: readonly number[]) => values.every((value) => value === values[0]);
  const shares = counts.map((count, label) => count / sizes[label]);
  if (isEqual(shares)) return { name: "other-share", counts, want };
  if (isEqual(counts)) return { name: "same-number", counts, want };
  const isNear = counts.every((count, label) => Math.abs(count - share * sizes[label]) < 1);
  return { name: isNear ? "rounded-otherwise" : "not-stratified", counts, want };
}

/** Entry c counts the places whose label is c. */
function countsOf(places: readonly number[], labels: readonly number[]): number[] {
  const counts: number[] = new Array(Math.max(...labels) + 1).fill(0);
  for (const place of places) counts[labels[place]]++;
  return counts;
}
