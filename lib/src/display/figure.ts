import { randomUUID } from "node:crypto";
import { type Display, displayOfThisCell } from "./display.js";
import { escapeHtml, scriptJson } from "./html.js";

/** A plotly.js figure: traces, and how they are laid out. */
export interface Figure {
  data: object[];
  layout?: Record<string, unknown>;
}

/**
 * Shows a finished chart under the cell that runs now.
 *
 * @param figure plotly.js traces and layout; colours of text, grid and background follow the page's theme
 * @param description what the chart shows, in a sentence, for readers who do not see it
 */
export function showFigure(figure: Figure, description: string): void {
  displayOfThisCell()(figureBundle(figure, description));
}

/** A chart that changes in place: `update` redraws it, `finish` draws it for the last time and for the saved notebook. */
export class LiveFigure {
  readonly #display: Display = displayOfThisCell();
  readonly #id = randomUUID();
  #shown = false;

  update(figure: Figure, description: string): void {
    // HTML alone: the pip package plotly's renderer, where it is installed, ignores updates of its own MIME type.
    this.#send({ "text/html": figureHtml(figure, description), "text/plain": description });
  }

  finish(figure: Figure, description: string): void {
    this.#send(figureBundle(figure, description));
  }

  #send(bundle: Parameters<Display>[0]): void {
    this.#display(bundle, { id: this.#id, update: this.#shown });
    this.#shown = true;
  }
}

function figureBundle(figure: Figure, description: string): Parameters<Display>[0] {
  return {
    "text/html": figureHtml(figure, description),
    "application/vnd.plotly.v1+json": { data: figure.data, layout: figure.layout ?? {} },
    "text/plain": description,
  };
}

/** Where a page finds plotly.js: the kernelspec's folder on the server, or beside an exported page. */
const kernelspecPath = "kernelspecs/six-steps/plotly.min.js";

/**
 * The chart as HTML. A page without plotly.js, or a notebook that is not trusted, shows the description instead.
 */
export function figureHtml(figure: Figure, description: string): string {
  const id = `plot-${randomUUID()}`;
  const height = Number(figure.layout?.height ?? 360);
  return `<div id="${id}" role="img" aria-label="${escapeHtml(description)}" style="min-height:${height}px"><p>${escapeHtml(description)}</p></div>
<script>(${drawInPage.toString().replace(/\n\s+/g, "\n")})(${scriptJson(id)},${scriptJson({ ...figure, layout: { height, ...figure.layout } })},${scriptJson(kernelspecPath)})</script>`;
}

/** Runs in the page, not here: its source goes into the output, so it may use nothing from this module. */
function drawInPage(id: string, figure: { data: object[]; layout: object }, path: string): void {
  type Plotly = {
    newPlot(element: Element, data: object[], layout: object, config: object): void;
    relayout(element: Element, layout: object): void;
  };
  const page = window as unknown as { Plotly?: Plotly; sixStepsPlotly?: Promise<void>; define?: unknown };
  const element = document.getElementById(id);
  if (!element) return;
  let base = document.body.getAttribute("data-base-url");
  const config = document.getElementById("jupyter-config-data");
  if (!base && config) base = JSON.parse(config.textContent ?? "{}").baseUrl;
  const places = ["plotly.min.js", "../assets/plotly.min.js"];
  if (base) places.unshift(base + path);
  const load = (i: number): Promise<void> =>
    new Promise((resolve, reject) => {
      if (page.Plotly) return resolve();
      if (i === places.length) return reject();
      const script = document.createElement("script");
      const { define } = page; // an exported page's require.js would take plotly.js for itself
      page.define = undefined;
      script.onload = () => {
        page.define = define;
        resolve();
      };
      script.onerror = () => {
        page.define = define;
        load(i + 1).then(resolve, reject);
      };
      script.src = places[i];
      document.head.appendChild(script);
    });
  page.sixStepsPlotly ??= load(0);
  page.sixStepsPlotly.then(
    () => {
      const plotly = page.Plotly as Plotly;
      const theme = () => {
        const color = getComputedStyle(element).color;
        const axis = {
          gridcolor: "rgba(128,128,128,.3)",
          zerolinecolor: "rgba(128,128,128,.6)",
          automargin: true,
        };
        return { color, axis };
      };
      const { color, axis } = theme();
      const layout: Record<string, unknown> = {
        paper_bgcolor: "rgba(0,0,0,0)",
        plot_bgcolor: "rgba(0,0,0,0)",
        margin: { t: 48, r: 16, b: 48, l: 56 },
        ...figure.layout,
        font: { color, size: 13 },
      };
      for (const key of ["xaxis", "yaxis"]) layout[key] = { ...axis, ...(layout[key] as object) };
      element.textContent = "";
      plotly.newPlot(element, figure.data, layout, { responsive: true, displaylogo: false });
      const observer: MutationObserver = new MutationObserver(() => {
        if (!element.isConnected) return observer.disconnect();
        plotly.relayout(element, { "font.color": theme().color });
      });
      observer.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-light"] });
    },
    () => {},
  );
}
