import type { Message } from "../server/message.js";

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
