import { Router, type Socket, XPublisher } from "zeromq";
import { log } from "../shared/log.js";
import { reason } from "../shared/reason.js";
import { type Connection, endpoint } from "./connection.js";
import type { Channel } from "./message.js";
import { SendQueue } from "./sendQueue.js";

/**
 * Milliseconds for which ZeroMQ still delivers what was sent, after a socket is closed: long enough for the last
 * messages of a shutdown, and a front end that hangs does not keep the process.
 */
const linger = 1000;

/** The five sockets of a kernel, bound. */
export class Sockets {
  readonly #sockets: Socket[] = [];
  readonly #queues = new Map<Channel, SendQueue>();
  readonly #readers = new Map<Channel, AsyncIterable<Uint8Array[]>>();

  /** @throws {Error} if an address cannot be bound, with the address in its message */
  static async bind(connection: Connection): Promise<Sockets> {
    const sockets = new Sockets();
    const options = { linger, ipv6: connection.ip.includes(":") };
    try {
      await Promise.all([
        ...(["shell", "control", "stdin", "hb"] as const).map((channel) =>
          // A Router with a limit drops what exceeds it without a word; the same holds for a publisher.
          sockets.#add(channel, new Router({ ...options, sendHighWaterMark: 0 }), connection),
        ),
        // "allSubs": a second front end with the same subscription is welcomed, too.
        sockets.#add(
          "iopub",
          Object.assign(new XPublisher({ ...options, sendHighWaterMark: 0 }), {
            verbosity: "allSubs" as const,
          }),
          connection,
        ),
      ]);
    } catch (error) {
      sockets.#closeAll();
      throw error;
    }
    return sockets;
  }

  async #add(channel: Channel, socket: Router | XPublisher, connection: Connection): Promise<void> {
    this.#sockets.push(socket);
    this.#queues.set(channel, new SendQueue(channel, (frames) => socket.send(frames as Buffer[])));
    this.#readers.set(channel, socket);
    const address = endpoint(connection, channel);
    try {
      await socket.bind(address);
    } catch (error) {
      throw new Error(`The ${channel} socket cannot listen at ${address}: ${reason(error)}.`, {
        cause: error,
      });
    }
  }

  /** Sends in the order of the calls. After `close` it does nothing. */
  send(channel: Channel, frames: Uint8Array[]): void {
    this.#queues.get(channel)?.send(frames);
  }

  /** Calls `receive` for each message until the socket is closed. */
  async listen(channel: Channel, receive: (frames: Uint8Array[]) => void): Promise<void> {
    const reader = this.#readers.get(channel);
    if (!reader) return;
    try {
      for await (const frames of reader) receive(frames);
    } catch (error) {
      log(`The ${channel} socket no longer receives: ${reason(error)}`);
    }
  }

  /** Hands everything that is to be sent to ZeroMQ, which delivers it in the background, and closes. */
  async close(): Promise<void> {
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
    this.#closeAll();
  }

  #closeAll(): void {
    for (const socket of this.#sockets) if (!socket.closed) socket.close();
  }
}
