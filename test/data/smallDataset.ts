import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { gzipSync } from "node:zlib";
import type { Dataset, IdxFile } from "six-steps/internal/data/dataset.js";

/** Two files as small as a fault can be tried on: 40 noisy pictures of 16 x 16, and their labels. */
export const pictures = smallFile("pictures-idx3-ubyte.gz", [40, 16, 16], (i) => (i * i * 31 + i * 7) % 256);
export const labels = smallFile("labels-idx1-ubyte.gz", [40], (i) => i % 10);
export const smallFiles = [pictures, labels];

/** A dataset of these two files which is nowhere, except where a test puts it. */
export function smallDataset(sources: Partial<Pick<Dataset, "mirrors" | "npm">> = {}): Dataset<IdxFile> {
  return {
    id: "small",
    title: "Small",
    what: "a dataset for tests",
    homepage: "",
    licence: "",
    mirrors: [],
    files: smallFiles.map(({ file }) => file),
    ...sources,
  };
}

/** An idx file of unsigned bytes. */
export function idx(shape: number[], values: Uint8Array): Buffer {
  const header = Buffer.alloc(4 + 4 * shape.length);
  header.set([0, 0, 8, shape.length]);
  for (const [axis, size] of shape.entries()) header.writeUInt32BE(size, 4 + 4 * axis);
  return Buffer.concat([header, values]);
}

export async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "six-steps-test-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes both files, or what `instead` gives for one of them, into a folder. */
export async function fill(folder: string, instead: Record<string, Buffer> = {}): Promise<void> {
  for (const { file, gz } of smallFiles) await writeFile(join(folder, file.name), instead[file.name] ?? gz);
}

/** A cache that has the small dataset. */
export async function cacheWith(t: TestContext, instead: Record<string, Buffer> = {}): Promise<string> {
  const cache = await temporaryFolder(t);
  await mkdir(join(cache, "small"));
  await fill(join(cache, "small"), instead);
  return cache;
}

function smallFile(name: string, shape: number[], value: (index: number) => number) {
  const values = Uint8Array.from({ length: shape.reduce((a, b) => a * b) }, (_, i) => value(i));
  const payload = idx(shape, values);
  const file: IdxFile = {
    name,
    shape,
    payloadBytes: payload.length,
    payloadSha256: createHash("sha256").update(payload).digest("hex"),
  };
  return { file, values, payload, gz: gzipSync(payload, { level: 0 }) };
}
