import { randomUUID } from "node:crypto";
import type { Header, Json, Message } from "../protocol/message.js";
import type { Connection } from "./connection.js";
import { Signatures } from "./signature.js";

/** Checked with the specification of jupyter_client 8: 5.4 is the newest, and brought `iopub_welcome`. */
export const protocolVersion = "5.4";

const delimiter = Buffer.from("<IDS|MSG>");

/** What arrived is no message of this connection; it is to be dropped. */
export class WireError extends Error {
  constructor(what: string) {
    super(what);
    this.name = "WireError";
  }
}

/** Messages as ZeroMQ's frames: identities, `<IDS|MSG>`, signature, four JSON objects, buffers. */
export class Wire {
  readonly session = randomUUID();
  readonly #signatures: Signatures;
  #sent = 0;

  constructor(connection: Pick<Connection, "key" | "hash">) {
    this.#signatures = new Signatures(connection);
  }

  /**
   * @param parent the header of the request that this message belongs to
   * @throws {TypeError} if the content has no form in JSON, as a bigint or a circle has not
   */
  encode(
    type: string,
    content: Json | object,
    {
      parent = {},
      metadata = {},
      buffers = [],
      identities = [],
    }: Partial<Omit<Message, "content">> & {
      identities?: readonly Uint8Array[];
    } = {},
  ): Uint8Array[] {
    const header: Header = {
      msg_id: `${this.session}_${this.#sent++}`,
      msg_type: type,
      session: this.session,
      username: "kernel",
      date: new Date().toISOString(),
      version: protocolVersion,
    };
    const parts = [header, parent, metadata, content].map((part) => Buffer.from(JSON.stringify(part)));
    return [...identities, delimiter, Buffer.from(this.#signatures.sign(parts)), ...parts, ...buffers];
  }

  /** @throws {WireError} */
  decode(frames: readonly Uint8Array[]): Message & { identities: Uint8Array[] } {
    const start = frames.findIndex((frame) => delimiter.equals(frame));
    if (start < 0) throw new WireError("it has no <IDS|MSG> delimiter");
    const [signature, ...rest] = frames.slice(start + 1);
    const [parts, buffers] = [rest.slice(0, 4), rest.slice(4)];
    if (parts.length < 4) throw new WireError(`it has ${frames.length} frames, which is too few`);
    const fault = this.#signatures.fault(signature, parts);
    if (fault) throw new WireError(fault);
    const [header, parent, metadata, content] = ["header", "parent_header", "metadata", "content"].map(
      (name, index) => parse(name, parts[index]),
    );
    for (const field of ["msg_id", "msg_type", "session", "username"])
      if (typeof header[field] !== "string") throw new WireError(`its header has no ${field}`);
    return {
      identities: frames.slice(0, start),
      header: header as Header,
      parent: parent as Header,
      metadata,
      content,
      buffers,
    };
  }
}

function parse(name: string, frame: Uint8Array): Json {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength).toString());
  } catch {
    throw new WireError(`its ${name} is not JSON`);
  }
  if (value === null || typeof value !== "object" || Array.isArray(value))
    throw new WireError(`its ${name} is not an object`);
  return value as Json;
}
