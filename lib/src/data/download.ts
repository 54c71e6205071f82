import { type FileHandle, open, readFile, rm, stat, writeFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { SixStepsError } from "../errors/errors.js";
import { DownloadError, folderError } from "./dataErrors.js";
import { httpGet } from "./httpGet.js";

export interface DownloadTimings {
  /** Seconds to wait for the first byte of an answer. Default 10. */
  connectSeconds?: number;
  /** Seconds without a byte after which the connection counts as broken. Default 20. */
  stallSeconds?: number;
  /** Attempts in a row that bring no new byte before it is given up. Default 3; ten in all. */
  attempts?: number;
}

export interface DownloadOptions extends DownloadTimings {
  /** A body larger than this is refused. */
  maxBytes: number;
  /** Called with the bytes so far, and the size of the whole where the server says it. */
  onProgress?: (bytes: number, total: number | undefined) => void;
}

const mostAttempts = 10;

/** What a part file is a part of; kept beside it so that a later process can resume. */
interface PartState {
  url: string;
  /** A strong ETag, or else Last-Modified: for `If-Range`, so that parts of two versions are never joined. */
  validator?: string;
}

/**
 * Downloads `url` into the file `part`, going on where an earlier attempt stopped if the server lets it.
 *
 * @returns whether any bytes come from an earlier process: then a wrong SHA-256 is reason to download it anew.
 * @throws SourceUnavailableError if the host is out of reach, DownloadError if it does not give the file,
 * DataFolderError if the file cannot be written. What has arrived stays in `part`.
 */
export async function download(url: URL, part: string, options: DownloadOptions): Promise<boolean> {
  const { connectSeconds = 10, stallSeconds = 20, attempts = 3 } = options;
  let fruitless = 0;
  let reason = "";
  const startedAt = await bytesToKeep(url, part);
  for (let i = 0; i < mostAttempts && fruitless < attempts; i++) {
    if (i > 0) await sleep(Math.min(500 * 2 ** fruitless, 4000));
    const offset = await bytesToKeep(url, part);
    try {
      const response = await httpGet(url, await rangeHeaders(part, offset), connectSeconds);
      if (await receive(response, { url, part, offset, stallSeconds, options })) return startedAt > 0;
      reason = statusLine(response);
    } catch (error) {
      if (error instanceof SixStepsError) throw error;
      reason = (error as Error).message;
    }
    fruitless = (await bytesToKeep(url, part)) > offset ? 0 : fruitless + 1;
  }
  throw new DownloadError(`given up after several attempts; the last one ended with: ${reason}`);
}

/** Removes a part file and what is known of it. */
export async function discardPart(part: string): Promise<void> {
  await rm(part, { force: true });
  await rm(stateFile(part), { force: true });
}

interface Reception {
  url: URL;
  part: string;
  offset: number;
  stallSeconds: number;
  options: DownloadOptions;
}

/** Writes one answer to the part file. Resolves to false if another attempt may do better. */
async function receive(response: IncomingMessage, reception: Reception): Promise<boolean> {
  const { url, part, offset } = reception;
  const status = response.statusCode ?? 0;
  const range = /^bytes (?:(\d+)-\d+|\*)\/(\d+|\*)/.exec(response.headers["content-range"] ?? "");
  if (status === 206 && Number(range?.[1]) === offset) {
    await save(response, reception, offset);
    return true;
  }
  if (status === 200) {
    await writeState(part, { url: url.href, validator: validatorOf(response) });
    await save(response, reception, 0);
    return true;
  }
  response.destroy();
  if (status === 416 && Number(range?.[2]) === offset) return true; // the part was whole already
  if (status === 206 || status === 416) {
    await discardPart(part); // another range than the one asked for: begin anew
    return false;
  }
  if (status >= 500 || status === 408 || status === 429) return false;
  throw new DownloadError(`it answers ${statusLine(response)}`);
}

async function save(
  response: IncomingMessage,
  { part, stallSeconds, options }: Reception,
  offset: number,
): Promise<void> {
  const { maxBytes, onProgress } = options;
  const length = response.headers["content-length"];
  const total = length === undefined ? undefined : offset + Number(length);
  if ((total ?? 0) > maxBytes) {
    response.destroy();
    throw new DownloadError(`it offers ${total} bytes, more than the ${maxBytes} that the file can have`);
  }
  response.setTimeout(stallSeconds * 1000, () => {
    response.destroy(new Error(`no byte came for ${stallSeconds} s`));
  });
  const file = await open(part, offset > 0 ? "r+" : "w").catch((error) => {
    response.destroy();
    throw folderError(part, error);
  });
  try {
    let at = offset;
    for await (const chunk of response as AsyncIterable<Buffer>) {
      if (at + chunk.length > maxBytes) {
        throw new DownloadError(`it sends more than the ${maxBytes} bytes that the file can have`);
      }
      await write(file, chunk, at, part);
      at += chunk.length;
      onProgress?.(at, total);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

async function write(file: FileHandle, chunk: Buffer, at: number, part: string): Promise<void> {
  try {
    await file.write(chunk, 0, chunk.length, at);
  } catch (error) {
    throw folderError(part, error);
  }
}

function statusLine({ statusCode, statusMessage }: IncomingMessage): string {
  return `HTTP status ${statusCode} ${statusMessage ?? ""}`.trim();
}

function stateFile(part: string): string {
  return `${part}.json`;
}

async function readState(part: string): Promise<PartState | undefined> {
  try {
    return JSON.parse(await readFile(stateFile(part), "utf8"));
  } catch {
    return undefined; // missing or cut short: the part is then not used
  }
}

async function writeState(part: string, state: PartState): Promise<void> {
  try {
    await rm(part, { force: true }); // never a new state beside an old part
    await writeFile(stateFile(part), JSON.stringify(state));
  } catch (error) {
    throw folderError(part, error);
  }
}

async function bytesToKeep(url: URL, part: string): Promise<number> {
  if ((await readState(part))?.url !== url.href) return 0;
  return stat(part).then(
    ({ size }) => size,
    () => 0,
  );
}

async function rangeHeaders(part: string, offset: number): Promise<Record<string, string>> {
  if (offset === 0) return {};
  const validator = (await readState(part))?.validator;
  return { range: `bytes=${offset}-`, ...(validator && { "if-range": validator }) };
}

function validatorOf({ headers }: IncomingMessage): string | undefined {
  return headers.etag?.startsWith('"') ? headers.etag : headers["last-modified"];
}
