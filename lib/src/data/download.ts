import type { FileHandle } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { SixStepsError } from "../errors/errors.js";
import { DownloadError } from "./dataErrors.js";
import { httpGet } from "./httpGet.js";
import { PartFile } from "./partFile.js";

export interface DownloadTimings {
  /** Seconds to wait for an answer. Default 10. */
  connectSeconds?: number;
  /** Seconds without a byte after which the connection counts as broken. Default 20. */
  stallSeconds?: number;
  /** Attempts in a row that bring no new byte before it is given up. Default 3; ten in all. */
  attempts?: number;
  /** Seconds between two attempts; doubled after each that brings nothing, up to 4. Default 0.25. */
  pauseSeconds?: number;
}

export interface DownloadOptions extends DownloadTimings {
  /** A body larger than this is refused. */
  maxBytes: number;
  /** Called with the bytes so far, and the size of the whole where the server says it. */
  onProgress?: (bytes: number, total: number | undefined) => void;
}

const mostAttempts = 10;

/**
 * Downloads `url` into the file at `path`, going on where an earlier attempt stopped if the server lets it.
 *
 * @returns whether an earlier process had left a part: then a wrong SHA-256 is reason to download it anew.
 * @throws SourceUnavailableError if the host is out of reach, DownloadError if it does not give the file,
 * DataFolderError if the file cannot be written. What has arrived stays at `path`.
 */
export async function download(url: URL, path: string, options: DownloadOptions): Promise<boolean> {
  const { attempts = 3, pauseSeconds = 0.25 } = options;
  const part = new PartFile(path, url);
  const bytesFound = await part.bytes();
  let fruitless = 0;
  let reason = "";
  for (let i = 0; i < mostAttempts && fruitless < attempts; i++) {
    if (i > 0) await sleep(Math.min(pauseSeconds * 2 ** fruitless, 4) * 1000);
    const before = await part.bytes();
    try {
      await attempt(url, part, before, options);
      return bytesFound > 0;
    } catch (error) {
      if (error instanceof SixStepsError) throw error;
      reason = (error as Error).message;
    }
    fruitless = (await part.bytes()) > before ? 0 : fruitless + 1;
  }
  throw new DownloadError(`given up after several attempts, of which the last one says: ${reason}`);
}

/** Asks once. Throws a plain error where another attempt may do better. */
async function attempt(url: URL, part: PartFile, offset: number, options: DownloadOptions): Promise<void> {
  const response = await httpGet(url, await part.rangeHeaders(offset), options.connectSeconds ?? 10);
  const status = response.statusCode ?? 0;
  const range = /^bytes (?:(\d+)-\d+|\*)\/(\d+|\*)/.exec(response.headers["content-range"] ?? "");
  if (status === 206 && Number(range?.[1]) === offset) {
    return save(response, part, offset, options);
  }
  if (status === 200) return save(response, part, 0, options); // the server knows no ranges, or has a new version
  response.destroy();
  if (status === 416 && Number(range?.[2]) === offset) return; // the part was whole already
  if (status === 206 || status === 416) {
    await part.discard();
    throw new Error("the server sends another range than the one asked for");
  }
  const says = `HTTP status ${status} ${response.statusMessage ?? ""}`.trim();
  throw status >= 500 || status === 408 || status === 429 ? new Error(says) : new DownloadError(says);
}

async function save(
  response: IncomingMessage,
  part: PartFile,
  offset: number,
  options: DownloadOptions,
): Promise<void> {
  const { maxBytes, stallSeconds = 20, onProgress } = options;
  let file: FileHandle | undefined;
  try {
    const total = wholeSize(response, offset);
    if ((total ?? 0) > maxBytes) throw tooLarge(total, maxBytes);
    response.setTimeout(stallSeconds * 1000, () => {
      response.destroy(new Error(`no byte came for ${stallSeconds} s`));
    });
    file = offset > 0 ? await part.resume() : await part.restart(validatorOf(response));
    let at = offset;
    for await (const chunk of response as AsyncIterable<Buffer>) {
      if (at + chunk.length > maxBytes) throw tooLarge(undefined, maxBytes);
      await part.write(file, chunk, at);
      at += chunk.length;
      onProgress?.(at, total);
    }
    await file.sync();
  } catch (error) {
    throw (error as Error).message === "aborted" ? new Error("the connection broke off") : error;
  } finally {
    response.destroy();
    await file?.close();
  }
}

function wholeSize({ headers }: IncomingMessage, offset: number): number | undefined {
  const length = headers["content-length"];
  return length === undefined ? undefined : offset + Number(length);
}

function tooLarge(bytes: number | undefined, maxBytes: number): DownloadError {
  return new DownloadError(`it sends ${bytes ?? "more"} bytes, and the file has at most ${maxBytes}`);
}

/** What identifies this version in `If-Range`, which takes no weak ETag. */
function validatorOf({ headers }: IncomingMessage): string | undefined {
  return headers.etag?.startsWith('"') ? headers.etag : headers["last-modified"];
}
