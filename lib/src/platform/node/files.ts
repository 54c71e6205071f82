import { randomBytes } from "node:crypto";
import { renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Files } from "../files.js";
import { isMissing, whyNotRead, whyNotWritten } from "./whyNot.js";

export const files: Files = {
  read: (path) =>
    readAtOnce(path).catch((error) => {
      if (!isMissing(error)) throw error;
      return undefined;
    }),
  write: writeFlushed,
  rename,
  remove: (path) => rm(path, { force: true }),
  list: (folder) => readdir(folder),
  writtenAt: async (path) => (await stat(path)).mtimeMs,
  makeFolder,
  sync: syncFolder,
  isFile,
  fullPath: (path) => resolve(path),
  whyNotRead,
  whyNotWritten,
};

/**
 * Makes a folder, and those above it that are missing. What stands in the way is thrown as the system says it: Node's own
 * recursive mkdir says ENOENT of a read-only disk, as if something were missing that one could make.
 */
export async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return;
  const above = dirname(resolve(path));
  if (above !== resolve(path)) await makeFolder(above);
  try {
    await mkdir(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST" || !(await isFolder(path))) throw error;
  }
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** No where nothing is to be seen, for whatever reason: reading or writing says it. */
function isFile(path: string): boolean {
  try {
    return !statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Makes a new name in a folder survive a power cut, where the system can. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

/** All of a file. `readFile` takes half a megabyte at a time, and twice as long. */
export async function readAtOnce(path: string): Promise<Buffer<ArrayBuffer>> {
  const file = await open(path);
  try {
    const bytes = Buffer.allocUnsafeSlow((await file.stat()).size);
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, filled);
      if (bytesRead === 0) break; // it has become shorter: what is there is judged
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await file.close();
  }
}

/** Writes a new file and flushes it to the disk, so that a rename cannot overtake its content when the power fails. */
export async function writeFlushed(path: string, chunks: Iterable<Uint8Array>): Promise<void> {
  const file = await open(path, "wx");
  try {
    for (const chunk of chunks) await file.writeFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Writes a file that is there as a whole or not at all, for its owner's eyes. */
export function writeWhole(path: string, text: string): void {
  const part = join(dirname(path), `.${process.pid}-${randomBytes(6).toString("hex")}.part`);
  try {
    writeFileSync(part, text, { mode: 0o600 });
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
