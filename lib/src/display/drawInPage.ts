interface Plotly {
  newPlot(element: Element, data: object[], layout: object, config: object): void;
  relayout(element: Element, layout: object): void;
}

interface Page {
  Plotly?: Plotly;
  sixStepsPlotly?: Promise<void>;
  define?: unknown;
}

/**
 * Draws one chart. Runs in the page, not here: its source goes into the output, so it may use nothing from outside
 * itself, and a comment inside would be saved with every chart.
 *
 * - The element before the script comes first: a second view of the output has the same id in it.
 * - plotly.js is loaded once a page, from the first place that has it. While it loads, `define` is hidden: an
 *   exported page's require.js would take plotly.js for itself.
 * - Text, grid and buttons take their colours from the page, again when JupyterLab's theme changes.
 * - A chart without a width follows its cell's width, which also changes when a side bar opens or a phone is turned. Where
 *   there is little of it, the legend stands below: beside the chart it would leave it a strip.
 * - Whoever hears the page is told the chart's label, and has its buttons; the drawing's loose words and numbers are not
 *   read out. The ring of the buttons' focus, black in plotly.js, is in the page's colour.
 */
export function drawInPage(
  id: string,
  figure: { data: object[]; layout?: object; config: object },
  path: string,
): void {
  const page = window as unknown as Page;
  const beside = document.currentScript?.previousElementSibling;
  const element = beside?.id === id ? (beside as HTMLElement) : document.getElementById(id);
  if (!element) return;
  const layout = { ...figure.layout } as Record<string, unknown>;
  element.style.minHeight = `${layout.height}px`;
  const load = (places: string[]): Promise<void> =>
    new Promise((resolve, reject) => {
      if (page.Plotly) return resolve();
      if (places.length === 0) return reject();
      const script = document.createElement("script");
      const { define } = page;
      page.define = undefined;
      script.onload = () => {
        page.define = define;
        const ring = document.createElement("style");
        ring.textContent =
          ".js-plotly-plot .modebar-btn:focus-visible{color:inherit!important;outline:2px solid!important}";
        document.head.appendChild(ring);
        resolve();
      };
      script.onerror = () => {
        page.define = define;
        load(places.slice(1)).then(resolve, reject);
      };
      script.src = places[0];
      document.head.appendChild(script);
    });
  const config = document.getElementById("jupyter-config-data")?.textContent;
  const base = document.body.getAttribute("data-base-url") ?? (config && JSON.parse(config).baseUrl);
  page.sixStepsPlotly ??= load([...(base ? [base + path] : []), "plotly.min.js"]);
  page.sixStepsPlotly.then(
    () => {
      const plotly = page.Plotly as Plotly;
      const theme = () => {
        const { color, fontFamily } = getComputedStyle(element);
        let behind: Element | null = element;
        const clear = "rgba(0, 0, 0, 0)";
        while (behind && getComputedStyle(behind).backgroundColor === clear) behind = behind.parentElement;
        const background = behind ? getComputedStyle(behind).backgroundColor : "white";
        return {
          "hoverlabel.bgcolor": background,
          "hoverlabel.font.color": color,
          "font.color": color,
          "font.family": fontFamily,
          "modebar.color": color,
          "modebar.activecolor": color,
        };
      };
      const { "font.color": color, "font.family": family, "hoverlabel.bgcolor": bgcolor } = theme();
      layout.font = { color, family, size: 13 };
      layout.hoverlabel = { bgcolor, namelength: -1, bordercolor: "rgba(128,128,128,.8)", font: { color } };
      layout.modebar = { color, activecolor: color, bgcolor: "rgba(0,0,0,0)" };
      layout.paper_bgcolor = layout.plot_bgcolor = "rgba(0,0,0,0)";
      for (const axis of [
        "xaxis",
        "yaxis",
        ...Object.keys(layout).filter((key) => /^[xy]axis\d/.test(key)),
      ]) {
        layout[axis] = {
          gridcolor: "rgba(128,128,128,.25)",
          zerolinecolor: "rgba(128,128,128,.6)",
          showspikes: false,
          automargin: true,
          ...(layout[axis] as object),
        };
      }
      const below = { orientation: "h", yref: "container", y: 0, yanchor: "bottom" };
      const legend = () => layout.legend ?? (element.clientWidth < 500 ? below : {});
      element.textContent = "";
      plotly.newPlot(element, figure.data, { ...layout, legend: legend() }, figure.config);
      for (const svg of element.querySelectorAll(".main-svg")) svg.setAttribute("aria-hidden", "true");
      const themes: MutationObserver = new MutationObserver(() => {
        if (element.isConnected) plotly.relayout(element, theme());
        else themes.disconnect();
      });
      themes.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-light"] });
      let width = element.clientWidth;
      const sizes: ResizeObserver = new ResizeObserver(() => {
        if (!element.isConnected) return sizes.disconnect();
        if (element.clientWidth === width || element.clientWidth === 0 || layout.width) return;
        width = element.clientWidth;
        plotly.relayout(element, { autosize: true, legend: legend() });
      });
      sizes.observe(element);
    },
    () => {
      element.style.minHeight = "";
    },
  );
}
