import { type Notebook, textOf } from "../../../setup/notebook.mjs";
import type { Lesson } from "./readLessons.js";

/**
 * A notebook with its links to other lessons leading to files of another ending, such as `.html`. What would lead
 * nowhere, because that lesson is not among them, becomes plain text.
 */
export function withLinksTo(
  notebook: Notebook,
  { ending, lessons }: { ending: string; lessons: readonly Lesson[] },
): Notebook {
  const names = new Set(lessons.map(({ name }) => name));
  const cells = notebook.cells.map((cell) => {
    if (cell.cell_type !== "markdown") return cell;
    const source = textOf(cell.source).replace(
      /\[([^\]]+)\]\(([\w.-]+)\.ipynb(#[^)]*)?\)/g,
      (_, words, name, place = "") => (names.has(name) ? `[${words}](${name}${ending}${place})` : words),
    );
    return { ...cell, source };
  });
  return { ...notebook, cells };
}
