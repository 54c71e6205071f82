import assert from "node:assert/strict";
import { test } from "node:test";
import { beginningOf } from "@six-steps/classroom/internal/editions/browser/beginning.js";
import type { IdxFile } from "six-steps/internal/data/dataset.js";
import { idx } from "./smallDataset.js";

process.env.SIX_STEPS_BACKEND = "wasm"; // whose tensors may have values that are not there yet
const { loadIdx } = await import("six-steps/internal/data/load/loadIdx.js");

/** 600 pictures for each set, of 16 by 16, and their labels; of the pictures there is also a file with the first 20. */
const shapes = [[600, 16, 16], [600], [600, 16, 16], [600]];
const values = shapes.map((shape, file) =>
  Uint8Array.from({ length: shape.reduce((a, b) => a * b) }, (_, i) => (i * i * 31 + i * 7 + file) % 251),
);
const payloads = new Map<string, Uint8Array>();
const files = shapes.map((shape, i): IdxFile => {
  const payload = idx(shape, values[i]);
  const file = { name: `file-${i}`, shape, payloadBytes: payload.length, payloadSha256: "" };
  payloads.set(file.name, payload);
  if (shape.length === 1) return file;
  const beginning = beginningOf(file, payload, 20);
  payloads.set(beginning.file.name, beginning.payload);
  return { ...file, beginning: beginning.file };
});

/** Loads it with some counts, and notes which files are read, at once or not. */
async function load(place: string, options = {}) {
  const read: string[] = [];
  const payloadOf = ({ name }: IdxFile) => {
    read.push(name);
    return payloads.get(name) as Uint8Array;
  };
  const dataset = { id: "", title: "", what: "", homepage: "", licence: "", mirrors: [], files };
  const data = await loadIdx(dataset, options, place, async (some) => some.map(payloadOf), payloadOf);
  return { ...data, read };
}

const picture = (file: number, i: number) => Array.from(values[file].subarray(i * 256, (i + 1) * 256));

test("pictures without a count are read when their values are asked for, and no more of them than that takes", async () => {
  const { trainImages, testImages, trainLabels, read } = await load("late");
  assert.deepEqual(trainImages.shape, [600, 16, 16]);
  assert.deepEqual(Array.from(trainLabels.dataSync()), Array.from(values[1]));
  const normalised = testImages.toFloat().div(255);
  assert.deepEqual(read, ["file-1", "file-3"]);

  assert.deepEqual(Array.from(trainImages.slice(3, 1).dataSync()), picture(0, 3));
  assert.deepEqual(read.slice(2), ["first-20-file-0"]);
  assert.deepEqual(Array.from(trainImages.slice(599, 1).dataSync()), picture(0, 599));
  assert.deepEqual(Array.from(trainImages.slice(19, 1).dataSync()), picture(0, 19));
  assert.deepEqual(read.slice(3), ["file-0"]);

  assert.ok(Math.abs(normalised.max().dataSync()[0] - 250 / 255) < 1e-6);
  assert.deepEqual(Array.from(testImages.dataSync()), Array.from(values[2]));
});

test("pictures with a count are there when they are loaded", async () => {
  const { read } = await load("counted", { trainCount: 600, testCount: 5 });
  assert.deepEqual(read.toSorted(), ["file-0", "file-1", "file-3", "first-20-file-2"]);
});
