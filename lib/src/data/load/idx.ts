import { DataFileError } from "../../errors/dataFileError.js";

const unsignedByte = 0x08;
const typeNames: Record<number, string> = {
  8: "unsigned bytes",
  9: "signed bytes",
  11: "16-bit integers",
  12: "32-bit integers",
  13: "32-bit floats",
  14: "64-bit floats",
};

/**
 * Reads an idx file of unsigned bytes: two zero bytes, a type, the number of dimensions, each dimension as a
 * big-endian 32-bit integer, then the values in C order.
 *
 * @param shape the dimensions that the header must state, e.g. `[60000, 28, 28]`.
 * @param path names the file in an error.
 * @returns the values, a view into `payload`.
 * @throws DataFileError if the magic number, the type, the dimensions or the length is another one.
 */
export function parseIdx(payload: Uint8Array, shape: readonly number[], path: string): Uint8Array {
  const fail = (expected: string, found: string): never => {
    throw new DataFileError(
      path,
      expected,
      found,
      "This is not the file it should be: delete it, and it is fetched again.",
    );
  };
  const headerBytes = 4 + 4 * shape.length;
  if (payload.length < 4) fail("an idx header of 4 bytes or more", `${payload.length} bytes`);
  const [zero1, zero2, type, rank] = payload;
  if (zero1 !== 0 || zero2 !== 0) {
    fail("an idx file, which begins with the bytes 00 00", `the bytes ${hex(zero1)} ${hex(zero2)}`);
  }
  if (type !== unsignedByte) {
    fail(`unsigned bytes (idx type 08)`, `${typeNames[type] ?? "an unknown type"} (idx type ${hex(type)})`);
  }
  if (rank !== shape.length) fail(`${shape.length} dimensions, [${shape.join(", ")}]`, `${rank} of them`);
  if (payload.length < headerBytes) {
    fail(`an idx header of ${headerBytes} bytes`, `a file that ends after ${payload.length}`);
  }
  const header = new DataView(payload.buffer, payload.byteOffset, headerBytes);
  const found = shape.map((_, axis) => header.getUint32(4 + 4 * axis));
  if (found.some((size, axis) => size !== shape[axis])) {
    fail(`dimensions [${shape.join(", ")}]`, `[${found.join(", ")}]`);
  }
  const values = payload.subarray(headerBytes);
  const count = shape.reduce((product, size) => product * size, 1);
  if (values.length < count) fail(`${count} values`, `${values.length}, so the file is truncated`);
  if (values.length > count) fail(`${count} values`, `${values.length - count} bytes more after them`);
  return values;
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}
