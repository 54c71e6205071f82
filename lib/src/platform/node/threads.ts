import { availableParallelism } from "node:os";
import { parentPort, Worker, workerData } from "node:worker_threads";
import type { ThisThread, Thread, Threads } from "../threads.js";

export const threads: Threads = {
  atOnce: availableParallelism,
  shareMemory: true,
  startAlone: true,

  start(module, given, { onStart, onMessage, onEnd } = {}) {
    const worker = new Worker(module, { workerData: given, execArgv: [] });
    if (onStart) worker.once("online", onStart);
    if (onMessage) worker.on("message", onMessage);
    worker.on("error", (error) => onEnd?.(String(error)));
    worker.on("exit", (code) => onEnd?.(code));
    worker.unref(); // last, because a listener for messages holds the process again
    return new WorkerThread(worker);
  },
};

/** Knows the worker and no listener, so that a thread that is being ended keeps nothing of what those see. */
class WorkerThread implements Thread {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    this.#worker = worker;
  }

  post(message: unknown): void {
    this.#worker.postMessage(message);
  }

  stop(): Promise<unknown> {
    this.#worker.removeAllListeners();
    this.#worker.on("error", ignore); // one that is under way would end the process
    return this.#worker.terminate();
  }
}

const ignore = () => {};

export const thisThread: ThisThread = {
  given: async () => workerData,
  post: (message) => parentPort?.postMessage(message),
  onMessage: (listener) => parentPort?.on("message", listener),
  onExit: (listener) => process.on("exit", listener),
};
