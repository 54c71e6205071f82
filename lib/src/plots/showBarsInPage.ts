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
 * Lets the pictures of a grid show what was said of them, as bars: beside the picture that was chosen where the page has room
 * for them, or else below all. A grid may be higher than a projector's page, where nobody would see them below. Runs in the page, not here: like `drawInPage`, its source
 * goes into the output, so it may use nothing from outside itself.
 */
export function showBarsInPage(
  id: string,
  makeButtons: typeof buttonsInPage,
  { columns, names, headings, thousandths, choose }: PictureBars,
): void {
  const beside = document.currentScript?.previousElementSibling;
  const root = (beside?.id === id ? beside : document.getElementById(id)) as HTMLElement | null;
  if (!root) return;
  const cells = [...root.querySelectorAll("img")].map((image) => image.parentElement as Element);
  const said = document.createElement("div");
  said.setAttribute("role", "status");
  said.textContent = choose;
  root.append(said);
  root.style.position = "relative";
  const [gap, leastRoom, wholeRoom] = [16, 170, 320]; // CSS pixels
  let chosen = 0;
  const place = () => {
    const outer = root.getBoundingClientRect();
    const scale = outer.width / root.offsetWidth || 1; // of a slide
    const grid = cells.map((cell) => cell.getBoundingClientRect());
    const left = (Math.max(...grid.map(({ right }) => right)) - outer.left) / scale + gap;
    const room = root.clientWidth - left;
    const isBeside = room >= leastRoom;
    said.style.cssText = isBeside ? `position:absolute;left:${left}px;right:0;max-width:32em` : "";
    said.classList.toggle("narrow", isBeside && room < wholeRoom);
    root.style.minHeight = isBeside ? `${said.offsetHeight}px` : "";
    const lowest = root.clientHeight - said.offsetHeight;
    const top = (grid[chosen].top - outer.top) / scale;
    if (isBeside) said.style.top = `${Math.max(0, Math.min(top, lowest))}px`;
  };
  const show = (picture: number) => {
    chosen = picture;
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
    said.replaceChildren(title, list);
    place();
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
  new ResizeObserver(place).observe(root);
}
