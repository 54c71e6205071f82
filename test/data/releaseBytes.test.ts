import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { releaseBytes } from "six-steps/internal/data/load/releaseBytes.js";

test("the memory of a released buffer is given back without a garbage collection, and the buffer is empty", async () => {
  const size = 64_000_000;
  const bytes = Buffer.alloc(size, 1);
  const before = process.memoryUsage().arrayBuffers;
  releaseBytes(bytes);
  assert.equal(bytes.length, 0);
  for (let i = 0; i < 50 && process.memoryUsage().arrayBuffers > before - size; i++) await pause(20);
  assert.ok(process.memoryUsage().arrayBuffers <= before - size + 1_000_000);
});

test("a small buffer of Node's pool, which may not be transferred, is left alone", () => {
  const bytes = Buffer.from("abc");
  releaseBytes(bytes);
  assert.equal(bytes.toString(), "abc");
});
