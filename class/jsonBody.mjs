// @ts-check
import { RefusedError } from "./refused.mjs";

const mostBytes = 256 * 1024;

/**
 * @param {import("node:http").IncomingMessage} request
 * @returns {Promise<unknown>} the JSON in its body
 * @throws {RefusedError} for anything else, and for more than 256 KiB
 */
export async function jsonBody(request) {
  // A page of another site cannot send this type without asking first, and it gets no leave.
  if (!/^application\/json\b/.test(request.headers["content-type"] ?? "")) {
    throw new RefusedError("form", "The body must be JSON, with the content type application/json.");
  }
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > mostBytes) throw new RefusedError("size", `The body may have ${mostBytes} bytes.`);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw new RefusedError("form", "The body must be JSON in UTF-8.");
  }
}
