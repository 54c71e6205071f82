import assert from "node:assert/strict";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { gzipSync } from "node:zlib";
import { DataFileError } from "six-steps/internal/errors/dataFileError.js";
import { DataFolderError } from "six-steps/internal/errors/dataFolderError.js";
import { MissingDataFileError } from "six-steps/internal/errors/missingDataFileError.js";
import { readVerified } from "six-steps/internal/platform/node/datasets/verify/idxFile.js";
import { fill, labels, pictures, smallDataset, temporaryFolder } from "./smallDataset.js";

const dataset = smallDataset();

async function refused(t: TestContext, content: Buffer, found: RegExp): Promise<void> {
  const path = join(await temporaryFolder(t), pictures.file.name);
  await writeFile(path, content);
  await assert.rejects(readVerified(path, pictures.file, dataset), (error) => {
    assert.ok(error instanceof DataFileError);
    const start = `${path}: expected gzip of 10256 bytes with SHA-256 ${pictures.file.payloadSha256.slice(0, 12)}`;
    assert.ok(error.message.startsWith(start), error.message);
    assert.match(error.message, found);
    return true;
  });
}

test("a file with the right payload gives that payload, however it is compressed", async (t) => {
  const folder = await temporaryFolder(t);
  for (const level of [0, 1, 9]) {
    await fill(folder, { [pictures.file.name]: gzipSync(pictures.payload, { level }) });
    const payload = await readVerified(join(folder, pictures.file.name), pictures.file, dataset);
    assert.deepEqual(payload, pictures.payload);
  }
});

test("a missing file is a MissingDataFileError that names it", async (t) => {
  const path = join(await temporaryFolder(t), "nowhere", pictures.file.name);
  await assert.rejects(readVerified(path, pictures.file, dataset), (error) => {
    assert.ok(error instanceof MissingDataFileError);
    assert.ok(error.message.startsWith(path));
    return true;
  });
});

test("an empty file is told from a truncated one", async (t) => {
  await refused(t, Buffer.alloc(0), /found an empty file/);
  await refused(t, pictures.gz.subarray(0, 5000), /ends too early: it is truncated/);
});

test("a byte flipped inside the gzip file is found", async (t) => {
  const damaged = Buffer.from(pictures.gz);
  damaged[5000] ^= 1;
  await refused(t, damaged, /damaged gzip file/);
});

test("a byte flipped before it was compressed is found by the SHA-256", async (t) => {
  const payload = Buffer.from(pictures.payload);
  payload[5000] ^= 1;
  await refused(
    t,
    gzipSync(payload),
    /found pictures of shape \[40, 16, 16\] with SHA-256 [0-9a-f]{12}…: they are others, stand in another order, or are damaged/,
  );
});

test("the labels in place of the pictures are recognised", (t) =>
  refused(t, labels.gz, /found the content of labels-idx1-ubyte\.gz/));

test("a payload that is larger than it should be is not unpacked to the end", (t) =>
  refused(t, gzipSync(Buffer.alloc(50_000_000)), /gzip file with more than 10256 bytes inside/));

test("a web page and other files that are not gzip are told apart", async (t) => {
  await refused(t, Buffer.from("\n<!doctype html>"), /found a web page/);
  await refused(t, Buffer.from("PK\x03\x04zip"), /not gzip \(it begins with the bytes 504b0304\)/);
});

test("a file that this user may not read is a DataFolderError", async (t) => {
  if (process.getuid?.() === 0) return t.skip("root may read everything");
  const folder = await temporaryFolder(t);
  await fill(folder);
  const path = join(folder, pictures.file.name);
  await chmod(path, 0);
  await assert.rejects(readVerified(path, pictures.file, dataset), DataFolderError);
});

test("the right labels in another order, which no count tells, are named as such", async (t) => {
  const turned = Buffer.from(labels.payload);
  turned.subarray(8).reverse();
  const path = join(await temporaryFolder(t), labels.file.name);
  await writeFile(path, gzipSync(turned));
  await assert.rejects(
    readVerified(path, labels.file, dataset),
    /found 40 labels with SHA-256 [0-9a-f]{12}…: they belong to other pictures, or stand in another order\./,
  );
});

test("a folder under a file's name is told from a file", async (t) => {
  const path = join(await temporaryFolder(t), pictures.file.name);
  await mkdir(path);
  await assert.rejects(
    readVerified(path, pictures.file, dataset),
    (error) => error instanceof DataFileError && /found a folder\. Move it away/.test(error.message),
  );
});
