import type { Cell, Notebook } from "#setup/notebookJson.mjs";

export type Random = () => number;

/** Numbers from 0 to 1, the same ones for a seed. */
export function randomly(seed: number): Random {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    const mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

let fresh = 0;
const cellOf = (source: string, random: Random): Cell => ({
  cell_type: random() < 0.5 ? "code" : "markdown",
  id: `c${fresh++}`,
  metadata: {},
  source,
});

const word = (random: Random) => `w${Math.floor(random() * 1e9).toString(36)}`;

export function randomLesson(random: Random): Notebook {
  const cells = Array.from({ length: Math.floor(random() * 7) }, () => cellOf(word(random), random));
  return { cells, metadata: {}, nbformat: 4, nbformat_minor: 5 };
}

/** What a student does: writes in cells, adds some, deletes some, moves some; or nothing. */
export const randomEdits = (cells: readonly Cell[], random: Random): Cell[] =>
  changed(cells, random, random() < 0.2 ? 0 : 0.25);

/** What an author does, which is the same. */
export const randomCorrection = (lesson: Notebook, random: Random): Notebook => ({
  ...lesson,
  cells: changed(lesson.cells, random, 0.2),
});

function changed(cells: readonly Cell[], random: Random, often: number): Cell[] {
  const next = cells.flatMap((cell) => {
    if (random() < often / 2) return [];
    const own = random() < often ? { ...cell, source: `${cell.source} ${word(random)}` } : cell;
    return random() < often ? [own, cellOf(word(random), random)] : [own];
  });
  if (next.length > 1 && random() < often) {
    const [cell] = next.splice(Math.floor(random() * next.length), 1);
    next.splice(Math.floor(random() * (next.length + 1)), 0, cell);
  }
  return next;
}

export const shuffledBy = <T>(items: readonly T[], random: Random): T[] =>
  items
    .map((item) => ({ item, key: random() }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item);

export function deepFrozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(deepFrozen);
  return value;
}
