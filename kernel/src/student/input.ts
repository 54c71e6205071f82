import { receiveMessageOnPort } from "node:worker_threads";
import { type InputReply, Shared } from "../shared/threadMessages.js";
import { Atomics, Error, JSON } from "./intrinsics.js";
import { inputPort, send, shared } from "./link.js";
import { currentCell } from "./owner.js";

/** Nobody is there to answer: nbconvert, a test. */
export class InputUnavailableError extends Error {
  override readonly name = "InputUnavailableError";

  constructor(question: string) {
    super(
      `Nobody can answer ${JSON.stringify(question)}: this notebook is run without its reader (as nbconvert does), or by a page that cannot ask.`,
    );
  }
}

let latest = 0;

/** Asks the student for a line, and blocks until it is there. Stop ends the wait. */
export function ask(prompt: string, password: boolean): string {
  if (Atomics.load(shared, Shared.allowStdin) === 0) throw new InputUnavailableError(prompt);
  const id = ++latest;
  let seen = Atomics.load(shared, Shared.inputs);
  send({ type: "input", cell: currentCell(), id, prompt, password });
  for (;;) {
    for (
      let received = receiveMessageOnPort(inputPort);
      received;
      received = receiveMessageOnPort(inputPort)
    ) {
      const reply: InputReply = received.message;
      // An answer to a question whose cell was stopped comes too late.
      if (reply.id !== id) continue;
      if (reply.error !== undefined) throw new Error(reply.error);
      return reply.value ?? "";
    }
    Atomics.wait(shared, Shared.inputs, seen, 1000);
    seen = Atomics.load(shared, Shared.inputs);
  }
}
