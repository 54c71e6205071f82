import assert from "node:assert/strict";
import { test } from "node:test";
import {
  cellPath,
  hashSeed,
  pathPrefix,
  pathSuffix,
} from "@six-steps/kernel/internal/debugger/adapter/cellPaths.js";

/** Computed by JupyterLab 4's own `murmur2` (packages/debugger/src/hash.ts) with this seed. */
const hashes: [code: string, hash: number][] = [
  ["", 3990065800],
  ["a", 2167009006],
  ["ab", 2805137849],
  ["abc", 3350977461],
  ["const x = 1;", 2401825191],
  ['const 이름 = "가나다";', 2737810343],
  ['"👩‍🚀" + 1', 1342174562],
  ["lone \ud800 surrogate", 4137411078],
  ["x\r\ny", 1881407978],
  ["line\n".repeat(1000), 2646539411],
];

test("A cell's path is the one by which JupyterLab finds the cell", () => {
  assert.equal(hashSeed, 0xc70f6907);
  for (const [code, hash] of hashes)
    assert.equal(cellPath(code), `${pathPrefix}${hash}${pathSuffix}`, code.slice(0, 40));
});
