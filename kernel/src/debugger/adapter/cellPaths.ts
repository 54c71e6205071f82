import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import murmurhash from "murmurhash";

/** The same number as ipykernel's; it only has to differ from 0. */
export const hashSeed = 0xc70f6907;
export const pathPrefix = join(tmpdir(), `six-steps-kernel-${process.pid}`) + sep;
export const pathSuffix = ".ts";

/**
 * The path under which front ends and the debugger speak of a cell: a hash of its text, so that a front end finds
 * the cell by hashing its own. Nothing is written there; `source` answers with the text.
 */
export function cellPath(code: string): string {
  return `${pathPrefix}${murmurhash.v2(code, hashSeed)}${pathSuffix}`;
}
