import assert from "node:assert/strict";
import { test } from "node:test";
import { tf } from "six-steps";
import { Random } from "six-steps/internal/exercises/core/random.js";
import { readLabels } from "six-steps/internal/input/readLabels.js";

const random = new Random("readLabels");

test("labels read the same from a list, typed arrays and tensors", () => {
  for (let i = 0; i < 20; i++) {
    const labels = random.integers(random.integer(1, 40), 0, 9);
    const forms = [
      labels,
      Int32Array.from(labels),
      Uint8Array.from(labels),
      Float32Array.from(labels),
      tf.tensor1d(labels, "int32"),
      tf.tensor1d(labels),
    ];
    for (const form of forms) assert.deepEqual(readLabels("label", form, 10), Int32Array.from(labels));
  }
});

test("the first label that is not a class's number is named by its place, in every form", () => {
  for (const wrong of [-1, 10, 0.5, Number.NaN]) {
    const labels = random.integers(8, 0, 9);
    const at = random.integer(0, 7);
    labels[at] = wrong;
    for (const form of [labels, Float32Array.from(labels), tf.tensor1d(labels)]) {
      assert.throws(() => readLabels("trueLabel", form, 10), {
        name: "ValueError",
        message: `The true label at place ${at} must be a whole number from 0 to 9, but is ${wrong}.`,
      });
    }
  }
});

test("what is not one row of labels is refused with what it is, and rows with what makes labels of them", () => {
  const refused = (input: unknown, name: string, message: string) =>
    assert.throws(() => readLabels("label", input as number[], 10), { name, message });
  refused([], "ShapeError", "The labels must have shape [count], with at least one label, but has [0].");
  const rows =
    "The labels must have shape [count], but has [2, 3]: argMax(-1) turns one-hot rows and probabilities into labels.";
  refused(tf.zeros([2, 3]), "ShapeError", rows);
  refused([new Float32Array(3), new Float32Array(3)], "ShapeError", rows);
  refused(tf.zeros([2, 3, 1]), "ShapeError", "The labels must have shape [count], but has [2, 3, 1].");
  refused(["Bag"], "ValueError", 'The label at place 0 must be a whole number from 0 to 9, but is "Bag".');
  refused(
    "Bag",
    "ValueError",
    'The labels must be a tensor, a typed array or a list of numbers, but is "Bag".',
  );
});
