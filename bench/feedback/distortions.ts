/** A way of being wrong that has a name in any exercise: all right results spoilt alike. */
export interface Distortion {
  what: string;
  /** What tells it in any exercise; a sentence of the exercise's own may do so too. */
  told: readonly string[];
  /** Makes one more spoiler; it may remember what it was given. */
  spoil: () => (right: unknown, args: readonly unknown[]) => unknown;
}

const numbers =
  (change: (number: number) => unknown) =>
  () =>
  (right: unknown): unknown =>
    changed(right, change);
const list = (change: (entries: unknown[]) => unknown) => () => (right: unknown) =>
  Array.isArray(right) ? change(right) : right;

export const distortions: readonly Distortion[] = [
  { what: "always the first answer", told: ["constant"], spoil: remembering },
  {
    what: "right for the first input, then undefined",
    told: ["undefined-for-some"],
    spoil: after(1, () => undefined),
  },
  {
    what: "right for the first three, then 0",
    told: ["right-for-some", "constant-where-wrong", "minus-quantity", "entry"],
    spoil: after(3, (right) => changed(right, () => 0)),
  },
  { what: "1 too many", told: ["too-large"], spoil: numbers((n) => n + 1) },
  { what: "1 too few", told: ["too-small"], spoil: numbers((n) => n - 1) },
  { what: "twice", told: ["twice", "too-large"], spoil: numbers((n) => 2 * n) },
  { what: "half", told: ["half", "too-small"], spoil: numbers((n) => n / 2) },
  { what: "the other sign", told: ["other-sign", "too-small"], spoil: numbers((n) => -n) },
  { what: "a tenth", told: ["scaled"], spoil: numbers((n) => n / 10) },
  { what: "per cent", told: ["per-cent", "too-large"], spoil: numbers((n) => 100 * n) },
  { what: "rounded to two digits", told: ["rounded"], spoil: numbers((n) => Number(n.toFixed(2))) },
  { what: "squared", told: ["squared"], spoil: numbers((n) => n * n) },
  { what: "texts", told: ["texts", "text-entry"], spoil: numbers(String) },
  { what: "backwards", told: ["backwards"], spoil: list((entries) => [...entries].reverse()) },
  {
    what: "sorted",
    told: ["sorted", "backwards", "other-order"],
    spoil: list((entries) => [...entries].sort((a, b) => Number(a) - Number(b))),
  },
  { what: "first entry lost", told: ["first-missing"], spoil: list((entries) => entries.slice(1)) },
  { what: "last entry lost", told: ["last-missing"], spoil: list((entries) => entries.slice(0, -1)) },
  { what: "a 0 at the end", told: ["one-at-end"], spoil: list((entries) => [...entries, 0]) },
  {
    what: "last entry undefined",
    told: ["undefined-entry", "number-for-list", "shape"],
    spoil: list((entries) => [...entries.slice(0, -1), undefined]),
  },
  { what: "a list in a list", told: ["nested"], spoil: list((entries) => [entries]) },
  { what: "first entry only", told: ["first-only", "own-input"], spoil: list(([first]) => first) },
  {
    what: "all entries like the first",
    told: ["all-like-first"],
    spoil: list((entries) => entries.map(() => entries[0])),
  },
  {
    what: "its own first argument",
    told: ["own-input"],
    spoil:
      () =>
      (_, [first]) =>
        first,
  },
  { what: "no return", told: ["undefined"], spoil: () => () => undefined },
];

function changed(value: unknown, change: (number: number) => unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => changed(entry, change));
  return typeof value === "number" ? change(value) : value;
}

function remembering() {
  let kept: { right: unknown } | undefined;
  return (right: unknown) => {
    kept ??= { right };
    return kept.right;
  };
}

function after(count: number, then: (right: unknown) => unknown) {
  return () => {
    let calls = 0;
    return (right: unknown) => (calls++ < count ? right : then(right));
  };
}
