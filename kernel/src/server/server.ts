import type { Asking, Json, Message, Parent, Request } from "./message.js";

/** What goes with a message besides its content. */
export interface Sent extends Partial<Pick<Message, "metadata" | "buffers">> {
  /** The header of the request that it belongs to. */
  parent?: Parent;
}

/** What a kernel does with what comes. */
export interface Receiver {
  receive(request: Request): void;
  /** A front end listens to what is published from here on. `topic` is what it asked for, usually empty: everything. */
  subscribed(topic: string): void;
}

/**
 * How messages come to the kernel and leave it. ZeroMQ's sockets are one way (`zmq.ts`); a page that runs the kernel in
 * a worker is another.
 */
export interface Server {
  /**
   * Sends to one front end, in the order of the calls. After `close` it does nothing.
   *
   * @param to what led back to it in its request
   * @throws {TypeError} if the content has no form in JSON, as a bigint or a circle has not
   */
  send(channel: Asking, to: readonly Uint8Array[], type: string, content: Json | object, sent: Sent): void;
  /**
   * Sends to every front end that listens.
   *
   * @param topic default: the message's type
   * @throws {TypeError} if the content has no form in JSON
   */
  publish(type: string, content: Json | object, sent: Sent & { topic?: string }): void;
  /** Hands over everything that comes, until the server is closed. */
  listen(receiver: Receiver): void;
  /** Sends what is to be sent, and ends. */
  close(): Promise<void>;
}
