import type { IncomingMessage, ServerResponse } from "node:http";

/** A request, and where its answer goes. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  /** The client's. */
  address: string;
}

/** @returns what is sent as JSON; `undefined` where the handler has answered itself */
export type Handler = (exchange: Exchange) => unknown;
