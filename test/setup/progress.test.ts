import assert from "node:assert/strict";
import test from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { Progress } from "#setup/progress.mjs";

function recorder(isTTY: boolean) {
  const written: string[] = [];
  const stream = { isTTY, columns: 40, write: (text: string) => written.push(text) };
  return { written, stream: stream as unknown as NodeJS.WriteStream };
}

test("a log gets a line at the start and one at the end, and no control codes", () => {
  const { written, stream } = recorder(false);
  const progress = new Progress("npm packages", stream);
  progress.update("12 fetched");
  progress.done();
  assert.deepEqual(written, ["… npm packages\n", "✓ npm packages (0 s)\n"]);
});

test("a terminal sees the detail change in place, cut to its width, and keeps the last line alone", async () => {
  const { written, stream } = recorder(true);
  const progress = new Progress("npm packages", stream);
  progress.update(`a detail ${"x".repeat(100)}`);
  await sleep(350);
  progress.fail();
  const drawn = written.filter((text) => text.includes("a detail"));
  assert.ok(drawn.length > 0);
  for (const line of drawn) assert.ok(line.length < 40);
  assert.equal(written.filter((text) => text.includes("\n")).length, 1);
  assert.equal(written.at(-1), "✗ npm packages (0 s)\n");
});
