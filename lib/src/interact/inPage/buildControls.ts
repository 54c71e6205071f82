import type { PagePixels } from "./buildPixels.js";
import type { PageTable } from "./buildTable.js";

/** A control as the page gets it. */
export interface PageControl {
  kind: "slider" | "checkbox" | "choice" | "pixels" | "table";
  label: string;
  texts: readonly string[];
  start: number;
  button?: string;
  point?: { x?: readonly number[]; y?: readonly number[] };
  picture?: PagePixels["picture"];
  table?: PageTable;
}

/**
 * Puts real inputs with labels into `form`. Runs in the page, not here: see `interactInPage`.
 *
 * - JupyterLab takes the arrow keys from an element that does not itself say that its keys are its own.
 * - Two views of one output need ids of their own for their labels.
 *
 * @param moved is told of each move: which control, and to which of its stops
 * @param buildPixels where a control is a picture
 * @param buildTable where one is a table of numbers
 */
export function buildControls(
  form: HTMLElement,
  controls: readonly PageControl[],
  moved: (control: number, stop: number) => void,
  buildPixels?: (line: HTMLElement, pixels: PagePixels, moved: (stop: number) => void) => void,
  buildTable?: (line: HTMLElement, table: PageTable, moved: (stop: number) => void) => void,
): void {
  const make = <Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    parent: Element,
    attributes: Record<string, string> = {},
  ) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    parent.append(made);
    return made;
  };
  controls.forEach(({ kind, label, texts, start, button, picture, table }, which) => {
    const line = make("div", form, { style: "display:flex;align-items:center;gap:.5em" });
    const id = `interact-${Math.random().toString(36).slice(2)}`;
    make("label", line, { for: id }).textContent = label;
    const own = { id, "data-lm-suppress-shortcuts": "true" };
    if (picture) {
      buildPixels?.(line, { texts, start, picture }, (stop) => moved(which, stop));
      return;
    }
    if (table) {
      buildTable?.(line, table, (stop) => moved(which, stop));
      return;
    }
    if (kind === "choice") {
      const select = make("select", line, own);
      for (const text of texts) make("option", select).textContent = text;
      select.selectedIndex = start;
      select.onchange = () => moved(which, select.selectedIndex);
      return;
    }
    if (kind === "checkbox") {
      const box = make("input", line, { ...own, type: "checkbox" });
      box.checked = start === 1;
      box.onchange = () => moved(which, Number(box.checked));
      return;
    }
    // As long as its stops and its longest value ask for: several short ones fit into one line.
    const length = Math.min(16, Math.max(8, 1.2 * texts.length));
    const longest = Math.max(...texts.map((text) => text.length));
    const range = make("input", line, {
      ...own,
      type: "range",
      min: "0",
      max: String(texts.length - 1),
      style: `width:${length}em;max-width:50vw;margin:0`,
    });
    const output = make("output", line, {
      for: id,
      style: `min-width:${longest}ch;font-variant-numeric:tabular-nums`,
    });
    const tell = () => {
      output.textContent = texts[range.valueAsNumber];
      range.setAttribute("aria-valuetext", texts[range.valueAsNumber]);
    };
    range.value = String(start);
    tell();
    const move = () => {
      tell();
      moved(which, range.valueAsNumber);
    };
    range.oninput = move;
    if (button === undefined) return;
    const step = make("button", line, {
      type: "button",
      "data-lm-suppress-shortcuts": "true",
      style: "font:inherit",
    });
    step.textContent = button;
    step.onclick = () => {
      range.value = String((range.valueAsNumber + 1) % texts.length);
      move();
    };
  });
}
