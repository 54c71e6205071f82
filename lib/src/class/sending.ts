import { Worker } from "node:worker_threads";
import type { Told, Wake } from "./sender.js";

let worker: Worker | undefined;
let last: Told | undefined;

/** Has what waits in the folder sent, in a thread of its own. Returns at once. */
export function wakeSender(wake: Wake): void {
  worker ??= startSender();
  worker.postMessage(wake);
}

/** What the class said last; `undefined` where nothing was sent yet. */
export const lastTold = (): Told | undefined => last;

export function setLastTold(told: Told): void {
  last = told;
}

function startSender(): Worker {
  const started = new Worker(new URL("./sender.js", import.meta.url), { execArgv: [] });
  started.on("message", (told: Told) => {
    last = told;
  });
  const forget = () => {
    if (worker === started) worker = undefined; // the next check starts another
  };
  started.on("error", forget);
  started.on("exit", forget);
  // Last, because a listener holds the process again. A kernel may end whatever waits: it is on the disk.
  started.unref();
  return started;
}
