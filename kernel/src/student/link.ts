import { MessageChannel, type MessagePort } from "node:worker_threads";
import type { Link } from "../shared/controlData.js";
import { type FromStudent, messageWeight, Shared } from "../shared/threadMessages.js";
import { Atomics, Int32Array, SharedArrayBuffer } from "./intrinsics.js";

/** This much output may wait for the control thread. Then the student's code waits too. */
const mostUnderWay = 4_000_000;

const channel = new MessageChannel();
const inputChannel = new MessageChannel();
const sharedMemory = new SharedArrayBuffer(Shared.length * 4);

export const shared = new Int32Array(sharedMemory);
export const port: MessagePort = channel.port1;
export const inputPort: MessagePort = inputChannel.port1;

/** What the control worker is given: in its `workerData`, and the ports to be transferred with that. */
export interface LinkToControl {
  link: Link;
  transferList: MessagePort[];
}

export function linkFor(notebookFolder: string): LinkToControl {
  const { port2: port } = channel;
  const { port2: inputPort } = inputChannel;
  return {
    link: { port, inputPort, shared: sharedMemory, notebookFolder },
    transferList: [port, inputPort],
  };
}

/**
 * Sends one message, in order. Blocks while the control thread has too much to pass on, so that an endless loop of
 * `console.log` cannot fill the memory; a termination ends this wait as it ends a loop.
 */
export function send(message: FromStudent, size = 0): void {
  // A message costs something too, also an empty one.
  const weight = size + messageWeight;
  const isOutput = message.type === "stream" || message.type === "display";
  if (isOutput) Atomics.add(shared, Shared.underWay, weight);
  port.postMessage(message);
  // Others may come from an inspector's call in the midst of the wait below, and a thread has but one such wait.
  if (!isOutput) return;
  if (Atomics.load(shared, Shared.underWay) < mostUnderWay) return;
  for (;;) {
    const underWay = Atomics.load(shared, Shared.underWay);
    if (underWay < mostUnderWay / 2) return;
    Atomics.wait(shared, Shared.underWay, underWay, 1000);
  }
}
