import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { DataFileError } from "../../../errors/dataFileError.js";
import type { Dataset, IdxFile } from "../../dataset.js";
import { releaseBytes } from "../../load/releaseBytes.js";
import { readDataFile } from "./readDataFile.js";

const gunzipOffThread = promisify(gunzip);

/**
 * Reads one gzipped file of a dataset and returns its payload, once its SHA-256 is right.
 *
 * @throws MissingDataFileError if there is no such file; DataFileError if it holds anything but the expected
 * payload; DataFolderError if it cannot be read.
 */
export async function readVerified(path: string, file: IdxFile, dataset: Dataset<IdxFile>): Promise<Buffer> {
  const compressed = await readDataFile(path, describe(file));
  const fail = (found: string): never => {
    throw new DataFileError(path, describe(file), found);
  };
  if (compressed.length === 0) fail("an empty file");
  if (compressed[0] !== 0x1f || compressed[1] !== 0x8b) fail(describeForeign(compressed));
  const payload = await inflate(compressed, file.payloadBytes).catch((error) =>
    fail(whyNotInflated(error, file)),
  );
  releaseBytes(compressed);
  const sha256 = createHash("sha256").update(payload).digest("hex");
  if (sha256 !== file.payloadSha256) {
    const other = dataset.files.find(({ payloadSha256 }) => payloadSha256 === sha256);
    fail(
      other
        ? `the content of ${other.name}`
        : `${payload.length} bytes with SHA-256 ${short(sha256)}: it is damaged or another file`,
    );
  }
  return payload;
}

/** One output buffer of the known size: half again as fast as letting zlib grow 16 KB chunks. */
function inflate(compressed: Buffer, payloadBytes: number): Promise<Buffer> {
  return gunzipOffThread(compressed, { chunkSize: payloadBytes + 64, maxOutputLength: payloadBytes + 64 });
}

function whyNotInflated(error: NodeJS.ErrnoException, file: IdxFile): string {
  switch (error.code) {
    case "Z_BUF_ERROR":
      return "a gzip file that ends too early: it is truncated";
    case "ERR_BUFFER_TOO_LARGE":
      return `a gzip file with more than ${file.payloadBytes} bytes inside`;
    default:
      return `a damaged gzip file (${error.message})`;
  }
}

function describe(file: IdxFile): string {
  return `gzip of ${file.payloadBytes} bytes with SHA-256 ${short(file.payloadSha256)}`;
}

/** Names the usual impostor: a login or error page saved under the file's name. */
function describeForeign(bytes: Buffer): string {
  const start = bytes.subarray(0, 256).toString("latin1").trimStart();
  if (/^<(!doctype|html|\?xml)/i.test(start)) return "a web page";
  return `a file that is not gzip (it begins with the bytes ${bytes.subarray(0, 4).toString("hex")})`;
}

/** Enough of it to compare by eye. */
export function short(sha256: string): string {
  return `${sha256.slice(0, 12)}…`;
}
