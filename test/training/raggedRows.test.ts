import assert from "node:assert/strict";
import { test } from "node:test";
import { RaggedRowsError } from "six-steps/internal/errors/errors.js";
import { RandomNumbers } from "./randomNumbers.js";

process.env.SIX_STEPS_BACKEND = "wasm";
const { tf } = await import("six-steps");

type Nested = number | Nested[];

function nested(shape: readonly number[], random: RandomNumbers): Nested {
  const [length, ...rest] = shape;
  if (length === undefined) return random.whole(-9, 9);
  return Array.from({ length }, () => nested(rest, random));
}

/** Somewhere but in the first row of all, one value more or one less. */
function damaged(rows: Nested[], depth: number, random: RandomNumbers): string {
  let row = rows[random.whole(1, rows.length - 1)] as Nested[];
  for (let level = 2; level < depth; level++) row = row[random.whole(0, row.length - 1)] as Nested[];
  const isMore = random.whole(0, 1) === 1;
  if (isMore) row.push(0);
  else row.pop();
  return isMore ? "one more" : "one less";
}

test("lists make a tensor of their numbers, and with a row of another length an error that says so", () => {
  const random = new RandomNumbers(1);
  for (let round = 0; round < 200; round++) {
    const shape = Array.from({ length: random.whole(2, 4) }, () => random.whole(2, 4));
    const rows = nested(shape, random) as Nested[];
    const tensor = tf.tensor(rows as number[][]);
    assert.deepEqual([tensor.shape, tensor.arraySync()], [shape, rows]);
    tensor.dispose();
    const before = tf.memory().numTensors;
    const how = damaged(rows, shape.length, random);
    const size = shape.reduce((product, length) => product * length, 1);
    const count = how === "one more" ? size + 1 : size - 1;
    assert.throws(
      () => tf.tensor(rows as number[][]),
      (error: Error) =>
        error instanceof RaggedRowsError &&
        error.message.includes(
          `shape [${shape.join(", ")}], which takes ${size} values, but there are ${count}`,
        ),
      `${how} in ${JSON.stringify(rows)}`,
    );
    assert.equal(tf.memory().numTensors, before);
  }
});
