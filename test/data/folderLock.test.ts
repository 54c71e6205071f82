import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readdir, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { withFolderLock } from "six-steps/internal/platform/node/folderLock.js";
import { temporaryFolder } from "./smallDataset.js";

const ignore = () => {};

test("one action at a time runs in a folder, and the lock is gone afterwards", async (t) => {
  const folder = await temporaryFolder(t);
  let running = 0;
  let most = 0;
  let waited = 0; // in words: a wait of a blink is not worth a line
  const action = async () => {
    most = Math.max(most, ++running);
    await sleep(30);
    running--;
  };
  await Promise.all(Array.from({ length: 5 }, () => withFolderLock(folder, () => waited++, action)));
  assert.equal(most, 1);
  assert.equal(waited, 0);
  assert.ok(!existsSync(join(folder, ".lock")));
});

test("an action that fails lets go of the lock and passes its error on", async (t) => {
  const folder = await temporaryFolder(t);
  await assert.rejects(
    withFolderLock(folder, ignore, () => Promise.reject(new Error("broken"))),
    /broken/,
  );
  assert.equal(await withFolderLock(folder, ignore, async () => 7), 7);
});

test("the lock of a process that has died is taken over, by one of those that wait", async (t) => {
  const folder = await temporaryFolder(t);
  for (let round = 0; round < 30; round++) {
    await writeFile(join(folder, ".lock"), `999999999 ${hostname()} 0`);
    // so may the lock of its removal, of someone who died while he removed it
    if (round % 2) await writeFile(join(folder, ".lock.removal"), `999999998 ${hostname()} 0`);
    let running = 0;
    let most = 0;
    const action = async () => {
      most = Math.max(most, ++running);
      await sleep(3);
      running--;
    };
    await Promise.all(Array.from({ length: 8 }, () => withFolderLock(folder, ignore, action)));
    assert.equal(most, 1);
    assert.deepEqual(await readdir(folder), []);
  }
});

test("a lock from another machine holds while it is touched, and is taken over when it is not", async (t) => {
  const folder = await temporaryFolder(t);
  const lock = join(folder, ".lock");
  await writeFile(lock, "1 another-machine 0");
  let waited = 0;
  const taken = withFolderLock(
    folder,
    () => waited++,
    async () => 7,
  );
  assert.equal(await Promise.race([taken, sleep(4000, "waiting")]), "waiting");
  assert.equal(waited, 1, "a long wait is said once");
  const aMinuteAgo = new Date(Date.now() - 60_000);
  await utimes(lock, aMinuteAgo, aMinuteAgo);
  assert.equal(await taken, 7);
});
