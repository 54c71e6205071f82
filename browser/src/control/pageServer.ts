import {
  type Asking,
  type Json,
  type Parent,
  protocolVersion,
} from "@six-steps/kernel/internal/server/message.js";
import type { Receiver, Sent, Server } from "@six-steps/kernel/internal/server/server.js";

/** Jupyter's messages between this worker and its page, in the form that JupyterLab gives them. */
export class PageServer implements Server {
  #sent = 0;
  /** Of whoever asked last, who also hears what belongs to no request. */
  #session = "";

  listen({ receive }: Receiver): void {
    addEventListener("message", ({ data }) => {
      const { channel, header, content, metadata, buffers = [] } = data;
      this.#session = header.session;
      const bytes = buffers.map((one: ArrayBuffer | ArrayBufferView) =>
        ArrayBuffer.isView(one)
          ? new Uint8Array(one.buffer, one.byteOffset, one.byteLength)
          : new Uint8Array(one),
      );
      receive({ channel, header, parent: {}, content, metadata, buffers: bytes, identities: [] });
    });
  }

  send(channel: Asking, _: readonly Uint8Array[], type: string, content: Json | object, sent: Sent): void {
    this.#post(channel, type, content, sent);
  }

  publish(type: string, content: Json | object, sent: Sent): void {
    this.#post("iopub", type, content, sent);
  }

  #post(
    channel: Asking | "iopub",
    msg_type: string,
    content: object,
    { parent = {} as Parent, metadata = {}, buffers = [] }: Sent,
  ): void {
    const session = parent.session ?? this.#session;
    const date = new Date().toISOString();
    const msg_id = `kernel_${++this.#sent}`;
    const header = { msg_id, msg_type, session, username: "kernel", date, version: protocolVersion };
    postMessage({ channel, header, parent_header: parent, metadata, content, buffers });
  }

  /** The page ends this worker with the kernel. */
  async close(): Promise<void> {}
}
