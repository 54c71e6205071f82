import { type Cell, textOf } from "../../../../setup/notebook.mjs";

type SlideType = "slide" | "subslide" | "fragment" | "-";

/** Lines that a slide holds before it must be scrolled, by eye at 1100 x 720. */
const slideLines = 22;
const charactersInLine = 95;
/** What an output takes; how much it really does is known only when it has run. */
const outputLines = 8;
/** What an exercise says before it is attempted: two lines and a margin. */
const feedbackLines = 4;

/**
 * Where slides begin, by rules: a heading opens a slide, a smaller one or a full slide opens the next below it, and
 * code comes in at a press, so that the class can predict what it will do.
 *
 * The result is what RISE and nbconvert read: `slideshow.slide_type` in each cell's metadata.
 */
export function withSlideTypes(cells: readonly Cell[]): Cell[] {
  let used = 0;
  return cells.map((cell, i) => {
    const lines = linesOf(cell);
    const together = lines + linesOfCodeBehind(cell, cells[i + 1]);
    // Prose goes with the code that it introduces, if the two fit: a question is read while it is answered.
    const room = together <= slideLines ? together : lines;
    const type = slideTypeOf(cell, { first: i === 0, full: used > 0 && used + room > slideLines });
    used = type === "slide" || type === "subslide" ? lines : used + lines;
    return { ...cell, metadata: { ...cell.metadata, slideshow: { slide_type: type } } };
  });
}

function slideTypeOf(cell: Cell, { first, full }: { first: boolean; full: boolean }): SlideType {
  const [, heading] = /^(#+) /.exec(textOf(cell.source)) ?? [];
  if (first || (cell.cell_type === "markdown" && heading && heading.length <= 2)) return "slide";
  if (full || (cell.cell_type === "markdown" && heading)) return "subslide";
  return cell.cell_type === "code" ? "fragment" : "-";
}

const linesOfCodeBehind = (cell: Cell, next: Cell | undefined): number =>
  cell.cell_type === "markdown" && next?.cell_type === "code" ? linesOf(next) : 0;

function linesOf({ id, cell_type, source }: Cell): number {
  const lines = textOf(source).split("\n");
  const wrapped = lines.reduce(
    (sum, line) => sum + Math.max(1, Math.ceil(line.length / charactersInLine)),
    0,
  );
  if (cell_type !== "code") return wrapped + 1;
  return wrapped + (id.startsWith("exercise-") ? feedbackLines : outputLines);
}
