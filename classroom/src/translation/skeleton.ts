import { type Cell, textOf } from "../../../setup/notebook.mjs";
import { sourceHash, type Translation } from "../../../setup/translation/translation.mjs";
import { hasWords } from "./findings.js";
import { saidInCode } from "./saidInCode.js";

/**
 * A lesson's translation with a place for each cell that has none yet, in the lesson's order. What is there stays; what the
 * lesson no longer has stands at the end.
 */
export function withPlaces(cells: readonly Cell[], translation: Translation): Translation {
  const wordy = cells.filter(hasWords);
  const of = ({ source }: Cell) => sourceHash(textOf(source));
  const places = {
    cells: entries(wordy, "markdown", (cell) => translation.cells[cell.id] ?? { of: of(cell), text: "" }),
    words: entries(wordy, "code", (cell) => {
      const { words = {}, ...rest } = translation.words[cell.id] ?? { of: of(cell) };
      const empty = saidInCode(textOf(cell.source)).words.map((word) => [word, ""]);
      return { ...rest, words: { ...Object.fromEntries(empty), ...words } };
    }),
  };
  return {
    ...translation,
    cells: withRest(places.cells, translation.cells),
    words: withRest(places.words, translation.words),
  };
}

/** Each translated cell that does not tell its English yet now tells that it was made of today's. */
export function stamped(cells: readonly Cell[], translation: Translation): Translation {
  const hashes = new Map(cells.map(({ id, source }) => [id, sourceHash(textOf(source))]));
  const stamp = <T extends { of: string }>(entries: Record<string, T>) =>
    Object.fromEntries(
      Object.entries(entries).map(([id, one]) => [id, { ...one, of: one.of || (hashes.get(id) ?? "") }]),
    );
  return { ...translation, cells: stamp(translation.cells), words: stamp(translation.words) };
}

const entries = <T>(cells: readonly Cell[], type: Cell["cell_type"], entry: (cell: Cell) => T) =>
  Object.fromEntries(
    cells.filter(({ cell_type }) => cell_type === type).map((cell) => [cell.id, entry(cell)]),
  );

const withRest = <T>(places: Record<string, T>, all: Record<string, T>): Record<string, T> => ({
  ...places,
  ...Object.fromEntries(Object.entries(all).filter(([id]) => !Object.hasOwn(places, id))),
});
