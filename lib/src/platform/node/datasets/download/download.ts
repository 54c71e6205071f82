import { setTimeout as sleep } from "node:timers/promises";
import type { Dispatcher } from "undici";
import { fetchText } from "../../../../data/fetchText.js";
import { DownloadError } from "../../../../errors/downloadError.js";
import { SixStepsError } from "../../../../errors/errors.js";
import { openConnections } from "./connections.js";
import { httpGet } from "./httpGet.js";
import { PartFile } from "./partFile.js";
import { Patience, type PatienceTimings } from "./patience.js";

export interface DownloadTimings extends PatienceTimings {
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
  /** Called with the reason before another attempt is made. */
  onRetry?: (reason: string) => void;
}

const mostAttempts = 10;

/**
 * Downloads `url` into the file at `path`, going on where an earlier attempt stopped if the server lets it.
 *
 * It ends: after ten attempts at most, each of which breaks off when nothing comes for a while, or too little.
 *
 * @returns whether an earlier process had left a part: then a wrong SHA-256 is reason to download it anew.
 * @throws SourceUnavailableError if the host is out of reach or too slow, DownloadError if it does not give the file,
 * DataFolderError if the file cannot be written. What has arrived stays at `path`.
 */
export async function download(url: URL, path: string, options: DownloadOptions): Promise<boolean> {
  const { attempts = 3, pauseSeconds = 0.25, onRetry } = options;
  const part = new PartFile(path, url);
  const bytesFound = await part.bytes();
  const dispatcher = await openConnections();
  try {
    let fruitless = 0;
    for (let i = 1; ; i++) {
      const before = await part.bytes();
      try {
        await attempt(url, part, before, dispatcher, options);
        return bytesFound > 0;
      } catch (error) {
        if (error instanceof SixStepsError) throw error;
        fruitless = (await part.bytes()) > before ? 0 : fruitless + 1;
        const reason = (error as Error).message;
        if (i >= mostAttempts || fruitless >= attempts) {
          throw new DownloadError(fetchText.why.givenUp(reason));
        }
        onRetry?.(reason);
      }
      await sleep(Math.min(pauseSeconds * 2 ** fruitless, 4) * 1000);
    }
  } finally {
    await dispatcher.destroy();
  }
}

/** Asks once. Throws a plain error where another attempt may do better. */
async function attempt(
  url: URL,
  part: PartFile,
  offset: number,
  dispatcher: Dispatcher,
  options: DownloadOptions,
): Promise<void> {
  const patience = new Patience(options);
  try {
    const headers = await part.rangeHeaders(offset);
    const response = await httpGet(url, headers, dispatcher, patience);
    response.body.on("error", () => {}); // said where it is read, if it is
    try {
      await take(response, part, "range" in headers ? offset : 0, patience, options);
    } finally {
      response.body.destroy();
    }
  } finally {
    patience.end();
  }
}

/** @param offset where the bytes that were asked for begin. */
async function take(
  response: Dispatcher.ResponseData,
  part: PartFile,
  offset: number,
  patience: Patience,
  options: DownloadOptions,
): Promise<void> {
  const { statusCode: status, statusText } = response;
  const range = /^bytes (?:(\d+)-\d+|\*)\/(\d+|\*)/.exec(headerOf(response, "content-range") ?? "");
  if (status === 206 && offset > 0 && Number(range?.[1]) === offset) {
    return save(response, part, offset, patience, options);
  }
  if (status === 200) return save(response, part, 0, patience, options); // it knows no ranges, or has a new version
  if (status === 416 && offset > 0 && Number(range?.[2]) === offset) return; // the part was whole already
  if (status === 206 || status === 416) {
    if (offset === 0) throw new DownloadError(fetchText.why.part(status));
    await part.giveUpRanges();
    throw new Error(fetchText.why.otherRange);
  }
  const says = fetchText.why.status(status, statusText);
  throw status >= 500 || status === 408 || status === 429 ? new Error(says) : new DownloadError(says);
}

async function save(
  response: Dispatcher.ResponseData,
  part: PartFile,
  offset: number,
  patience: Patience,
  { maxBytes, onProgress }: DownloadOptions,
): Promise<void> {
  const total = wholeSize(response, offset);
  if ((total ?? 0) > maxBytes) throw tooLarge(total, maxBytes);
  const file = offset > 0 ? await part.resume() : await part.restart(validatorOf(response));
  try {
    let at = offset;
    patience.answered();
    for await (const chunk of response.body as AsyncIterable<Buffer>) {
      if (at + chunk.length > maxBytes) throw tooLarge(undefined, maxBytes);
      await part.write(file, chunk, at);
      at += chunk.length;
      patience.received(chunk.length);
      onProgress?.(at, total);
    }
    await part.flush(file);
  } catch (error) {
    if (error instanceof SixStepsError || error === patience.signal.reason) throw error;
    throw new Error(fetchText.why.brokenOff, { cause: error });
  } finally {
    await file.close();
  }
}

function headerOf({ headers }: Dispatcher.ResponseData, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function wholeSize(response: Dispatcher.ResponseData, offset: number): number | undefined {
  const length = headerOf(response, "content-length");
  return length === undefined ? undefined : offset + Number(length);
}

function tooLarge(bytes: number | undefined, maxBytes: number): DownloadError {
  return new DownloadError(fetchText.why.tooLarge(bytes, maxBytes));
}

/** What identifies this version in `If-Range`, which takes no weak ETag. */
function validatorOf(response: Dispatcher.ResponseData): string | undefined {
  const etag = headerOf(response, "etag");
  return etag?.startsWith('"') ? etag : headerOf(response, "last-modified");
}
