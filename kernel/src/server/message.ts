/** Checked with the specification of jupyter_client 8: 5.4 is the newest, and brought `iopub_welcome`. */
export const protocolVersion = "5.4";

/** The ways between a kernel and its front ends, as the protocol calls them. */
export type Channel = "shell" | "control" | "stdin" | "iopub" | "hb";

/** Those on which a front end asks or answers. */
export type Asking = "shell" | "control" | "stdin";

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
  /** What leads back to the sender: ZeroMQ's frames. */
  identities: Uint8Array[];
  channel: Asking;
  /** What is wrong with the message, although it tells whom to answer: it is not to be handled. */
  fault?: string;
  /** A request before it has failed, so this one is not to run. Only for `execute_request`. */
  aborted?: boolean;
  /** To be called when the language room knows the request's cell. */
  known?: () => void;
  /** What to do when the reply and `idle` are out. */
  afterwards?: () => void;
}
