import { log } from "../shared/log.js";
import { reason } from "../shared/reason.js";
import type { Connection } from "./connection.js";
import type { Asking, Json } from "./message.js";
import type { Receiver, Sent, Server } from "./server.js";
import { Sockets } from "./sockets.js";
import { Wire } from "./wire.js";

/** Jupyter's messages over ZeroMQ, signed. */
export class ZmqServer implements Server {
  readonly #sockets: Sockets;
  readonly #wire: Wire;

  /** @throws {Error} if an address cannot be bound, with the address in its message */
  static async bind(connection: Connection): Promise<ZmqServer> {
    return new ZmqServer(await Sockets.bind(connection), new Wire(connection));
  }

  private constructor(sockets: Sockets, wire: Wire) {
    this.#sockets = sockets;
    this.#wire = wire;
  }

  send(channel: Asking, to: readonly Uint8Array[], type: string, content: Json | object, sent: Sent): void {
    this.#sockets.send(channel, this.#wire.encode(type, content, { ...sent, identities: to }));
  }

  publish(type: string, content: Json | object, { topic = type, ...sent }: Sent & { topic?: string }): void {
    const identities = topic === "" ? [] : [Buffer.from(topic)];
    this.#sockets.send("iopub", this.#wire.encode(type, content, { ...sent, identities }));
  }

  listen({ receive, subscribed }: Receiver): void {
    // An XPUB socket receives 1 and the topic for a subscription, 0 and the topic for its end.
    void this.#sockets.listen("iopub", ([event]) => {
      if (event?.[0] === 1) subscribed(Buffer.from(event.subarray(1)).toString());
    });
    void this.#sockets.listen("hb", (frames) => this.#sockets.send("hb", frames));
    for (const channel of ["control", "shell", "stdin"] as const) {
      void this.#sockets.listen(channel, (frames) => {
        try {
          receive({ ...this.#wire.decode(frames), channel });
        } catch (error) {
          log(`A message on ${channel} is dropped: ${reason(error)}`);
        }
      });
    }
  }

  close(): Promise<void> {
    return this.#sockets.close();
  }
}
