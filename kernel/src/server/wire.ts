import { randomUUID } from "node:crypto";
import type { Connection } from "./connection.js";
import { type Header, type Json, type Message, protocolVersion, type Request } from "./message.js";
import { Signatures } from "./signature.js";

const delimiter = Buffer.from("<IDS|MSG>");

/** What arrived is not a message of this connection; it is to be dropped. */
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
  decode(frames: readonly Uint8Array[]): Omit<Request, "channel"> {
    const start = frames.findIndex((frame) => delimiter.equals(frame));
    if (start < 0) throw new WireError("it has no <IDS|MSG> delimiter");
    const [signature, ...rest] = frames.slice(start + 1);
    const [parts, buffers] = [rest.slice(0, 4), rest.slice(4)];
    if (parts.length < 4) throw new WireError(`it has ${frames.length} frames, which is too few`);
    const forged = this.#signatures.fault(signature, parts);
    if (forged) throw new WireError(forged);
    const [header, parent, metadata, content] = parts.map(parse);
    return {
      identities: frames.slice(0, start),
      header: complete(header),
      parent: isObject(parent) ? (parent as Header) : {},
      metadata: isObject(metadata) ? metadata : {},
      content: isObject(content) ? content : {},
      buffers,
      fault: faultOf({ parent_header: parent, metadata, content }),
    };
  }
}

/** What a frame says that is not JSON. */
const notJson = Symbol("not JSON");

function parse(frame: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength).toString());
  } catch {
    return notJson;
  }
}

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * A header with the usual values for what is missing; front ends of other people leave out what they do not use.
 *
 * @throws {WireError} if it does not tell what is asked, or to which question an answer would belong
 */
function complete(header: unknown): Header {
  if (!isObject(header))
    throw new WireError(`its header is not ${header === notJson ? "JSON" : "an object"}`);
  for (const field of ["msg_id", "msg_type"])
    if (typeof header[field] !== "string") throw new WireError(`its header has no ${field}`);
  const usual = (value: unknown) => (typeof value === "string" ? value : "");
  return { ...header, session: usual(header.session), username: usual(header.username) } as Header;
}

/** What is wrong with a message that can be answered all the same. An empty part may be `null`. */
function faultOf(parts: Record<string, unknown>): string | undefined {
  for (const [name, value] of Object.entries(parts)) {
    if (value === notJson) return `its ${name} is not JSON`;
    if (value !== null && !isObject(value)) return `its ${name} is not an object`;
  }
  return undefined;
}
