import { type Cell, textOf } from "../../../../setup/notebook.mjs";
import { noteCell, type TeachingNotes } from "../../lessons/teachingNotes.js";

/**
 * The cells of slides, which have their types, with a teacher's notes behind them: reveal.js shows those in its speaker
 * view.
 */
export function withSpeakerNotes(cells: readonly Cell[], { opening, byCell }: TeachingNotes): Cell[] {
  let shownTogether: Cell | undefined; // the note of the slide or fragment that the cell belongs to
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
    shownTogether = noteCell(cell.id, source, { slideshow: { slide_type: "notes" } });
    return [cell, shownTogether];
  });
}
