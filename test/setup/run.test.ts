import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { root } from "#setup/project.mjs";

/** Node with these arguments, and what it says; `version` is the one that it takes itself for. */
function run(args: string[], version = process.versions.node) {
  const disguise = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } })`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(disguise)}`, "setup/run.mjs", ...args],
    { cwd: root, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

test("an old Node is told in one sentence which one is needed", () => {
  for (const version of ["20.18.9", "18.20.0", "8.99.99"]) {
    const { status, stdout, stderr } = run(["start"], version);
    assert.equal(status, 1);
    assert.equal(stdout, "");
    const [, sentence, advice, ...rest] = stderr.split("\n");
    assert.equal(sentence, `✗ Node.js 20.19.0 or newer is needed, and this is ${version}.`);
    assert.match(advice, /^ {2}To mend it: install /);
    assert.deepEqual(rest, ["", ""]);
  }
});

test("each command explains itself, by its table of options", () => {
  for (const [command, option] of [
    ["start", "--folder DIR"],
    ["test", "<folder> …"],
    ["data", "--as-installed"],
    ["install", "--help"],
    ["native", "--remove"],
    ["lock:python", "--upgrade"],
    ["pin:images", "--help"],
    ["class", "--host [ADDRESS]"],
    ["edition", "--lesson"],
    ["grading", "--course DIR"],
    ["hub:demo", "--port N"],
  ]) {
    const { status, stdout, stderr } = run([command, "--help"]);
    assert.equal(status, 0, stderr);
    assert.ok(stdout.includes(option), stdout);
    if (command === "grading") continue; // what it does not know is nbgrader's
    const mistake = run([command, "--nonsense"]);
    assert.equal(mistake.status, 1);
    assert.match(
      mistake.stderr,
      /✗ "--nonsense" is not an option of .*; it knows .*--help\.\n {2}To mend it: .* -- --help/,
    );
  }
});

test("an unknown command is answered with the known ones", () => {
  for (const args of [[], ["strat"], ["constructor"]]) {
    const { status, stderr } = run(args);
    assert.equal(status, 1);
    assert.match(stderr, /✗ ".*" is not a command; there are start, test, data,/);
  }
});
