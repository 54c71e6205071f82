import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { root } from "#setup/project.mjs";
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

/** A process that opens the class when it is told to, says what came of that, and keeps it open. */
class Opener {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;

  constructor(file: string) {
    const code = `import { Store } from "@six-steps/classroom/internal/server/store.js";
process.send("ready");
process.once("message", () => {
  try { new Store(${JSON.stringify(file)}); process.send("opened"); } catch (error) { process.send(error.message); }
});`;
    this.#child = spawn(process.execPath, ["--input-type=module", "--eval", code], {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    this.#ended = new Promise((resolve) => this.#child.on("exit", resolve));
  }

  async ready(): Promise<void> {
    const [said] = await once(this.#child, "message");
    assert.equal(said, "ready");
  }

  /** @returns `opened`, or why not */
  async open(): Promise<string> {
    const answer = once(this.#child, "message");
    this.#child.send("open");
    return String((await answer)[0]);
  }

  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#ended;
  }
}

test("of several processes that find a dead one's lock at once, one opens the class", async () => {
  for (let round = 0; round < 5; round++) {
    const file = join(folder, `race-${round}.sqlite`);
    const all = Array.from({ length: 5 }, () => new Opener(file));
    await Promise.all(all.map((one) => one.ready()));
    const [dead, ...others] = all;
    assert.equal(await dead.open(), "opened");
    await dead.kill();
    const said = await Promise.all(others.map((one) => one.open()));
    await Promise.all(others.map((one) => one.kill()));
    assert.equal(said.filter((one) => one === "opened").length, 1, said.join("\n"));
    for (const one of said) if (one !== "opened") assert.match(one, /is open already, in process \d+\./);
  }
});
