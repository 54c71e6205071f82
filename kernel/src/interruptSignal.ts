import { parentPort } from "node:worker_threads";
import type { ControlMessage } from "./controlData.js";

/** What Node's types leave out. */
interface NodeProcess {
  noDeprecation?: boolean;
  binding(name: string): SignalWrap;
}

interface SignalWrap {
  Signal: new () => { onsignal: (signal: number) => void; unref(): void; start(signal: number): number };
}

const SIGINT = 2;

/**
 * Calls `listener` for each SIGINT, the older way in which Jupyter stops a cell. To be called on the control thread.
 *
 * Node gives signals to the main thread alone, which may be in an endless loop. Up to Node 22 its binding for signals
 * can be had in a worker, where it hears them at once; from then on the main thread passes them on when it lets go.
 */
export function onInterruptSignal(listener: () => void): void {
  const node = process as unknown as NodeProcess;
  const { noDeprecation } = node;
  try {
    node.noDeprecation = true; // DEP0111
    const { Signal } = node.binding("signal_wrap");
    const signal = new Signal();
    signal.onsignal = listener;
    signal.start(SIGINT);
    signal.unref();
  } catch {
    parentPort?.on("message", (message: ControlMessage) => {
      if (message.type === "interrupt") listener();
    });
  } finally {
    node.noDeprecation = noDeprecation;
  }
}
