import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ArchiveFile, BatchFile, Dataset } from "six-steps/internal/data/dataset.js";
import { described } from "six-steps/internal/platform/node/datasets/dataFolder.js";

export const batchNames = [1, 2, 3, 4, 5].map((number) => `data_batch_${number}.bin`);
const recordBytes = 3073;

/** The value at one place of a batch that was made here. */
export function pixelOf(batch: number, record: number, plane: number, row: number, column: number): number {
  return (batch * 7 + record * 13 + plane * 50 + row * 3 + column) % 256;
}

/** Batch 1 to 5, or 0 for the test pictures: label `record % 10`, and pixels that tell their place. */
export function makeBatch(batch: number, records = 10_000): Buffer {
  const bytes = Buffer.alloc(records * recordBytes);
  for (let record = 0, at = 0; record < records; record++) {
    bytes[at++] = record % 10;
    for (let plane = 0; plane < 3; plane++) {
      for (let row = 0; row < 32; row++) {
        for (let column = 0; column < 32; column++) bytes[at++] = pixelOf(batch, record, plane, row, column);
      }
    }
  }
  return bytes;
}

/** A folder for all tests of a file, which removes it, with six files like the official ones. */
export async function makeCifar10() {
  const folder = await mkdtemp(join(tmpdir(), "six-steps-test-"));
  const unpacked = join(folder, "cifar-10-batches-bin");
  await mkdir(unpacked);
  await writeFile(join(unpacked, "test_batch.bin"), makeBatch(0));
  for (const [i, name] of batchNames.entries()) await writeFile(join(unpacked, name), makeBatch(i + 1));
  return { folder, unpacked };
}

/** What sources.json would say of these records. */
export function knownOf(bytes: Buffer): Pick<BatchFile, "labelCounts" | "headSha256"> {
  const labelCounts = new Array<number>(10).fill(0);
  for (let at = 0; at < bytes.length; at += recordBytes) labelCounts[bytes[at]]++;
  return { labelCounts, headSha256: sha256(bytes.subarray(0, 170 * recordBytes)) };
}

/** What this library notes of the files beside them once it has checked the archive, so that it knows them again. */
export async function noteHashes(folder: string): Promise<void> {
  const names = ["test_batch.bin", ...batchNames];
  const hashes = names.map((name) => [name, sha256(readFileSync(join(folder, name)))]);
  await writeFile(join(folder, "sha256.json"), JSON.stringify(Object.fromEntries(hashes)));
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Packs `folder`/cifar-10-batches-bin, and describes the archive as the dataset's own. */
export function pack(
  folder: string,
  mirrors: string[] = [],
): { archive: string; bytes: Buffer; dataset: Dataset<ArchiveFile> } {
  const official = described<ArchiveFile>("cifar-10");
  const [file] = official.files;
  const bytes = execFileSync("tar", ["-c", "-I", "gzip -1", "cifar-10-batches-bin"], {
    cwd: folder,
    maxBuffer: 400_000_000,
  });
  const md5 = createHash("md5").update(bytes).digest("hex");
  const batches = file.batches.map((batch) => ({
    ...batch,
    ...knownOf(readFileSync(join(folder, "cifar-10-batches-bin", batch.name))),
  }));
  return {
    archive: file.name,
    bytes,
    dataset: { ...official, mirrors, files: [{ ...file, bytes: bytes.length, md5, batches }] },
  };
}
