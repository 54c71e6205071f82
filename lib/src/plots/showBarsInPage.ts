import type { buttonsInPage } from "./buttonsInPage.js";

/** What was said of each picture of a grid, as the page gets it. */
export interface PictureBars {
  /** Pictures in a row. */
  columns: number;
  /** Of the classes. */
  names: readonly string[];
  /** What stands above the bars of each picture. */
  headings: readonly string[];
  /** `[picture][class]`: bars are no finer than that, and they are saved with the notebook. */
  thousandths: readonly (readonly number[])[];
  /** What stands there while no picture is chosen. */
  choose: string;
}

/**
 * Lets the pictures of a grid show what was said of them, as bars. Runs in the page, not here: like `drawInPage`, its source
 * goes into the output, so it may use nothing from outside itself.
 */
export function showBarsInPage(
  id: string,
  makeButtons: typeof buttonsInPage,
  { columns, names, headings, thousandths, choose }: PictureBars,
): void {
  const beside = document.currentScript?.previousElementSibling;
  const root = beside?.id === id ? beside : document.getElementById(id);
  if (!root) return;
  const cells = [...root.querySelectorAll("img")].map((image) => image.parentElement as Element);
  const below = document.createElement("div");
  below.setAttribute("role", "status");
  below.textContent = choose;
  root.append(below);
  const show = (picture: number) => {
    const shares = thousandths[picture];
    const largest = shares.indexOf(Math.max(...shares));
    const title = document.createElement("p");
    title.textContent = headings[picture];
    const list = document.createElement("ul");
    names.forEach((name, label) => {
      const [item, bar] = [document.createElement("li"), document.createElement("i")];
      bar.style.width = `${shares[label] / 10}%`;
      if (label === largest) item.style.fontWeight = "600";
      for (const content of [name, bar, (shares[label] / 1000).toFixed(2)]) {
        const part = document.createElement("span");
        part.append(content);
        item.append(part);
      }
      list.append(item);
    });
    below.replaceChildren(title, list);
  };
  const places = headings.map((label, i) => ({
    row: Math.floor(i / columns),
    column: i % columns,
    label,
    choose: () => show(i),
  }));
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns),
  );
  makeButtons(rows, places);
}
