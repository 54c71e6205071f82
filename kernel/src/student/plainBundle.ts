import { platform } from "#student";
import type { MimeBundle } from "../shared/mimeBundle.js";
import { Array, ArrayBuffer, JSON, Object, String, TypeError, Uint8Array } from "./intrinsics.js";
import { studentText } from "./studentText.js";

/**
 * A bundle as Jupyter's messages can carry it: bytes become base64, everything else what JSON makes of it.
 *
 * @throws {TypeError} for what is not an object of MIME types, or cannot be written as JSON
 */
export function plainBundle(bundle: unknown): MimeBundle {
  if (typeof bundle !== "object" || bundle === null || Array.isArray(bundle)) {
    const got = bundle === null ? "null" : Array.isArray(bundle) ? "an array" : typeof bundle;
    throw new TypeError(studentText.notABundle(got));
  }
  const plain: MimeBundle = {};
  for (const [type, data] of Object.entries(bundle)) {
    if (data === undefined || data === null) continue;
    if (!type.includes("/")) {
      throw new TypeError(studentText.notAMimeType(type));
    }
    plain[type] = plainData(type, data);
  }
  return plain;
}

function plainData(type: string, data: unknown): unknown {
  if (typeof data === "string") return data;
  if (data instanceof ArrayBuffer) return platform.base64(new Uint8Array(data));
  if (ArrayBuffer.isView(data))
    return platform.base64(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  if (type.startsWith("text/") && typeof data !== "object") return String(data);
  let json: string | undefined;
  try {
    json = JSON.stringify(data);
  } catch (error) {
    throw new TypeError(studentText.notJson(type, (error as Error).message));
  }
  if (json === undefined) throw new TypeError(studentText.noJsonFor(type, typeof data));
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
    throw new TypeError(studentText.metadataNotJson((error as Error).message));
  }
}
