import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { freePort } from "../setup/startedProgram.js";
import { ClassProgram, temporaryFolder } from "./classProgram.js";

const { folder, remove } = temporaryFolder();
const strangers: ChildProcess[] = [];
after(() => {
  for (const stranger of strangers) stranger.kill();
  remove();
});

/** A program of somebody else's, with which nobody has anything to do. */
function stranger(): number {
  const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 300_000)"], { stdio: "ignore" });
  strangers.push(child);
  return child.pid as number;
}

test("after a crash, a stranger with the server's process id keeps nobody out", async () => {
  const file = join(folder, "class.sqlite");
  const args = ["--port", String(await freePort()), "--file", file];
  const first = new ClassProgram(args);
  const { code } = await first.open();
  await first.stop("SIGKILL");
  // The system has given the dead server's id to another program: whatever file names the server names that one now.
  const pid = stranger();
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name === "class.sqlite" || name.endsWith(".lock")) continue;
    writeFileSync(path, readFileSync(path, "utf8").replaceAll(String(first.child.pid), String(pid)));
  }
  writeFileSync(`${file}.pid`, String(pid)); // as older versions wrote it
  const second = new ClassProgram(args);
  assert.equal((await second.open()).code, code);
  await second.stop();
});

test("a class that is open is not opened twice, and nobody is told to end a process by its id", async () => {
  const args = ["--port", String(await freePort()), "--file", join(folder, "twice.sqlite")];
  const first = new ClassProgram(args);
  await first.open();
  const second = new ClassProgram(args);
  assert.equal(await second.ended, 1);
  assert.match(second.output, new RegExp(`is open already, in process ${first.child.pid}\\.`));
  assert.match(second.output, /Ctrl-C in its own terminal/);
  assert.doesNotMatch(second.output, /\bkill\b/);
  await first.stop();
});

test("of several servers that find a dead one's lock at once, one opens the class", async () => {
  for (let round = 0; round < 3; round++) {
    const file = join(folder, `race-${round}.sqlite`);
    const dead = new ClassProgram(["--port", String(await freePort()), "--file", file]);
    await dead.open();
    await dead.stop("SIGKILL");
    const programs: ClassProgram[] = [];
    for (let n = 0; n < 4; n++) {
      programs.push(new ClassProgram(["--port", String(await freePort()), "--file", file]));
    }
    const opened = await Promise.all(
      programs.map((one) =>
        one.open().then(
          () => true,
          () => false,
        ),
      ),
    );
    assert.equal(opened.filter(Boolean).length, 1, programs.map(({ output }) => output).join("\n---\n"));
    for (const [n, program] of programs.entries()) {
      if (!opened[n]) assert.match(program.output, /is open already, in process \d+\./);
      await program.stop();
    }
    rmSync(file);
  }
});
