import type { ThisThread, Threads } from "../threads.js";

const shareMemory = globalThis.crossOriginIsolated === true;

/** In a page each is a worker, whose first message is what it is given. */
export const threads: Threads = {
  atOnce: () => (shareMemory ? navigator.hardwareConcurrency : 1),
  shareMemory,
  startAlone: false,

  start(module, given, { onStart, onMessage, onEnd } = {}) {
    const worker = new Worker(module, { type: "module" });
    worker.postMessage(given);
    if (onStart) setTimeout(onStart);
    worker.onmessage = ({ data }) => onMessage?.(data);
    worker.onerror = ({ message }) => onEnd?.(message || 1); // a script that cannot be loaded has no message
    return {
      post: (message) => worker.postMessage(message),
      async stop() {
        worker.onmessage = worker.onerror = null;
        worker.terminate();
      },
    };
  },
};

/** In a thread, the message with what it is given. */
const first = new Promise<MessageEvent>((resolve) => {
  globalThis.addEventListener("message", resolve, { once: true });
});

export const thisThread: ThisThread = {
  given: async () => (await first).data,
  post: (message) => globalThis.postMessage(message),
  onMessage: (listener) =>
    void first.then(() => globalThis.addEventListener("message", ({ data }) => listener(data))),
  onExit: (listener) => globalThis.addEventListener("error", listener),
};
