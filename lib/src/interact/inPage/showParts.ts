import type { Part } from "../parts.js";

type Draw = (id: string, figure: NonNullable<Part["figure"]>, path: string) => void;

/**
 * Makes a function that shows parts in `view`, in the place of those that it has shown. Runs in the page, not here: see
 * `interactInPage`.
 *
 * A chart is drawn once, and then changed: so it does not flicker, and hover and zoom stay. The theme's colours, which
 * `draw` has given it, are kept.
 */
export function showParts(view: HTMLElement, draw: Draw, path: string): (parts: readonly Part[]) => void {
  type Plotly = { react(element: Element, data: object[], layout?: object, config?: object): void };
  const page = window as unknown as { Plotly: Plotly; sixStepsPlotly?: Promise<void> };
  const id = `shown-${Math.random().toString(36).slice(2)}`;
  const merged = (old: unknown, next: unknown): unknown => {
    if (typeof next !== "object" || next === null || Array.isArray(next)) return next;
    const both: Record<string, unknown> = { ...(old as object) };
    for (const [key, value] of Object.entries(next)) both[key] = merged(both[key], value);
    return both;
  };
  const drawn = new Set<Element>();
  const fresh = (i: number) => {
    const made = document.createElement("div");
    made.id = `${id}-${i}`;
    return made;
  };
  return (parts) => {
    parts.forEach(({ figure, html, text }, i) => {
      if (view.children.length === i) view.append(fresh(i));
      let shown = view.children[i] as HTMLElement;
      if (figure === undefined && drawn.has(shown)) {
        const other = fresh(i);
        shown.replaceWith(other);
        shown = other;
      }
      // Where parts stand in a row: a chart takes what room is left, and what is printed has a line of its own.
      shown.style.flex = figure ? "1 1 15em" : html === undefined ? "1 0 100%" : "none";
      shown.style.minWidth = "0"; // or it would stay as wide as the chart was drawn
      if (figure === undefined) {
        // What is printed looks as under any cell: its columns are aligned by spaces.
        shown.style.whiteSpace = html === undefined ? "pre-wrap" : "";
        shown.style.fontFamily = html === undefined ? "var(--jp-code-font-family, monospace)" : "";
        if (html === undefined) shown.textContent = text;
        else shown.innerHTML = html;
        return;
      }
      const chart = shown;
      chart.setAttribute("role", "figure");
      chart.setAttribute("aria-label", text);
      if (!drawn.has(chart)) {
        drawn.add(chart);
        chart.textContent = text; // as long as there is no plotly.js
        draw(chart.id, figure, path);
        return;
      }
      page.sixStepsPlotly?.then(
        () => {
          const { layout } = chart as unknown as { layout?: object };
          page.Plotly.react(chart, figure.data, merged(layout, figure.layout) as object, figure.config);
        },
        () => {
          chart.textContent = text;
        },
      );
    });
    while (view.children.length > parts.length) view.lastElementChild?.remove();
  };
}
