import { constants } from "node:os";
import { parentPort } from "node:worker_threads";
import type { ControlMessage, HeardSignal } from "./controlData.js";

/** What Jupyter or a terminal may send to a kernel. */
export const heardSignals: readonly HeardSignal[] = ["SIGINT", "SIGTERM", "SIGHUP"];

/** What Node's types leave out. */
interface NodeProcess {
  noDeprecation?: boolean;
  binding(name: string): SignalWrap;
}

interface SignalWrap {
  Signal: new () => { onsignal: (signal: number) => void; unref(): void; start(signal: number): number };
}

/**
 * Calls `listener` for each signal that comes. To be called on the control thread.
 *
 * Node gives signals to the main thread alone, which may be in an endless loop. Up to Node 22 its binding for signals
 * can be had in a worker, where it hears them at once; from then on the main thread passes them on when it lets go.
 */
export function onSignal(listener: (signal: HeardSignal) => void): void {
  const node = process as unknown as NodeProcess;
  const { noDeprecation } = node;
  try {
    node.noDeprecation = true; // DEP0111
    const { Signal } = node.binding("signal_wrap");
    for (const name of heardSignals) {
      const signal = new Signal();
      signal.onsignal = () => listener(name);
      signal.start(constants.signals[name]);
      signal.unref();
    }
  } catch {
    parentPort?.on("message", (message: ControlMessage) => {
      if (message.type === "signal") listener(message.signal);
    });
  } finally {
    node.noDeprecation = noDeprecation;
  }
}
