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
  const worker = new Worker(new URL(`kernel.js${settings}`, base));
  // Not at once: JupyterLite starts beside it, and many machines have two cores.
  worker.addEventListener("message", ({ data }) => {
    if (data === "warm") fetchEarly(new URL(`../../../../${plotlyPath}`, base));
  });
  return { worker, settings };
}

/** What the first chart loads is there by then. */
function fetchEarly(script: URL): void {
  const link = document.createElement("link");
  Object.assign(link, { rel: "prefetch", as: "script", href: script.href });
  document.head.append(link);
}

let early: KernelWorker | undefined;

/** Where a notebook is about to open: it loads while JupyterLite does, and the first kernel takes it. */
export function startKernelEarly(base: URL, language: string | undefined): void {
  early = start(base, language);
}

export function takeKernelWorker(base: URL, language: string | undefined): Worker {
  const started = early;
  early = undefined;
  if (started?.settings === settingsOf(language)) return started.worker;
  started?.worker.terminate(); // it speaks another language
  return start(base, language).worker;
}
