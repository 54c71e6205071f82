import assert from "node:assert/strict";
import { test } from "node:test";
import { TransferProgress } from "six-steps/internal/platform/node/datasets/download/transferProgress.js";

function collector(isTTY: boolean, columns?: number) {
  const writes: string[] = [];
  return { writes, isTTY, columns, write: (text: string) => writes.push(text) };
}

/** Reports a steady 1 MB/s for some seconds, ten times a second. */
function run(
  output: ReturnType<typeof collector>,
  seconds: number,
  total: number | undefined,
  then = (_progress: TransferProgress) => {},
): void {
  let now = 1_000_000;
  const progress = new TransferProgress("file.gz", output, () => now);
  for (let i = 0; i <= seconds * 10; i++) {
    progress.update(i * 100_000, total);
    now += 100;
  }
  then(progress);
  progress.clear();
}

test("a terminal shows a bar with the bytes, the speed and the time left, on one line", () => {
  const output = collector(true);
  run(output, 5, 20_000_000);
  const bars = output.writes.slice(0, -1);
  assert.ok(bars.every((text) => text.startsWith("\r\x1b[K") && !text.includes("\n")));
  assert.match(bars[bars.length - 1], /file\.gz █{6}░{18} 5\.0\/20\.0 MB {2}1\.0 MB\/s {2}15 s left$/);
  assert.equal(output.writes[output.writes.length - 1], "\r\x1b[K");
});

test("where a line cannot be drawn over, there is one every five seconds and none for a short transfer", () => {
  const short = collector(false);
  run(short, 4, 20_000_000);
  assert.deepEqual(short.writes, []);
  const long = collector(false);
  run(long, 12, 200_000_000);
  assert.deepEqual(long.writes, [
    "file.gz  5.0/200.0 MB  1.0 MB/s  3 min 15 s left\n",
    "file.gz  10.0/200.0 MB  1.0 MB/s  3 min 10 s left\n",
  ]);
});

test("a size that the server does not tell is not made up", () => {
  const output = collector(false);
  run(output, 6, undefined);
  assert.deepEqual(output.writes, ["file.gz  5.0 MB  1.0 MB/s\n"]);
});

test("a bar is no wider than the terminal", () => {
  const output = collector(true, 30);
  run(output, 1, 20_000_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape that clears the line
  assert.ok(output.writes.every((text) => text.replace(/\r\x1b\[K/, "").length < 30));
});

test("a sentence takes the bar's place and stays", () => {
  const terminal = collector(true);
  run(terminal, 1, 20_000_000, (progress) => progress.say("the connection broke off: asking again"));
  assert.deepEqual(terminal.writes.slice(-3, -1), [
    "\r\x1b[K",
    "file.gz: the connection broke off: asking again\n",
  ]);
});
