import { platform } from "#student";
import type { Comm, CommData, CommOptions, Comms } from "../api/kernelApi.js";
import type { CommMessage } from "../execution/execution.js";
import { newId } from "../shared/newId.js";
import { ArrayBuffer, Error, JSON, Map, Promise, Uint8Array } from "./intrinsics.js";
import { studentText } from "./studentText.js";
import { reportUncaught } from "./uncaught.js";

type Target = { cell: number; opened: (comm: Comm, open: CommData) => unknown };
type Handler = (received: CommData) => unknown;
/** What is to be called, for the cell that set it up. */
type Call = { cell: number; handler: Handler };

const targets = new Map<string, Target>();
const open = new Map<string, OpenComm>();

class OpenComm implements Comm {
  readonly id: string;
  readonly target: string;
  readonly cell: number;
  /** With the cell that set each up. */
  readonly messageHandlers = new Map<Handler, number>();
  readonly closeHandlers = new Map<Handler, number>();

  constructor(id: string, target: string, cell: number) {
    this.id = id;
    this.target = target;
    this.cell = cell;
  }

  send(data: unknown, options?: CommOptions): void {
    if (!open.has(this.id)) throw new Error(studentText.commClosed(this.target));
    post(this.cell, "comm_msg", { comm_id: this.id, data }, options);
  }

  close(data: unknown = {}, options?: CommOptions): void {
    if (!open.delete(this.id)) return;
    post(this.cell, "comm_close", { comm_id: this.id, data }, options);
  }

  onMessage(handler: Handler): () => void {
    this.messageHandlers.set(handler, platform.currentCell());
    return () => void this.messageHandlers.delete(handler);
  }

  onClose(handler: Handler): () => void {
    this.closeHandlers.set(handler, platform.currentCell());
    return () => void this.closeHandlers.delete(handler);
  }
}

export const comms: Comms = {
  registerTarget(name, opened) {
    targets.set(name, { cell: platform.currentCell(), opened });
    platform.send({ type: "commTarget", name, isThere: true });
    return () => {
      if (targets.delete(name)) platform.send({ type: "commTarget", name, isThere: false });
    };
  },
  open(target, data = {}, options) {
    const comm = new OpenComm(newId(), target, platform.currentCell());
    open.set(comm.id, comm);
    post(comm.cell, "comm_open", { comm_id: comm.id, target_name: target, data }, options);
    return comm;
  },
};

function post(
  cell: number,
  type: CommMessage["type"],
  content: CommMessage["content"],
  { metadata = {}, buffers = [] }: CommOptions = {},
): void {
  const message: CommMessage = {
    type,
    content: { ...content, data: JSON.parse(JSON.stringify(content.data ?? {})) },
    metadata: JSON.parse(JSON.stringify(metadata)),
    buffers: buffers.map(bytesOf),
  };
  platform.send({ type: "comm", cell, message, answers: platform.messageNow() });
}

/** A copy: the student's buffer may change, and may be part of a large one. */
function bytesOf(buffer: ArrayBuffer | ArrayBufferView): Uint8Array {
  if (!ArrayBuffer.isView(buffer)) return new Uint8Array(buffer.slice(0));
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength).slice();
}

/**
 * Hands a message from the page to the handlers that it is for, and says when they have run.
 *
 * @param number what the kernel knows the message by
 */
export function receive(message: CommMessage, number: number): void {
  platform.setCurrentCell(0, number);
  const calls = callsFor(message);
  if (message.type === "comm_close") open.delete(message.content.comm_id);
  const received: CommData = {
    data: message.content.data,
    metadata: message.metadata,
    buffers: message.buffers,
  };
  // In a promise job, where Stop can end a handler.
  Promise.resolve()
    .then(() => {
      for (const call of calls) run(call, number, received);
    })
    // What the handlers do after an await is to come before `idle`, too.
    .then(() => platform.nextTurn())
    .then(() => platform.send({ type: "commHandled", number }));
}

function callsFor({ type, content }: CommMessage): Call[] {
  if (type !== "comm_open") {
    const comm = open.get(content.comm_id);
    // The page has it from before a restart, and would wait for an answer.
    if (comm === undefined && type === "comm_msg") closeUnknown(content.comm_id);
    const handlers = type === "comm_msg" ? comm?.messageHandlers : comm?.closeHandlers;
    return [...(handlers ?? [])].map(([handler, cell]) => ({ cell, handler }));
  }
  const name = content.target_name ?? "";
  const target = targets.get(name);
  if (target === undefined) {
    closeUnknown(content.comm_id); // the protocol's answer to a target that nobody registered
    return [];
  }
  const comm = new OpenComm(content.comm_id, name, target.cell);
  open.set(comm.id, comm);
  platform.send({ type: "commAccepted", id: comm.id, target: name });
  return [{ cell: target.cell, handler: (received) => target.opened(comm, received) }];
}

const closeUnknown = (comm_id: string): void => post(0, "comm_close", { comm_id, data: {} });

/** A stopped cell's handler runs as nobody's: what comes from the page is new, and others may share the comm. */
function run({ cell, handler }: Call, number: number, received: CommData): void {
  platform.setCurrentCell(platform.isStopped(cell) ? 0 : cell, number);
  try {
    const result = handler(received);
    if (typeof (result as PromiseLike<unknown> | undefined)?.then === "function") {
      Promise.resolve(result).then(undefined, reportUncaught);
    }
  } catch (error) {
    reportUncaught(error);
  }
}
