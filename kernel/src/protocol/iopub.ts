import type { Wire } from "../server/wire.js";
import type { Sockets } from "../server/zmq.js";
import type { Json, Parent } from "./message.js";
import { StreamText } from "./streamText.js";

/** What every front end hears: outputs, status, debug events. */
export class IoPub {
  readonly #sockets: Sockets;
  readonly #wire: Wire;
  #saidStarting = false;
  readonly #streams = new StreamText((name, text, parent) => this.#send("stream", { name, text }, parent));

  constructor(sockets: Sockets, wire: Wire) {
    this.#sockets = sockets;
    this.#wire = wire;
  }

  /**
   * Sends at once, after all text that was printed before.
   *
   * @throws {TypeError} if the content has no form in JSON
   */
  publish(
    type: string,
    content: Json | object,
    parent: Parent,
    more?: { metadata?: Json; buffers?: Uint8Array[] },
  ): void {
    this.#streams.flush();
    this.#send(type, content, parent, more);
  }

  /** Sends soon: prints that follow each other closely become one message. */
  print(name: "stdout" | "stderr", text: string, parent: Parent): void {
    this.#streams.add(name, text, parent);
  }

  /** Sends all text that was printed. */
  flush(): void {
    this.#streams.flush();
  }

  /**
   * Greets each new subscriber (protocol 5.4, JEP 65), who then knows that it misses nothing from here on. The first one
   * hears then that the kernel starts: sooner, there was nobody, or somebody who would have heard that before the
   * greeting.
   *
   * @param frames what an XPUB socket receives: 1 and the topic for a subscription, 0 and the topic for its end
   */
  subscription(frames: Uint8Array[]): void {
    const [event] = frames;
    if (event?.[0] !== 1) return;
    const topic = Buffer.from(event.subarray(1));
    const identities = topic.length > 0 ? [topic] : [];
    this.#sockets.send(
      "iopub",
      this.#wire.encode("iopub_welcome", { subscription: topic.toString() }, { identities }),
    );
    if (!this.#saidStarting) this.publish("status", { execution_state: "starting" }, {});
    this.#saidStarting = true;
  }

  #send(
    type: string,
    content: Json | object,
    parent: Parent,
    more?: { metadata?: Json; buffers?: Uint8Array[] },
  ) {
    this.#sockets.send(
      "iopub",
      this.#wire.encode(type, content, { ...more, parent, identities: [Buffer.from(type)] }),
    );
  }
}
