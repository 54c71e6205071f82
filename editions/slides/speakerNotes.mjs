// @ts-check
import { textOf } from "../../setup/notebook.mjs";

/** @typedef {import("../../setup/notebook.mjs").Cell} Cell */

/**
 * The cells of slides with a teacher's notes behind them: reveal.js shows those in its speaker view.
 *
 * @param {readonly Cell[]} cells with their slide types
 * @param {import("../teacher/teachingNotes.mjs").TeachingNotes} notes
 * @returns {Cell[]}
 */
export function withSpeakerNotes(cells, { opening, byCell }) {
  /** @type {Cell | undefined} the note of the slide or fragment that the cell belongs to */
  let shownTogether;
  return cells.flatMap((cell, i) => {
    if (cell.metadata.slideshow?.slide_type !== "-") shownTogether = undefined;
    const texts = [i === 0 ? opening : undefined, byCell.get(cell.id)].filter((text) => text !== undefined);
    if (texts.length === 0) return [cell];
    const source = texts.join("\n\n");
    if (shownTogether) {
      // Of several notes in a fragment, reveal.js shows the first alone.
      shownTogether.source = `${textOf(shownTogether.source)}\n\n${source}`;
      return [cell];
    }
    shownTogether = noteCell(cell.id, source);
    return [cell, shownTogether];
  });
}

/**
 * @param {string} id of the cell that the note follows
 * @param {string} source
 * @returns {Cell}
 */
const noteCell = (id, source) => ({
  cell_type: "markdown",
  id: `note-${id}`.slice(0, 64),
  metadata: { slideshow: { slide_type: "notes" } },
  source,
});
