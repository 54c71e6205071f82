import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import { SetupError } from "#setup/errors.mjs";
import { findPython } from "#setup/steps/python.mjs";

const folder = mkdtempSync(join(tmpdir(), "six-steps-python-"));
after(() => rmSync(folder, { recursive: true }));

/** Puts a program on `PATH` that answers as the Python of that version would. */
function install(bin: string, name: string, version: number[], hasVenv = true): string {
  const path = join(folder, `${bin}-${name}`);
  const answer = JSON.stringify({ executable: path, version, hasVenv });
  writeFileSync(path, `#!/bin/sh\necho '${answer}'\n`);
  chmodSync(path, 0o755);
  return path;
}

async function problem(env: NodeJS.ProcessEnv): Promise<SetupError> {
  const error = await findPython(env).then(
    () => undefined,
    (error) => error,
  );
  assert.ok(error instanceof SetupError, `no SetupError but ${error}`);
  assert.ok(error.mend.length > 0, "nothing says how to mend it");
  return error;
}

test("the Python on this machine is found, and has what an environment needs", async () => {
  const python = await findPython();
  assert.ok(python.version[0] === 3 && python.version[1] >= 10);
  assert.equal(python.hasVenv, true);
});

test("without any Python, the names that were tried are told", async () => {
  const { message } = await problem({ PATH: folder });
  assert.equal(message, "Python 3.10 or newer is needed, but none of python3, python, py runs here.");
});

test("a Python that is too old is told with its version", async () => {
  const old = install("old", "python3", [3, 8, 10]);
  const { message } = await problem({ PATH: folder, SIX_STEPS_PYTHON: old });
  assert.equal(
    message,
    `Python 3.10 or newer is needed, but SIX_STEPS_PYTHON names ${old}, which is Python 3.8.10 (${old}).`,
  );
});

test("a Python without venv is told, with the package of that version on Debian", async () => {
  const bare = install("bare", "python3", [3, 11, 2], false);
  const { message, mend } = await problem({ ...process.env, SIX_STEPS_PYTHON: bare });
  assert.match(message, /Python 3\.11\.2 .* lacks its venv or ensurepip module/);
  if (/apt-get/.test(mend[0])) assert.equal(mend[0], "sudo apt-get install python3.11-venv");
});

test("SIX_STEPS_PYTHON is taken at its word: a wrong one is an error, not a search", async () => {
  const nowhere = join(folder, "nowhere");
  const { message } = await problem({ ...process.env, SIX_STEPS_PYTHON: nowhere });
  assert.equal(message, `SIX_STEPS_PYTHON names ${nowhere}, which does not answer as a Python.`);
});

test("an old python3 does not hide a newer Python of another name", async () => {
  const bin = mkdtempSync(join(folder, "bin-"));
  for (const [name, minor] of [
    ["python3", 9],
    ["python3.12", 12],
  ] as const) {
    const path = join(bin, name);
    const answer = JSON.stringify({ executable: path, version: [3, minor, 1], hasVenv: true });
    writeFileSync(path, `#!/bin/sh\necho '${answer}'\n`);
    chmodSync(path, 0o755);
  }
  assert.equal((await findPython({ PATH: bin })).name, "python3.12");
});
