import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { freePort } from "../setup/startedProgram.js";
import { ClassProgram, enter, exported, SimulatedStudent, teacher, temporaryFolder } from "./classProgram.js";

const { folder, remove } = temporaryFolder();
after(remove);

const wrong = { exercise: "outputLayer.softmax", kind: "incorrect", misconception: "not-divided" };
const right = { exercise: "outputLayer.softmax", kind: "correct" };
const reasonOf = async (response: Response) => (await response.json()).reason;

test("a file that is not a class, a folder that may not be written: one sentence, and it stays as it was", async () => {
  const port = String(await freePort());
  const text = join(folder, "notes.txt");
  writeFileSync(text, "These are my notes. ".repeat(100));
  const noClass = new ClassProgram(["--port", port, "--file", text]);
  assert.equal(await noClass.ended, 1);
  assert.match(
    noClass.output,
    /✗ .*notes\.txt is not a class, or it is damaged; nothing in it has changed\./,
  );
  assert.equal(readFileSync(text, "utf8"), "These are my notes. ".repeat(100));
  const isFolder = new ClassProgram(["--port", port, "--file", folder]);
  assert.equal(await isFolder.ended, 1);
  assert.match(isFolder.output, /is a folder, and the class is kept in a file/);
  const under = new ClassProgram(["--port", port, "--file", join(text, "class.sqlite")]);
  assert.equal(await under.ended, 1);
  assert.match(under.output, /✗ The class cannot be kept in .*notes\.txt/);
  assert.doesNotMatch(under.output, /has a bug/);
  if (process.getuid?.() === 0) return; // root may write everywhere
  const locked = join(folder, "locked");
  mkdirSync(locked, { mode: 0o500 });
  const program = new ClassProgram(["--port", port, "--file", join(locked, "class.sqlite")]);
  assert.equal(await program.ended, 1);
  assert.match(program.output, /may not be written/);
  chmodSync(locked, 0o700);
});

/** A disk of one megabyte; only root may mount one. */
function tinyDisk(at: string): boolean {
  mkdirSync(at);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=300k", "tmpfs", at], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

test("a full disk: students are told to keep it, the page says so, and it goes on when there is room", async (t) => {
  const disk = join(folder, "disk");
  if (!tinyDisk(disk)) return t.skip("mounting a small disk needs root");
  const full = new ClassProgram(["--port", String(await freePort()), "--file", join(disk, "class.sqlite")]);
  try {
    const { server, code, page } = await full.open();
    const one = new SimulatedStudent(server, code, "Kim");
    assert.equal((await one.report([wrong])).status, 200);
    writeFileSync(join(disk, "filler"), "");
    try {
      for (;;) writeFileSync(join(disk, "filler"), Buffer.alloc(4096), { flag: "a" });
    } catch {
      // now it is full
    }
    const answers = [];
    for (let n = 0; n < 3; n++) answers.push(await one.report(Array(100).fill(wrong)));
    assert.equal(await reasonOf(answers[2]), "disk");
    const events = await (await teacher(page))("/api/teacher/events");
    const { value } = (await events.body?.getReader().read()) ?? {};
    assert.match(new TextDecoder().decode(value), /"problem":"[^"]+/);
    assert.equal((await enter(await full.nextPage())).status, 200, "the page opens, to say so");
    rmSync(join(disk, "filler"));
    assert.equal((await one.report([right])).status, 200, "there is room again");
    const kept = answers.filter(({ status }) => status === 200).length * 100;
    const [row] = await exported(page);
    assert.match(row, new RegExp(`,correct,${kept + 2},`), "all that was taken, and nothing of what was not");
  } finally {
    await full.stop();
    execFileSync("umount", ["-l", disk]);
  }
});
