import { drawInPage } from "six-steps/internal/display/drawInPage.js";
import { plotlyPath } from "six-steps/internal/display/plotlyPath.js";
import { settings as settingsOf } from "./settings.js";

/** What checks cells, and starts the thread that runs them. */
interface KernelWorker {
  worker: Worker;
  settings: string;
}

/** @param base the address of the folder with its script @param language what it says is in it */
function start(base: URL, language: string | undefined): KernelWorker {
  const settings = settingsOf(language);
  return { worker: new Worker(new URL(`kernel.js${settings}`, base)), settings };
}

/** A chart that nobody sees: what the first one to be seen needs is there by then, and has run once. */
function drawFirst(): void {
  const page = globalThis as { sixStepsPlotly?: Promise<void> };
  const chart = document.createElement("div");
  chart.id = "six-steps-first-chart";
  chart.hidden = true;
  document.body.append(chart);
  drawInPage(chart.id, { data: [{ y: [0, 1] }], config: {} }, plotlyPath);
  const remove = () => chart.remove();
  page.sixStepsPlotly?.then(remove, remove);
}

/** What has just come is drawn in the next frame, and on the screen when the one after that begins. */
function afterItIsSeen(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}

let early: KernelWorker | undefined;

/** Where a notebook is about to open: it loads while JupyterLite does, and the first kernel takes it. */
export function startKernelEarly(base: URL, language: string | undefined): void {
  early = start(base, language);
}

export function takeKernelWorker(base: URL, language: string | undefined): Worker {
  const isSame = early?.settings === settingsOf(language);
  if (!isSame) early?.worker.terminate(); // it speaks another language
  const { worker } = isSame && early ? early : start(base, language);
  early = undefined;
  // With the first cell, and not before: JupyterLite is there by then, and the student waits for nothing else.
  worker.addEventListener("message", function hear({ data }) {
    if (data.header?.msg_type !== "execute_reply") return;
    worker.removeEventListener("message", hear);
    afterItIsSeen(() => (globalThis.requestIdleCallback ?? setTimeout)(drawFirst));
  });
  return worker;
}
