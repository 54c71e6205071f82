import type { IncomingMessage } from "node:http";
import { limits } from "six-steps/internal/class/protocol.js";
import { RefusedError } from "./refused.js";

/**
 * @param most bytes; without it, those of a report
 * @returns the JSON in the request's body
 * @throws {RefusedError} for anything else, and for more than that
 */
export async function jsonBody(request: IncomingMessage, most: number = limits.bytes): Promise<unknown> {
  // A page of another site cannot send this type without asking first, and it gets no leave.
  if (!/^application\/json\b/.test(request.headers["content-type"] ?? "")) {
    throw new RefusedError("form", "The body must be JSON, with the content type application/json.");
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > most) throw new RefusedError("size", `The body may have ${most} bytes.`);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw new RefusedError("form", "The body must be JSON in UTF-8.");
  }
}
