import type { Channel } from "../server/connection.js";

/** Who sent a message, when, and which kind it is. A reply carries the whole header of its request. */
export interface Header {
  msg_id: string;
  msg_type: string;
  session: string;
  username: string;
  /** ISO 8601. */
  date?: string;
  version?: string;
  [further: string]: unknown;
}

/** Whose request a message belongs to; empty where there is none. */
export type Parent = Header | Record<string, never>;

export type Json = Record<string, unknown>;

/** The parts of a message that are the same whichever socket it takes. */
export interface Message {
  header: Header;
  /** Of the request that this answers; empty where there is none. */
  parent: Parent;
  metadata: Json;
  content: Json;
  buffers: Uint8Array[];
}

/** A message from a front end, and how to answer it. */
export interface Request extends Message {
  /** ZeroMQ's frames that lead back to the sender. */
  identities: Uint8Array[];
  channel: Channel;
  /** A request before it has failed, so this one is not to run. Only for `execute_request`. */
  aborted?: boolean;
  /** What to do when the reply and `idle` are out. */
  afterwards?: () => void;
}

/** A request whose content is not what the protocol says. */
export class RequestError extends Error {
  constructor(request: Message, what: string) {
    super(`${request.header.msg_type}: ${what}`);
    this.name = "RequestError";
  }
}

/** A field of the content that must be a string. */
export function text(request: Message, field: string, usual?: string): string {
  const value = request.content[field] ?? usual;
  if (typeof value === "string") return value;
  throw new RequestError(request, `"${field}" must be a string, not ${JSON.stringify(value)}`);
}

/** A field of the content that is true or false. */
export function flag(request: Message, field: string, usual: boolean): boolean {
  const value = request.content[field];
  return typeof value === "boolean" ? value : usual;
}

/** A field of the content that is a whole number, or `undefined` where there is none. */
export function integer(request: Message, field: string): number | undefined {
  const value = request.content[field];
  return typeof value === "number" && Number.isFinite(value) ? Math.trunc(value) : undefined;
}

/** Where the cursor is, in code points; at the end where the request does not say. */
export function cursor(request: Message, code: string): number {
  const end = [...code].length;
  return Math.min(Math.max(integer(request, "cursor_pos") ?? end, 0), end);
}
