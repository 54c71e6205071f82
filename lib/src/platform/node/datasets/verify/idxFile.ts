import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { Dataset, IdxFile } from "../../../../data/dataset.js";
import { fetchText } from "../../../../data/fetchText.js";
import { checkPayload, describePayload, notIt } from "../../../../data/load/checkPayload.js";
import { releaseBytes } from "../../../../data/load/releaseBytes.js";
import { readDataFile } from "./readDataFile.js";

const text = fetchText.file;
const gunzipOffThread = promisify(gunzip);

/**
 * Reads one gzipped file of a dataset and returns its payload, once its SHA-256 is right.
 *
 * @throws MissingDataFileError if there is no such file; DataFileError if it holds anything but the expected
 * payload; DataFolderError if it cannot be read.
 */
export async function readVerified(path: string, file: IdxFile, dataset: Dataset<IdxFile>): Promise<Buffer> {
  const compressed = await readDataFile(path, describePayload(file));
  if (compressed.length === 0) throw notIt(path, file, text.empty);
  if (compressed[0] !== 0x1f || compressed[1] !== 0x8b) throw notIt(path, file, describeForeign(compressed));
  const payload = await inflate(compressed, file.payloadBytes).catch((error) => {
    throw notIt(path, file, whyNotInflated(error, file));
  });
  releaseBytes(compressed);
  checkPayload(path, payload, file, dataset);
  return payload;
}

/** One output buffer of the known size: half again as fast as letting zlib grow 16 KB chunks. */
function inflate(compressed: Buffer, payloadBytes: number): Promise<Buffer> {
  return gunzipOffThread(compressed, { chunkSize: payloadBytes + 64, maxOutputLength: payloadBytes + 64 });
}

function whyNotInflated(error: NodeJS.ErrnoException, file: IdxFile): string {
  switch (error.code) {
    case "Z_BUF_ERROR":
      return text.truncatedGzip;
    case "ERR_BUFFER_TOO_LARGE":
      return text.longGzip(file.payloadBytes);
    default:
      return text.damagedGzip(error.message);
  }
}

/** Names the usual impostor: a login or error page saved under the file's name. */
function describeForeign(bytes: Buffer): string {
  const start = bytes.subarray(0, 256).toString("latin1").trimStart();
  if (/^<(!doctype|html|\?xml)/i.test(start)) return text.webPage;
  return text.notGzip(bytes.subarray(0, 4).toString("hex"));
}
