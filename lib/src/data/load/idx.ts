import { DataFileError } from "../../errors/dataFileError.js";
import { dataText } from "../dataText.js";

const unsignedByte = 0x08;

const text = dataText.idx;

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
    throw new DataFileError(path, expected, found, text.remedy);
  };
  const headerBytes = 4 + 4 * shape.length;
  if (payload.length < 4) fail(text.header, text.bytes(payload.length));
  const [zero1, zero2, type, rank] = payload;
  if (zero1 !== 0 || zero2 !== 0) {
    fail(text.start, text.startsWith(hex(zero1), hex(zero2)));
  }
  if (type !== unsignedByte) {
    fail(text.unsignedBytes, text.type(text.types[type] ?? text.unknownType, hex(type)));
  }
  if (rank !== shape.length) fail(text.dimensions(shape.length, shown(shape)), text.ofThem(rank));
  if (payload.length < headerBytes) {
    fail(text.headerOf(headerBytes), text.endsAfter(payload.length));
  }
  const header = new DataView(payload.buffer, payload.byteOffset, headerBytes);
  const found = shape.map((_, axis) => header.getUint32(4 + 4 * axis));
  if (found.some((size, axis) => size !== shape[axis])) {
    fail(text.sizes(shown(shape)), shown(found));
  }
  const values = payload.subarray(headerBytes);
  const count = shape.reduce((product, size) => product * size, 1);
  if (values.length < count) fail(text.values(count), text.truncated(values.length));
  if (values.length > count) fail(text.values(count), text.more(values.length - count));
  return values;
}

const shown = (shape: readonly number[]) => `[${shape.join(", ")}]`;

function hex(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}
