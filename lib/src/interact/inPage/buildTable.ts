/** A table of numbers, as the page gets it. */
export interface PageTable {
  columns: number;
  /** What each cell is called, row after row. */
  names: readonly string[];
  /** What each cell holds first. */
  first: readonly number[];
  /** The smallest number of a cell, how far two lie apart, and how many there are. */
  from: number;
  step: number;
  count: number;
}

/**
 * Makes a table of inputs, after the label that `line` holds. Runs in the page, not here: see `interactInPage`.
 *
 * A minus alone, or a number that is too large, is still being typed: it moves nothing.
 *
 * @param moved is told of the table's stop: a number whose digits, the first cell's last, are the cells' own stops
 */
export function buildTable(
  line: HTMLElement,
  { columns, names, first, from, step, count }: PageTable,
  moved: (stop: number) => void,
): void {
  const grid = document.createElement("div");
  grid.setAttribute("role", "group");
  grid.setAttribute("aria-label", line.querySelector("label")?.textContent ?? "");
  grid.style.cssText = `display:grid;grid-template-columns:repeat(${columns},4.5em);gap:2px`;
  line.append(grid);
  const cells = names.map((name, i) => {
    const cell = document.createElement("input");
    const attributes = {
      type: "number",
      min: String(from),
      max: String(from + (count - 1) * step),
      step: String(step),
      "aria-label": name,
      "data-lm-suppress-shortcuts": "true",
      style: "font:inherit;box-sizing:border-box;width:100%",
    };
    for (const [attribute, value] of Object.entries(attributes)) cell.setAttribute(attribute, value);
    cell.value = String(first[i]);
    grid.append(cell);
    return cell;
  });
  grid.oninput = () => {
    const digits = cells.map(({ value, valueAsNumber }) =>
      value === "" ? Number.NaN : Math.round((valueAsNumber - from) / step),
    );
    if (!digits.every((digit) => digit >= 0 && digit < count)) return;
    moved(digits.reduceRight((stop, digit) => stop * count + digit, 0));
  };
}
