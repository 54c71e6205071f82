import { newId } from "../random/newId.js";
import { inLanguage, language } from "../text/language.js";
import { changeInPage } from "./changeInPage.js";
import { type Display, displayOfThisCell, type MimeBundle } from "./display.js";
import { drawInPage } from "./drawInPage.js";
import { en } from "./figure.en.js";
import { escapeHtml, scriptCode, scriptJson } from "./html.js";
import { plotlyPath } from "./plotlyPath.js";

/** A plotly.js figure: traces, and how they are laid out. */
export interface Figure {
  data: object[];
  layout?: Record<string, unknown>;
}

/** A figure and what it shows, for readers who do not see it. */
export interface Chart {
  figure: Figure;
  /** What the chart shows, in a sentence: the chart's label, and what stands in its place where scripts do not run. */
  description: string;
  /** The numbers behind it, as lines of text; follows the description in `text/plain`. Default: none. */
  details?: string;
  /** A line of words above the chart. Default: none. */
  caption?: string;
  /** The line in its place where a chart that changes in place is seen long after it was drawn: nothing changes it any more. */
  laterCaption?: string;
}

/** Shows a finished chart under the cell that runs now. Colours of text and grid follow the page's theme. */
export function showFigure(chart: Chart, display: Display = displayOfThisCell()): void {
  display(figureBundle(chart));
}

/** A chart that changes in place: `update` redraws it, `finish` draws it for the last time and for the saved notebook. */
export class LiveFigure {
  readonly #display: Display;
  readonly #id = newId();
  #shown = false;

  constructor(display: Display = displayOfThisCell()) {
    this.#display = display;
  }

  update(chart: Chart): void {
    // HTML alone: the pip package plotly's renderer, where it is installed, ignores updates of its own MIME type.
    const { "text/html": html, "text/plain": text } = figureBundle(chart, this.#id);
    this.#send({ "text/html": html, "text/plain": text });
  }

  finish(chart: Chart): void {
    this.#send(figureBundle(chart, this.#id));
  }

  #send(bundle: MimeBundle): void {
    this.#display(bundle, { id: this.#id, update: this.#shown });
    this.#shown = true;
  }
}

/** A chart in every form that a front end may choose from. @param live see `figureHtml` */
export function figureBundle(chart: Chart, live?: string): MimeBundle {
  const { description, details } = chart;
  return {
    "text/html": figureHtml(chart, live),
    "application/vnd.plotly.v1+json": plotlyBundle(chart),
    "text/plain": details === undefined ? description : `${description}\n${details}`,
  };
}

/** The figure for front ends that draw it themselves; they show no HTML, so a caption becomes the title. */
function plotlyBundle({ figure: { data, layout }, caption }: Chart): object {
  if (caption === undefined) return { data, layout: layout ?? {}, config };
  const above = (layout?.title as { text: string } | undefined)?.text;
  const title = { text: [above, escapeHtml(caption)].filter(Boolean).join("<br>"), font: { size: 13 } };
  return { data, layout: { ...layout, title, margin: { ...(layout?.margin as object), t: 72 } }, config };
}

/** plotly.js offers to send a chart to its maker's server: not from here, and its logo takes room. */
const config = {
  displaylogo: false,
  showSendToCloud: false,
  modeBarButtons: [["toImage", "zoom2d", "pan2d", "resetScale2d"]],
  ...(language !== "en" && {
    locale: "six-steps",
    locales: { "six-steps": { dictionary: inLanguage("display/figure", en) } },
  }),
};

const drawScript = scriptCode(drawInPage);
const changeScript = scriptCode(changeInPage);

/**
 * The chart as HTML. A page without plotly.js, or a notebook that is not trusted, shows the description instead.
 *
 * @param live of a chart that changes in place, the same each time. Default: this one does not
 */
export function figureHtml({ figure, description, caption, laterCaption }: Chart, live?: string): string {
  const id = `plot-${live ?? newId()}`;
  const text = escapeHtml(description);
  const later = laterCaption && ` data-at="${Date.now()}" data-later="${escapeHtml(laterCaption)}"`;
  const words = caption === undefined ? "" : `<p${later ?? ""}>${escapeHtml(caption)}</p>`;
  const data = `${scriptJson(id)},${scriptJson({ ...figure, config })},${scriptJson(plotlyPath)}`;
  const call = live ? `(${changeScript})(${drawScript},${data})` : `(${drawScript})(${data})`;
  return `${words}<div id="${id}" role="figure" aria-label="${text}"><p>${text}</p></div>
<script>${call}</script>`;
}
