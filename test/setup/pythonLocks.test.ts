import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import test, { after } from "node:test";
import { lockProblem, pinnedIn } from "#setup/pins/lockProblem.mjs";
import { lockOf, pythonLocks } from "#setup/pins/pythonLocks.mjs";
import { inProject, pythonOf } from "#setup/project.mjs";
import { pythonEnvironment } from "#setup/steps/environment.mjs";
import { findPython } from "#setup/steps/python.mjs";
import { problem } from "./setupProblem.js";

const scratch = mkdtempSync(join(tmpdir(), "six-steps-locks-"));
after(() => rmSync(scratch, { recursive: true }));
const silent = { update() {} };

test("every lock is that of its requirements, and pins each package by the hashes of its files", () => {
  for (const { requirements } of pythonLocks) {
    assert.equal(lockProblem(inProject(requirements)), undefined);
    const locked = pinnedIn(readFileSync(inProject(lockOf(requirements)), "utf8"));
    assert.ok(locked.every(({ hashes }) => hashes > 0));
  }
});

test("locks of packages that are installed into one environment agree on every version", () => {
  const locked = (file: string) => pinnedIn(readFileSync(inProject(lockOf(file)), "utf8"));
  for (const { requirements, beside } of pythonLocks) {
    if (!beside) continue;
    const base = locked(beside);
    for (const { name, version } of locked(requirements)) {
      const there = base.filter((one) => one.name === name).map((one) => one.version);
      assert.ok(
        there.length === 0 || there.includes(version),
        `${requirements}: ${name} ${version}, ${there}`,
      );
    }
  }
});

/** A copy of a requirements file and its lock, each changed. */
function changed(change: { requirements?: (text: string) => string; lock?: (text: string) => string }) {
  const folder = mkdtempSync(join(scratch, "case-"));
  const requirements = join(folder, "requirements.txt");
  const original = inProject("setup", "requirements.txt");
  const text = readFileSync(lockOf(original), "utf8").replaceAll(
    "-r setup/requirements.txt",
    `-r ${requirements}`,
  );
  writeFileSync(requirements, (change.requirements ?? String)(readFileSync(original, "utf8")));
  writeFileSync(lockOf(requirements), (change.lock ?? String)(text));
  return lockProblem(requirements);
}

test("a lock that is not that of its requirements is told, with what differs", () => {
  assert.equal(changed({}), undefined);
  const newer = (text: string) => text.replace(/^jupyterlab==.*$/m, "JupyterLab==4.99.0");
  assert.match(
    changed({ requirements: newer }) ?? "",
    /asks for jupyterlab 4\.99\.0, but .*lock\.txt has jupyterlab 4\.6/,
  );
  const more = (text: string) => `${text}ipywidgets==8.1.5 ; python_version > "3"\n`;
  assert.match(
    changed({ requirements: more }) ?? "",
    /asks for ipywidgets 8\.1\.5, but .*lock\.txt lacks ipywidgets\.$/,
  );
  const fewer = (text: string) => text.replace(/^jupyter_kernel_test==.*$/m, "");
  assert.match(
    changed({ requirements: fewer }) ?? "",
    /no longer asks for jupyter-kernel-test, but .*lock\.txt has it\.$/,
  );
  const bare = (text: string) => text.replace(/^(anyio==\S+) \\\n( +--hash=\S+( \\)?\n)+/m, "$1\n");
  assert.match(changed({ lock: bare }) ?? "", /has no SHA-256 for anyio /);
});

const makeWheel = `
import sys, zipfile
path, version = sys.argv[1:]
info = f"six_steps_probe-{version}.dist-info"
with zipfile.ZipFile(path, "w") as wheel:
    wheel.writestr("six_steps_probe.py", "ok = True\\n")
    wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\\nName: six-steps-probe\\nVersion: {version}\\n")
    wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
    wheel.writestr(f"{info}/RECORD", "")
`;
const sha256 = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

/** An environment of one package, which pip finds in a folder and nowhere else. */
async function probe() {
  const folder = mkdtempSync(join(scratch, "probe-"));
  const files = join(folder, "files");
  mkdirSync(files);
  Object.assign(process.env, { PIP_NO_INDEX: "1", PIP_FIND_LINKS: files });
  const requirements = join(folder, "requirements.txt");
  writeFileSync(requirements, "six-steps-probe==1.0\n");
  const environment = pythonEnvironment({
    title: "a probe",
    megabytes: 20,
    folder: join(folder, "venv"),
    requirements: [requirements],
  });
  return {
    files,
    environment,
    python: pythonOf(join(folder, "venv")),
    lock: (hash: string) =>
      writeFileSync(
        lockOf(requirements),
        `--only-binary :all:\nsix-steps-probe==1.0 \\\n    --hash=sha256:${hash}\n`,
      ),
  };
}
after(() => {
  delete process.env.PIP_NO_INDEX;
  delete process.env.PIP_FIND_LINKS;
});

test("a file that is not the pinned one is refused in a sentence, and the environment is not taken for whole", async () => {
  const { files, environment, python, lock } = await probe();
  const wheel = join(files, "six_steps_probe-1.0-py3-none-any.whl");
  execFileSync((await findPython()).executable, ["-c", makeWheel, wheel, "1.0"]);
  const right = sha256(wheel);
  const wrong = [...right].reverse().join("");
  lock(wrong);
  const error = await problem(() => Promise.resolve(environment.run(silent)));
  assert.match(
    error.message,
    /^pip install failed .*: a package that came is not the one that this project has pinned/,
  );
  assert.match(error.output, /six-steps-probe|six_steps_probe/);
  assert.ok(error.output.includes(wrong) && error.output.includes(right), error.output);
  assert.ok(error.mend.length > 0);
  assert.equal(environment.isDone(), false);

  lock(right);
  await environment.run(silent);
  assert.equal(environment.isDone(), true);
  execFileSync(python, ["-c", "import six_steps_probe"]);
  lock(wrong);
  assert.equal(environment.isDone(), false, "another lock is another environment");
});

test("a package that would have to be built is not built, be its hash right", async () => {
  const { files, environment, lock } = await probe();
  const built = join(scratch, "built");
  const source = join(files, "six_steps_probe-1.0.tar.gz");
  const folder = join(scratch, "six_steps_probe-1.0");
  mkdirSync(folder);
  writeFileSync(
    join(folder, "setup.py"),
    `open(${JSON.stringify(built)}, "w").close()\nfrom setuptools import setup\nsetup(name="six-steps-probe", version="1.0")\n`,
  );
  execFileSync("tar", ["-czf", source, "-C", scratch, basename(folder)]);
  lock(sha256(source));
  const error = await problem(() => Promise.resolve(environment.run(silent)));
  assert.match(error.message, /there is no ready-made package for this Python on this system\.$/);
  assert.equal(existsSync(built), false);
});
