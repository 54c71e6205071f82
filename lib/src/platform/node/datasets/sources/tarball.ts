import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { fetchText } from "../../../../data/fetchText.js";
import { DataFileError } from "../../../../errors/dataFileError.js";
import { folderError } from "../folderError.js";

const text = fetchText.file;
const block = 512;

/**
 * Unpacks some files of a .tar.gz, one chunk in memory at a time.
 *
 * A reader of its own, because Node has none, a program may be missing, and this one never writes to a path that the
 * archive names.
 *
 * @param placeOf where to write the file that the archive has under this name; undefined to pass it over.
 * @param onBytes called with the unpacked bytes so far.
 * @throws DataFileError if it is no .tar.gz, damaged, or ends too early; what was written by then stays.
 */
export async function unpackTarball(
  archive: string,
  placeOf: (name: string) => string | undefined,
  onBytes: (bytes: number) => void = () => {},
): Promise<void> {
  const damaged = (found: string): never => {
    throw new DataFileError(archive, text.tarball, found);
  };
  const bytes = new ByteReader(gunzipped(archive, damaged), () => damaged(text.truncatedTarball), onBytes);
  try {
    for (;;) {
      const header = await bytes.exactly(block);
      if (header.every((byte) => byte === 0)) return; // the end of the archive
      if (!isHeader(header)) damaged(text.otherGzip);
      const size = number(header, 124, 12);
      const path = isFile(header) ? placeOf(nameIn(header)) : undefined;
      if (path === undefined) await bytes.pass(size);
      else await save(bytes, size, path);
      await bytes.pass((block - (size % block)) % block);
    }
  } finally {
    await bytes.close();
  }
}

async function* gunzipped(archive: string, damaged: (found: string) => never): AsyncGenerator<Buffer> {
  const file = createReadStream(archive);
  const unzip = createGunzip({ chunkSize: 256 * 1024 });
  file.on("error", (error) => unzip.destroy(error));
  try {
    yield* file.pipe(unzip) as AsyncIterable<Buffer>;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "Z_BUF_ERROR") damaged(text.truncatedTarball);
    if (code === "Z_DATA_ERROR") damaged(text.damagedTarball(message));
    throw error;
  } finally {
    file.destroy();
    unzip.destroy();
  }
}

async function save(bytes: ByteReader, size: number, path: string): Promise<void> {
  const orFolderError = (error: unknown) => {
    throw folderError(path, error);
  };
  const file = await open(path, "w").catch(orFolderError);
  try {
    for (let left = size; left > 0; ) {
      const chunk = await bytes.atMost(left);
      await file.writeFile(chunk).catch(orFolderError);
      left -= chunk.length;
    }
    await file.sync().catch(orFolderError);
  } finally {
    await file.close();
  }
}

/** Takes a stream of chunks in pieces of the size that is asked for. */
class ByteReader {
  private rest: Buffer = Buffer.alloc(0);
  private total = 0;

  constructor(
    private readonly chunks: AsyncGenerator<Buffer>,
    private readonly ended: () => never,
    private readonly onBytes: (bytes: number) => void,
  ) {}

  /** The next bytes, one or more. */
  async atMost(most: number): Promise<Buffer> {
    while (this.rest.length === 0) {
      const { value, done } = await this.chunks.next();
      if (done) this.ended();
      this.rest = value;
      this.total += value.length;
      this.onBytes(this.total);
    }
    const piece = this.rest.subarray(0, most);
    this.rest = this.rest.subarray(piece.length);
    return piece;
  }

  async exactly(count: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for (let left = count; left > 0; ) {
      const piece = await this.atMost(left);
      pieces.push(piece);
      left -= piece.length;
    }
    return Buffer.concat(pieces);
  }

  async pass(count: number): Promise<void> {
    for (let left = count; left > 0; ) left -= (await this.atMost(left)).length;
  }

  async close(): Promise<void> {
    await this.chunks.return(undefined);
  }
}

/** A header's checksum is the sum of its bytes, with blanks in the checksum's own place. */
function isHeader(header: Buffer): boolean {
  let sum = 8 * 32;
  for (const [i, byte] of header.entries()) if (i < 148 || i >= 156) sum += byte;
  return number(header, 148, 8) === sum;
}

/** A number in octal digits. */
function number(header: Buffer, start: number, length: number): number {
  return Number.parseInt(textAt(header, start, length).trim(), 8) || 0;
}

/** Type "0", or none in the oldest archives; the others are folders, links and notes on the next file. */
function isFile(header: Buffer): boolean {
  return header[156] === 0x30 || header[156] === 0;
}

function nameIn(header: Buffer): string {
  const name = textAt(header, 0, 100);
  const prefix = textAt(header, 257, 5) === "ustar" ? textAt(header, 345, 155) : "";
  return prefix === "" ? name : `${prefix}/${name}`;
}

function textAt(header: Buffer, start: number, length: number): string {
  const text = header.toString("latin1", start, start + length);
  const end = text.indexOf("\0");
  return end < 0 ? text : text.slice(0, end);
}
