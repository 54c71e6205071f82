import assert from "node:assert/strict";
import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import { fits } from "@six-steps/kernel/internal/protocol/history/glob.js";
import { History, type PastCell } from "@six-steps/kernel/internal/protocol/history/history.js";
import { historyPath } from "@six-steps/kernel/internal/protocol/history/historyPath.js";
import { jupyterDataFolder } from "@six-steps/kernel/internal/shared/jupyterDataFolder.js";

const folder = mkdtempSync(join(tmpdir(), "six-steps-history-"));
after(() => rmSync(folder, { recursive: true }));
let files = 0;
const newFile = () => join(folder, `${++files}.jsonl`);
const brief = (cells: PastCell[]) => cells.map(({ session, count, source }) => [session, count, source]);

test("a pattern fits the whole text, with * for any characters and ? for one", () => {
  const right: [string, string][] = [
    ["*", ""],
    ["6?7*", "6*7"],
    ["6?7*", "6+7 // and\nmore"],
    ["*plot*", "a\nplot(x)"],
    ["a*b*c", "a b b c"],
    ["?", "😀"],
    ["[a]", "[a]"],
  ];
  const wrong: [string, string][] = [
    ["", "a"],
    ["6?7", "67"],
    ["plot", "plot(x)"],
    ["a*b*c", "a c b"],
    ["?", ""],
    ["[a]", "a"],
    [".", "a"],
  ];
  for (const [pattern, text] of right) assert.ok(fits(pattern, text), `${pattern} fits ${text}`);
  for (const [pattern, text] of wrong) assert.ok(!fits(pattern, text), `${pattern} does not fit ${text}`);
});

test("a pattern of many stars does not take forever", () => {
  assert.equal(fits(`${"*a".repeat(40)}*b`, "a".repeat(4000)), false);
});

test("tail, range and search of one session, without a file", async () => {
  const history = new History(undefined);
  for (const [index, source] of ["a", "b", "a", "c"].entries()) history.add(index + 1, source);
  history.addOutput(4, "'c'");
  assert.deepEqual(brief(await history.tail(2)), [
    [1, 3, "a"],
    [1, 4, "c"],
  ]);
  assert.equal((await history.tail()).length, 4);
  assert.deepEqual(await history.tail(0), []);
  assert.deepEqual(brief(await history.range(0, 2, 4)), [
    [1, 2, "b"],
    [1, 3, "a"],
  ]);
  assert.deepEqual(brief(await history.range(1, 4)), [[1, 4, "c"]]);
  assert.deepEqual(await history.range(-1), []);
  assert.deepEqual(brief(await history.search("?", { n: 3, unique: true })), [
    [1, 2, "b"],
    [1, 3, "a"],
    [1, 4, "c"],
  ]);
  assert.deepEqual(brief(await history.search("a")), [
    [1, 1, "a"],
    [1, 3, "a"],
  ]);
  assert.equal((await history.tail(1))[0].output, "'c'");
});

test("sessions are numbered in the order of their first cells, and a negative number counts back", async () => {
  const path = newFile();
  const [first, second, third] = [new History(path), new History(path), new History(path)];
  second.add(1, "of the first that ran");
  await second.close();
  first.add(1, "of the second");
  await first.close();
  third.add(1, "of the third");
  assert.deepEqual(brief(await third.tail()), [
    [1, 1, "of the first that ran"],
    [2, 1, "of the second"],
    [3, 1, "of the third"],
  ]);
  assert.deepEqual(brief(await third.range(-1)), [[2, 1, "of the second"]]);
  assert.deepEqual(brief(await first.range(0)), [[2, 1, "of the second"]]);
  assert.deepEqual(brief(await first.range(3)), [[3, 1, "of the third"]]);
});

test("two kernels that write at once lose nothing, and agree on the numbers", async () => {
  const path = newFile();
  const [one, two] = [new History(path), new History(path)];
  for (let i = 1; i <= 200; i++) {
    one.add(i, `one ${i}`);
    two.add(i, `two ${i}`);
  }
  await Promise.all([one.close(), two.close()]);
  const late = new History(path);
  const all = await late.tail();
  assert.equal(all.length, 400);
  for (const word of ["one", "two"]) {
    const own = all.filter(({ source }) => source.startsWith(word));
    assert.deepEqual(
      own.map(({ count }) => count),
      Array.from({ length: 200 }, (_, i) => i + 1),
    );
    assert.equal(new Set(own.map(({ session }) => session)).size, 1);
  }
});

test("lines that are broken, cut short or foreign are passed over", async () => {
  const path = newFile();
  const first = new History(path);
  first.add(1, "before");
  await first.close();
  appendFileSync(path, '\n{"session":"x","count":1,"sou');
  appendFileSync(
    path,
    '\nnull\n[]\n"text"\n{"session":5}\n{"session":"nobody","count":1,"source":"without a start"}\n\0\0',
  );
  first.add(2, "after");
  await first.close();
  appendFileSync(path, '\n{"session":"y","nu');
  const next = new History(path);
  assert.deepEqual(brief(await next.tail()), [
    [1, 1, "before"],
    [1, 2, "after"],
  ]);
});

test("a file that grows too long is cut to its newest cells, and the sessions keep their numbers", async () => {
  const path = newFile();
  const old = new History(path);
  old.add(1, "the oldest");
  await old.close();
  const history = new History(path);
  const long = "x".repeat(100_000);
  for (let i = 1; i <= 60; i++) history.add(i, `${i} ${long}`);
  await history.close();
  assert.ok(statSync(path).size < 5 * 2 ** 20, `${statSync(path).size} bytes`);
  assert.equal(statSync(path).mode & 0o077, 0);
  const later = new History(path);
  later.add(1, "new");
  const cells = await later.tail();
  assert.deepEqual(brief(cells.slice(-2)), [
    [2, 60, `60 ${long}`],
    [3, 1, "new"],
  ]);
  assert.ok(!cells.some(({ source }) => source === "the oldest"));
  old.add(2, "the oldest goes on");
  await old.close();
  assert.deepEqual(brief(await later.search("the oldest*")), [[1, 2, "the oldest goes on"]]);
  assert.deepEqual(
    readdirSync(folder).filter((name) => /lock|new/.test(name)),
    [],
  );
});

test("where the file cannot be written or read, this session is remembered all the same", async () => {
  const file = newFile();
  writeFileSync(file, "");
  const history = new History(join(file, "beneath-a-file.jsonl"));
  history.add(1, "one");
  history.add(2, "two");
  await history.close();
  assert.deepEqual(brief(await history.tail()), [
    [1, 1, "one"],
    [1, 2, "two"],
  ]);
});

const root = process.getuid?.() === 0 && "root may write everywhere";
test("a folder that is read-only does not disturb", { skip: root }, async () => {
  const locked = mkdtempSync(join(folder, "locked-"));
  chmodSync(locked, 0o500);
  const history = new History(join(locked, "history.jsonl"));
  history.add(1, "one");
  await history.close();
  assert.equal((await history.tail()).length, 1);
  chmodSync(locked, 0o700);
});

test("a disk that is full does not disturb", {
  skip: process.platform !== "linux" && "/dev/full is Linux's",
}, async () => {
  const history = new History("/dev/full");
  history.add(1, "one");
  await history.close();
  assert.equal((await history.range()).length, 1);
});

test("a session of which nothing ran leaves no trace", async () => {
  const path = newFile();
  const history = new History(path);
  await history.tail();
  await history.close();
  assert.throws(() => readFileSync(path), /ENOENT/);
});

test("the file is in Jupyter's data folder, or where the variable says", () => {
  const data = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform) =>
    jupyterDataFolder(env, platform, "/home/x");
  assert.equal(data({}, "linux"), "/home/x/.local/share/jupyter");
  assert.equal(data({ XDG_DATA_HOME: "/xdg" }, "linux"), "/xdg/jupyter");
  assert.equal(data({}, "darwin"), "/home/x/Library/Jupyter");
  assert.equal(data({ APPDATA: "C:\\Data" }, "win32"), "C:\\Data\\jupyter");
  assert.equal(data({ JUPYTER_DATA_DIR: "/own" }, "win32"), "/own");
  assert.equal(historyPath({ JUPYTER_DATA_DIR: folder }), join(folder, "six-steps", "history.jsonl"));
  assert.equal(historyPath({ SIX_STEPS_KERNEL_HISTORY: "/a/b" }), "/a/b");
  assert.equal(historyPath({ SIX_STEPS_KERNEL_HISTORY: "" }), undefined);
});
