/** An image whose pixels are a control, as the page gets it. */
export interface PagePixels {
  /** What each pixel is called. */
  texts: readonly string[];
  /** The one that is chosen first. */
  start: number;
  /** How many are in a row, and how bright each is, 0 for black to 1 for white. */
  picture: { columns: number; brightness: readonly number[] };
}

/**
 * Makes an image of buttons, after the label that `line` holds. Runs in the page, not here: see `interactInPage`.
 *
 * For the keyboard and for a screen reader it is a group of radio buttons: Tab reaches the one that is chosen, and the arrow
 * keys choose its neighbours.
 */
export function buildPixels(
  line: HTMLElement,
  { texts, start, picture: { columns, brightness } }: PagePixels,
  moved: (stop: number) => void,
): void {
  const label = line.querySelector("label");
  const grid = document.createElement("div");
  grid.setAttribute("role", "radiogroup");
  grid.setAttribute("aria-label", label?.textContent ?? "");
  const side = columns > 10 ? 24 : 28; // a finger needs 24, and a projector has few
  grid.style.cssText = `display:grid;grid-template-columns:repeat(${columns},${side}px);gap:1px`;
  const output = document.createElement("output");
  output.style.cssText = "min-width:4em;font-variant-numeric:tabular-nums";
  line.append(grid, output);
  let chosen = start;
  const pixels = texts.map((text, i) => {
    const grey = Math.round(255 * brightness[i]);
    const pixel = document.createElement("button");
    const attributes = {
      type: "button",
      role: "radio",
      "aria-label": text,
      "data-lm-suppress-shortcuts": "true",
    };
    for (const [name, value] of Object.entries(attributes)) pixel.setAttribute(name, value);
    pixel.style.cssText = `height:${side}px;padding:0;border:1px solid #808080;border-radius:0;cursor:pointer;background:rgb(${grey},${grey},${grey})`;
    pixel.onclick = () => choose(i);
    grid.append(pixel);
    return pixel;
  });
  const mark = () => {
    pixels.forEach((pixel, i) => {
      pixel.setAttribute("aria-checked", String(i === chosen));
      pixel.tabIndex = i === chosen ? 0 : -1;
      pixel.style.boxShadow = i === chosen ? "inset 0 0 0 4px #e3770d" : "";
    });
    output.textContent = texts[chosen];
  };
  const choose = (next: number) => {
    chosen = next;
    mark();
    pixels[chosen].focus();
    moved(chosen);
  };
  grid.onkeydown = (event) => {
    const column = chosen % columns;
    const next: Record<string, number> = {
      ArrowLeft: column > 0 ? chosen - 1 : chosen,
      ArrowRight: column < columns - 1 ? chosen + 1 : chosen,
      ArrowUp: chosen - columns,
      ArrowDown: chosen + columns,
      Home: 0,
      End: pixels.length - 1,
    };
    const to = next[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to !== chosen && pixels[to]) choose(to);
  };
  mark();
}
