import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import type { Figure } from "six-steps/internal/display/figure.js";
import { launchBrowser } from "../browser/browser.js";

interface PageWithPlotly {
  Plotly: {
    newPlot(element: string, data: object[], layout?: object): Promise<void>;
    validate(data: object[], layout?: object): object[] | undefined;
    Fx: { hover(element: string, at: object, subplot?: string): void };
  };
}

/** Where an element of a chart stands in the page, and its text. */
export interface Drawn {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A page with plotly.js alone, in which figures are drawn and looked at. */
export class PlotPage {
  private constructor(
    readonly page: Page,
    private readonly browser: Browser,
  ) {}

  static async open(width = 1000): Promise<PlotPage> {
    const browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width, height: 1000 } });
    await page.setContent(`<meta charset="utf-8"><body style="margin:0"><div id="chart"></div></body>`);
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve("plotly.js-cartesian-dist-min") });
    return new PlotPage(page, browser);
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** As a page gets it: through JSON. */
  async draw({ data, layout }: Figure): Promise<void> {
    await this.page.evaluate(
      ({ data, layout }) => (window as unknown as PageWithPlotly).Plotly.newPlot("chart", data, layout),
      JSON.parse(JSON.stringify({ data, layout })),
    );
  }

  /** What plotly.js does not know in a figure. */
  faults({ data, layout }: Figure): Promise<object[]> {
    return this.page.evaluate(
      ({ data, layout }) =>
        ((window as unknown as PageWithPlotly).Plotly.validate(data, layout) ?? []).map((fault) => ({
          ...fault,
        })),
      { data, layout },
    );
  }

  async drawn(selector: string): Promise<Drawn[]> {
    return this.page.$$eval(selector, (found) =>
      found.map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return { text: element.textContent ?? "", left, top, right, bottom };
      }),
    );
  }

  /**
   * Where each line of a text stands, in CSS pixels from the top. A line's box says less of what is seen: it is as tall
   * as the tallest font on the machine that one of its letters comes from.
   */
  async baselines(lines: string): Promise<number[]> {
    return this.page.$$eval(lines, (found) =>
      found.map((line) => {
        const text = line as SVGTSpanElement;
        const { x, y } = text.getStartPositionOfChar(0);
        return new DOMPoint(x, y).matrixTransform(text.getScreenCTM() as DOMMatrix).y;
      }),
    );
  }

  /** The text that appears where the mouse points. */
  async hover(at: object): Promise<string> {
    await this.page.evaluate((at) => {
      document.querySelector(".hoverlayer")?.replaceChildren();
      (window as unknown as PageWithPlotly).Plotly.Fx.hover("chart", at, "xy");
    }, at);
    await this.page.waitForSelector(".hoverlayer .hovertext", { state: "attached" });
    return this.page.$$eval(".hoverlayer .hovertext", (found) =>
      found.map((one) => one.textContent).join(" | "),
    );
  }
}

/** Whether two of them cover each other by more than a pixel. */
export function collide(a: Drawn, b: Drawn): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 1 && down > 1;
}

export function collisions(all: readonly Drawn[]): string[] {
  return all.flatMap((a, i) =>
    all.slice(i + 1).flatMap((b) => (collide(a, b) ? [`${a.text} on ${b.text}`] : [])),
  );
}
