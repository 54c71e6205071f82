import type { drawInPage } from "./drawInPage.js";

interface Drawn extends HTMLElement {
  /** With the theme's colours, which `draw` has given it. */
  layout: Record<string, object>;
}

interface Page {
  Plotly: { react(element: Element, data: object[], layout: object, config: object): void };
  sixStepsCharts?: Map<string, WeakRef<HTMLElement>>;
}

/**
 * Draws a chart that changes in place. Runs in the page, not here: like `drawInPage`, its source goes into the output.
 *
 * The drawing of the update before takes the place of this one, and changes what is different: new ones would leave a page
 * 50,000 nodes after a minute of training.
 */
export function changeInPage(draw: typeof drawInPage, ...given: Parameters<typeof drawInPage>): void {
  const page = window as unknown as Page;
  const [id, figure] = given;
  const beside = document.currentScript?.previousElementSibling;
  const place = beside?.id === id ? (beside as HTMLElement) : document.getElementById(id);
  if (!place) return;
  const longAgo = 60_000; // milliseconds: what still changes is drawn anew each second
  const words = place.previousElementSibling as HTMLElement | null;
  const { at, later } = words?.dataset ?? {};
  if (words && later !== undefined && Date.now() - Number(at) > longAgo) words.textContent = later;
  page.sixStepsCharts ??= new Map();
  const before = page.sixStepsCharts.get(id)?.deref() as Drawn | undefined;
  if (!before?.matches(".js-plotly-plot") || before.isConnected) {
    page.sixStepsCharts.set(id, new WeakRef(place));
    draw(...given);
    return;
  }
  before.ariaLabel = place.ariaLabel;
  place.replaceWith(before);
  const { layout } = before;
  const changed = Object.entries(figure.layout ?? {}).map(([name, value]) => {
    const isObject = typeof value === "object" && !Array.isArray(value);
    return [name, isObject ? { ...layout[name], ...value } : value];
  });
  page.Plotly.react(before, figure.data, { ...layout, ...Object.fromEntries(changed) }, figure.config);
}
