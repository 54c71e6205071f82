import type { Json, Parent } from "../server/message.js";
import type { Sent, Server } from "../server/server.js";

/** What every front end hears: outputs, status, debug events. */
export class IoPub {
  readonly #server: Server;
  #saidStarting = false;

  constructor(server: Server) {
    this.#server = server;
  }

  /** @throws {TypeError} if the content has no form in JSON */
  publish(type: string, content: Json | object, parent: Parent, more?: Omit<Sent, "parent">): void {
    this.#server.publish(type, content, { ...more, parent });
  }

  /**
   * Greets each new subscriber (protocol 5.4, JEP 65), who then knows that it misses nothing from here on. The first one
   * hears then that the kernel starts: sooner, there was nobody, or somebody who would have heard that before the
   * greeting.
   */
  subscribed(topic: string): void {
    this.#server.publish("iopub_welcome", { subscription: topic }, { topic });
    if (!this.#saidStarting) this.publish("status", { execution_state: "starting" }, {});
    this.#saidStarting = true;
  }
}
