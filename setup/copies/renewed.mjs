// @ts-check
// How a corrected lesson reaches a copy with answers in it, in `my-work/` and in the pages of the browser edition.
import { textOf } from "../notebookJson.mjs";
import { hashOf, stampsOf } from "./stamps.mjs";
import { woven } from "./woven.mjs";

/** @typedef {import("../notebookJson.mjs").Notebook} Notebook */
/** @typedef {import("../notebookJson.mjs").Cell} Cell */

/**
 * A lesson as a student begins it. It tells in `metadata.lesson` which cells it had, so that a later version can tell the
 * student's cells from its own, wherever the copy was taken meanwhile.
 *
 * @param {Notebook} lesson
 * @returns {Notebook}
 */
export const asCopy = (lesson) => ({
  ...lesson,
  metadata: { ...lesson.metadata, lesson: stampsOf(lesson) },
});

/** @param {Notebook} copy @returns {readonly string[] | undefined} the stamps of the lesson that it began with, if it tells */
const told = ({ metadata }) => (Array.isArray(metadata?.lesson) ? metadata.lesson : undefined);

/**
 * Whether a student has written nothing in a copy. Running it is not writing.
 *
 * @param {Notebook} copy
 * @param {readonly string[]} [began] see `renewed`
 */
export const isUntouched = (copy, began = told(copy)) => sameLines(stampsOf(copy), began ?? []);

/** Whether the same is written in both. @param {Notebook} one @param {Notebook} other */
export const sameContent = (one, other) => sameLines(stampsOf(one), stampsOf(other));

/**
 * The copy with what is new in the lesson. The student's are the cells that the lesson did not have, and those in which he
 * wrote; they stay, in their order. Where the lesson has changed such a cell too, its version stands above his, as text.
 * A cell that he deleted comes back only when it has changed; the order of cells is his if he moved one of the lesson's.
 *
 * @param {Notebook} copy is not changed
 * @param {Notebook} lesson
 * @param {string} head what stands above a lesson's newer version of a cell in which the student wrote
 * @param {readonly string[]} [began] the stamps of the lesson that the copy began with, if the copy does not tell them. Where
 *   nobody knows, each cell that differs counts as the student's.
 * @returns {{ notebook: Notebook, keepOld: boolean } | undefined} nothing where the copy is of this version. `keepOld`:
 *   there are words of a student in it, so the copy as it was is to be kept too
 */
export function renewed(copy, lesson, head, began = told(copy)) {
  if (sameLines(told(copy) ?? [], stampsOf(lesson))) return undefined;
  if (isUntouched(copy, began) && !sameContent(copy, lesson)) {
    return { notebook: asCopy(lesson), keepOld: false };
  }
  const cells = merged(withKeys(copy.cells), lesson.cells, began, head);
  const notebook = asCopy(lesson);
  const { language, ...kept } = copy.metadata ?? {}; // the lesson's may be another one by now
  return {
    notebook: { ...notebook, metadata: { ...kept, ...notebook.metadata }, cells },
    keepOld: !sameLines(stampsOf({ ...copy, cells }), stampsOf(copy)),
  };
}

/** @param {Cell[]} own @param {Cell[]} lesson @param {readonly string[] | undefined} stamps @param {string} head */
function merged(own, lesson, stamps, head) {
  const mine = new Map(own.map((cell) => [cell.id, cell]));
  const theirs = new Map(lesson.map((cell) => [cell.id, cell]));
  const began = stamps
    ? new Map(stamps.map((stamp) => /** @type {[string, string]} */ (stamp.split(" "))))
    : new Map(lesson.filter(({ id }) => mine.has(id)).map((cell) => [cell.id, hashOf(cell)]));

  const [ownOrder, lessonOrder] = [[...mine.keys()], [...theirs.keys()]];
  const hasMoved = !sameLines(
    ownOrder.filter((id) => began.has(id)),
    [...began.keys()].filter((id) => mine.has(id)),
  );
  const order = hasMoved ? woven(ownOrder, lessonOrder) : woven(lessonOrder, ownOrder);
  const isThere = (/** @type {Cell} */ { id }) => mine.has(id); // told before, and the student's since
  return order.flatMap((id) => cellsOf(mine.get(id), theirs.get(id), began.get(id), isThere, head));
}

/**
 * What becomes of one cell.
 *
 * @param {Cell | undefined} mine
 * @param {Cell | undefined} theirs
 * @param {string | undefined} began its hash in the lesson that the copy began with
 * @param {(cell: Cell) => boolean} isThere whether the copy has one with its id
 * @param {string} head of the lesson's version, where both stay
 */
function cellsOf(mine, theirs, began, isThere, head) {
  const [own, now] = [mine && hashOf(mine), theirs && hashOf(theirs)];
  if (!mine) return theirs && now !== began ? [theirs] : [];
  if (!theirs) return own === began ? [] : [mine];
  if (own === now || now === began) return [mine];
  if (own === began) return [theirs];
  const newer = newerVersion(theirs, head);
  return isThere(newer) ? [mine] : [newer, mine];
}

/** As text, so that it takes the place of no answer when all cells run. @param {Cell} cell @param {string} head @returns {Cell} */
function newerVersion(cell, head) {
  const shown =
    cell.cell_type === "code" ? `~~~typescript\n${textOf(cell.source)}\n~~~` : textOf(cell.source);
  const id = `${cell.id.slice(0, 40)}-${hashOf(cell)}`;
  return { cell_type: "markdown", id, metadata: {}, source: `${head}\n\n${shown}` };
}

/**
 * Other programs leave the ids away, or give one twice: then only the first of them is the lesson's.
 *
 * @param {readonly Cell[]} cells
 */
function withKeys(cells) {
  const ids = new Set(cells.map(({ id }) => id));
  const seen = new Set();
  let next = 1;
  return cells.map((cell) => {
    if (typeof cell.id === "string" && !seen.has(cell.id)) {
      seen.add(cell.id);
      return cell;
    }
    while (ids.has(`own-${next}`)) next++;
    return { ...cell, id: `own-${next++}` };
  });
}

/** @param {readonly string[]} one @param {readonly string[]} other */
const sameLines = (one, other) => one.length === other.length && one.every((line, i) => line === other[i]);
