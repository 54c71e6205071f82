import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import {
  plainProduct,
  timesMatrix,
  transposedTimesMatrix,
} from "six-steps/internal/models/multiClass/products.js";
import { lots } from "../plots/randomNames.js";

for (let seed = 1; seed <= 20; seed++) {
  test(`random products ${seed} are to the last bit those of plain loops`, () => {
    const chance = lots(seed);
    const [rows, columns, width] = [1, 2, 3].map(() => 1 + chance.whole(40));
    const single = chance.share() < 0.5;
    const row = () =>
      Array.from({ length: columns }, () => (chance.share() < 0.4 ? 0 : chance.share() - 0.5));
    const x = Array.from({ length: rows }, () =>
      single ? Float32Array.from(row()) : Float64Array.from(row()),
    );
    const numbers = (length: number) => Float64Array.from({ length }, () => chance.share() - 0.5);
    const [forward, biases, backward] = [numbers(columns * width), numbers(width), numbers(rows * width)];
    assert.deepEqual(timesMatrix(x, forward, biases), plainProduct(x, false, forward, biases));
    assert.deepEqual(
      transposedTimesMatrix(x, backward, width),
      plainProduct(x, true, backward, new Float64Array(width)),
    );
  });
}

test("where there is no room for a WebAssembly memory, plain loops compute", (t) => {
  if (process.platform !== "linux") return t.skip("ulimit -v is Linux's");
  const program = `
    let made = false;
    try { made = new WebAssembly.Memory({ initial: 1, maximum: 65536 }) !== undefined; } catch {}
    const { timesMatrix } = await import(${JSON.stringify(import.meta.resolve("six-steps/internal/models/multiClass/products.js"))});
    console.log(made, timesMatrix([Float64Array.of(1, 2)], Float64Array.of(3, 4, 5, 6), Float64Array.of(1, 1)).join());`;
  const limited = `ulimit -v 4000000; exec "$0" --input-type=module --eval "$1"`;
  const { stdout, stderr } = spawnSync("bash", ["-c", limited, process.execPath, program], {
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "", NODE_TEST_CONTEXT: "" },
  });
  const [isMade, numbers] = stdout.trim().split(" ");
  assert.equal(numbers, "14,17", stderr);
  if (isMade === "true") t.skip("this Node makes a memory in whatever room there is");
});
