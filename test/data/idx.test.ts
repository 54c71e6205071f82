import assert from "node:assert/strict";
import { test } from "node:test";
import { parseIdx } from "six-steps/internal/data/load/idx.js";
import { DataFileError } from "six-steps/internal/errors/dataFileError.js";
import { idx, pictures } from "./smallDataset.js";

const good = idx([2, 3], Uint8Array.of(1, 2, 3, 4, 5, 255));

function changed(offset: number, byte: number): Buffer {
  const copy = Buffer.from(good);
  copy[offset] = byte;
  return copy;
}

function refused(payload: Uint8Array, message: RegExp): void {
  assert.throws(
    () => parseIdx(payload, [2, 3], "some/file"),
    (error) => {
      assert.ok(error instanceof DataFileError);
      assert.match(error.message, /^some\/file: expected .*, but found .*\. .*delete it.*\.$/);
      assert.match(error.message, message);
      return true;
    },
  );
}

test("the values of an idx file come in the order of the file", () => {
  assert.deepEqual([...parseIdx(good, [2, 3], "some/file")], [1, 2, 3, 4, 5, 255]);
  assert.deepEqual(parseIdx(pictures.payload, [40, 16, 16], "p"), Buffer.from(pictures.values));
});

test("an idx file inside a larger buffer is read from where it begins", () => {
  const padded = Buffer.concat([Buffer.alloc(5, 9), good]).subarray(5);
  assert.deepEqual([...parseIdx(padded, [2, 3], "some/file")], [1, 2, 3, 4, 5, 255]);
});

test("a magic number that is not idx is named", () =>
  refused(changed(0, 0x50), /begins with the bytes 00 00, but found the bytes 50 00/));

test("values of another type than unsigned bytes are named", () => {
  refused(changed(2, 13), /found 32-bit floats \(idx type 0d\)/);
  refused(changed(2, 77), /found an unknown type \(idx type 4d\)/);
});

test("another number of dimensions is named", () =>
  refused(changed(3, 1), /expected 2 dimensions, \[2, 3\], but found 1 /));

test("other dimensions are named", () =>
  refused(changed(7, 9), /expected dimensions \[2, 3\], but found \[9, 3\]/));

test("a truncated file is named with what it has and what it lacks", () => {
  refused(good.subarray(0, -2), /expected 6 values, but found 4, so the file is truncated/);
  refused(good.subarray(0, 6), /expected an idx header of 12 bytes, but found a file that ends after 6/);
  refused(Buffer.alloc(0), /idx header of 4 bytes or more, but found 0 bytes/);
});

test("bytes after the last value are named", () =>
  refused(Buffer.concat([good, Buffer.from("xyz")]), /expected 6 values, but found 3 bytes more/));
