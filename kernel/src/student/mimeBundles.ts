import type { MimeBundle } from "../shared/mimeBundle.js";
import { Array, ArrayBuffer, Buffer, JSON, Object, String, TypeError } from "./intrinsics.js";

/**
 * A bundle as Jupyter's messages can carry it: bytes become base64, everything else what JSON makes of it.
 *
 * @throws {TypeError} for what is not an object of MIME types, or cannot be written as JSON
 */
export function plainBundle(bundle: unknown): MimeBundle {
  if (typeof bundle !== "object" || bundle === null || Array.isArray(bundle)) {
    throw new TypeError(
      `A display takes an object of MIME types, such as {"text/html": "<b>5</b>"}; got ${bundle === null ? "null" : Array.isArray(bundle) ? "an array" : typeof bundle}.`,
    );
  }
  const plain: MimeBundle = {};
  for (const [type, data] of Object.entries(bundle)) {
    if (data === undefined || data === null) continue;
    if (!type.includes("/")) {
      throw new TypeError(`"${type}" is not a MIME type, such as "text/plain" or "image/png".`);
    }
    plain[type] = plainData(type, data);
  }
  return plain;
}

function plainData(type: string, data: unknown): unknown {
  if (typeof data === "string") return data;
  if (data instanceof ArrayBuffer) return Buffer.from(data).toString("base64");
  if (ArrayBuffer.isView(data)) {
    return Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString("base64");
  }
  if (type.startsWith("text/") && typeof data !== "object") return String(data);
  let json: string | undefined;
  try {
    json = JSON.stringify(data);
  } catch (error) {
    throw new TypeError(`The data of "${type}" cannot be written as JSON: ${(error as Error).message}`);
  }
  if (json === undefined)
    throw new TypeError(`The data of "${type}" is a ${typeof data}, which JSON has not.`);
  return JSON.parse(json);
}

/** About how many characters a bundle sends. */
export function sizeOf(bundle: MimeBundle): number {
  let size = 0;
  for (const data of Object.values(bundle)) {
    size += typeof data === "string" ? data.length : JSON.stringify(data).length;
  }
  return size;
}

/** @throws {TypeError} for what cannot be written as JSON */
export function plainMetadata(metadata: Record<string, unknown>): Record<string, unknown> {
  try {
    return JSON.parse(JSON.stringify(metadata));
  } catch (error) {
    throw new TypeError(`A display's metadata cannot be written as JSON: ${(error as Error).message}`);
  }
}
