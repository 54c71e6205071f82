import { receiveMessageOnPort } from "node:worker_threads";
import { type InputReply, Shared } from "../shared/threadMessages.js";
import { InputUnavailableError } from "./inputUnavailable.js";
import { Atomics, Error, JSON } from "./intrinsics.js";
import { inputPort, send, shared } from "./link.js";
import { currentCell } from "./owner.js";

let latest = 0;

/** Asks the student for a line, and blocks until it is there. Stop ends the wait. */
export function ask(prompt: string, password: boolean): string {
  const id = ++latest;
  const {
    refused,
    error,
    value = "",
  } = answerTo(id, () => send({ type: "input", cell: currentCell(), id, prompt, password, waits: true }));
  if (refused !== undefined) throw new InputUnavailableError(JSON.stringify(prompt), refused);
  if (error !== undefined) throw new Error(error);
  return value;
}

/**
 * @param question as code: a text in quotes, or what is read
 * @throws {InputUnavailableError} where nobody can answer the cell whose code calls
 */
export function requireReader(question: string): void {
  const id = ++latest;
  const { refused } = answerTo(id, () => send({ type: "mayAsk", cell: currentCell(), id }));
  if (refused !== undefined) throw new InputUnavailableError(question, refused);
}

/** Asks the student for a line without a wait; the answer comes on the thread's port. @returns the question's id */
export function askLater(cell: number, prompt: string): number {
  const id = ++latest;
  send({ type: "input", cell, id, prompt, password: false, waits: false });
  return id;
}

function answerTo(id: number, question: () => void): InputReply {
  let seen = Atomics.load(shared, Shared.inputs);
  question();
  for (;;) {
    for (
      let received = receiveMessageOnPort(inputPort);
      received;
      received = receiveMessageOnPort(inputPort)
    ) {
      const reply: InputReply = received.message;
      // An answer to a question whose cell was stopped comes too late.
      if (reply.id === id) return reply;
    }
    Atomics.wait(shared, Shared.inputs, seen, 1000);
    seen = Atomics.load(shared, Shared.inputs);
  }
}
