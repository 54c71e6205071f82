import { sha256 } from "#platform/sha256";
import { DataFileError } from "../../errors/dataFileError.js";
import { fetchText } from "../fetchText.js";
import { short } from "./checkPayload.js";

/** Makes sure that a file is what it was when its SHA-256 was noted. @throws DataFileError if it is another */
export function checkSha256(path: string, bytes: Uint8Array, noted: string): void {
  const found = sha256(bytes);
  if (found !== noted) throw new DataFileError(path, fetchText.file.asStored(short(noted)), short(found));
}
