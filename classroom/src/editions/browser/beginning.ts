import { createHash } from "node:crypto";
import type { IdxFile } from "six-steps/internal/data/dataset.js";

/**
 * An idx file of a file's first examples alone, and its description: so a lesson that shows three pictures does not fetch all.
 *
 * @param payload of the whole file, unpacked
 * @param examples fewer than the file has
 */
export function beginningOf(
  { name, shape: [, ...rest] }: IdxFile,
  payload: Uint8Array,
  examples: number,
): { file: IdxFile; payload: Uint8Array } {
  const headerBytes = 4 * (2 + rest.length);
  const valuesEach = rest.reduce((product, size) => product * size, 1);
  const beginning = Uint8Array.from(payload.subarray(0, headerBytes + examples * valuesEach)); // a Buffer's slice would be no copy
  new DataView(beginning.buffer).setUint32(4, examples);
  const file = {
    name: `first-${examples}-${name}`,
    shape: [examples, ...rest],
    payloadBytes: beginning.length,
    payloadSha256: createHash("sha256").update(beginning).digest("hex"),
  };
  return { file, payload: beginning };
}
