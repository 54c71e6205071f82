import type { PageControl } from "./buildControls.js";

/** Of plotly.js's chart: where its axes lie, in pixels. */
interface Chart extends HTMLElement {
  on?(event: "plotly_afterplot", listener: () => void): void;
  _fullLayout?: { xaxis: Axis; yaxis: Axis; _size: { l: number; t: number } };
}

interface Axis {
  d2p(value: number): number;
}

/**
 * Puts a point over the chart that `view` shows. Who drags it, with the mouse or a finger, moves the sliders in `form` that
 * say where it is: these are the point for the keyboard and for a screen reader, so it is none of its own. Runs in the page,
 * not here: see `interactInPage`.
 *
 * - A finger needs 24 pixels. The ring is smaller, so that the number at a mark in it can be read.
 * - After dragging, the arrow keys go on: the first slider has the focus then.
 * - JupyterLab hides the page until the next frame when it changes its theme. A chart that is drawn then cannot be measured.
 * - A page may be drawn larger or smaller as a whole, such as a slide; what the browser measures is then in other pixels.
 */
export function buildPoint(
  root: HTMLElement,
  form: HTMLElement,
  view: HTMLElement,
  controls: readonly PageControl[],
): void {
  const sliders = controls.flatMap(({ point }, i) => {
    const range = form.children[i].querySelector("input");
    return point && range ? [{ ...point, range }] : [];
  });
  const handle = document.createElement("div");
  handle.className = "six-steps-point";
  handle.setAttribute("aria-hidden", "true");
  handle.style.cssText =
    "position:absolute;width:24px;height:24px;margin:-12px 0 0 -12px;background:radial-gradient(circle,transparent 5px,#e3770d 5.5px 8.5px,transparent 9px);border-radius:50%;cursor:grab;touch-action:none;z-index:2";
  root.style.position = "relative";
  root.append(handle);
  let chart: Chart | null = null;
  const measure = () => {
    const layout = chart?.isConnected ? chart._fullLayout : undefined;
    const drawing = chart?.querySelector(".main-svg");
    if (!layout?._size || !drawing) return;
    const [outer, inner] = [root.getBoundingClientRect(), drawing.getBoundingClientRect()];
    const scale = outer.width / root.offsetWidth || 1;
    const left = (inner.left - outer.left) / scale + layout._size.l;
    const top = (inner.top - outer.top) / scale + layout._size.t;
    const inPixels = ({ x, y }: { x?: readonly number[]; y?: readonly number[] }, stop: number) => ({
      x: x && left + layout.xaxis.d2p(x[stop]),
      y: y && top + layout.yaxis.d2p(y[stop]),
    });
    return { outer, scale, inPixels };
  };
  const place = () => {
    const measured = measure();
    handle.style.display = measured ? "" : "none";
    for (const slider of measured ? sliders : []) {
      const { x, y } = measured?.inPixels(slider, slider.range.valueAsNumber) ?? {};
      if (x !== undefined) handle.style.left = `${x}px`;
      if (y !== undefined) handle.style.top = `${y}px`;
    }
  };
  /** Where it was dragged to while the chart was drawn anew, and nobody could say where that is. */
  let late: PointerEvent | undefined;
  const dragTo = (event: PointerEvent) => {
    const { clientX, clientY } = event;
    const measured = measure();
    late = measured ? undefined : event;
    if (!measured) return;
    const { outer, scale, inPixels } = measured;
    const [toX, toY] = [(clientX - outer.left) / scale, (clientY - outer.top) / scale];
    for (const slider of sliders) {
      const { range } = slider;
      const away = (stop: number) => {
        const { x = toX, y = toY } = inPixels(slider, stop);
        return Math.hypot(x - toX, y - toY);
      };
      let nearest = 0;
      for (let stop = 1; stop <= Number(range.max); stop++) if (away(stop) < away(nearest)) nearest = stop;
      if (nearest === range.valueAsNumber) continue;
      range.value = String(nearest);
      range.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };
  const drawn = () => {
    place();
    requestAnimationFrame(place);
    if (late) dragTo(late);
  };
  handle.onpointerdown = (event) => {
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    sliders[0].range.focus({ preventScroll: true });
  };
  handle.onpointermove = (event) => {
    if (handle.hasPointerCapture(event.pointerId)) dragTo(event);
  };
  form.addEventListener("input", place);
  const find = () => {
    const found = view.querySelector<Chart>(".js-plotly-plot");
    if (found === chart || !found?.on) return;
    chart = found;
    chart.on?.("plotly_afterplot", drawn);
    drawn();
  };
  new MutationObserver(find).observe(view, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["class"],
  });
  place();
}
