// @ts-check
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { inProject, pythonOf } from "../project.mjs";
import { pythonEnvironment } from "../steps/environment.mjs";
import { runTool } from "../tool.mjs";
import { writeWhole } from "../writeWhole.mjs";
import { everyPython, everySystem, lockOf, pythonLocks } from "./pythonLocks.mjs";

const folder = inProject(".setup", "uv");
const scratch = inProject(".setup", "locks");

/** uv resolves for every Python and every system at once; pip-tools only for the ones that it runs on. */
export const resolver = pythonEnvironment({
  title: "uv, which resolves Python packages, about 25 MB",
  megabytes: 80,
  folder,
  requirements: [inProject("setup", "pins", "requirements.txt")],
  asLocked: true, // or a newer uv could not be asked for: it is an older one that writes its lock
});

/**
 * Writes one lock anew. What it has stays at its version as long as the requirements allow that.
 *
 * @param {import("./pythonLocks.mjs").PythonLock} wanted
 * @param {{ upgrade: boolean }} options `upgrade` takes the newest versions that fit
 */
export async function lockPython(wanted, { upgrade }) {
  const { requirements, beside, includes, sourceOnly, pythons = everyPython } = wanted;
  const lock = inProject(lockOf(requirements));
  mkdirSync(scratch, { recursive: true });
  const made = join(scratch, basename(lock));
  try {
    if (existsSync(lock)) copyFileSync(lock, made); // uv keeps the versions that it finds there
    await runTool({
      what: "uv pip compile",
      command: pythonOf(folder),
      args: [
        ...["-m", "uv", "pip", "compile", "--quiet", "--no-progress"],
        ...["--universal", "--python-version", pythons[0]],
        ...["--generate-hashes", "--annotation-style", "line"],
        // A package without a wheel runs its own program while it is installed, with tools that nobody pins.
        ...["--only-binary", ":all:", "--emit-build-options"],
        ...(sourceOnly ? ["--no-binary", sourceOnly] : []),
        ...(wanted.alone ? ["--no-deps"] : []),
        ...(upgrade ? ["--upgrade"] : []),
        ...["--constraint", "setup/pins/constraints.txt"],
        ...(beside ? ["--constraint", lockOf(beside)] : []),
        ...["--custom-compile-command", "npm run lock:python"],
        ...["--output-file", made],
        ...(beside && includes ? [beside] : []),
        requirements,
      ],
      mend: "npm run lock:python",
    });
    await tryEverywhere(made, wanted);
    writeWhole(
      lock,
      readFileSync(made, "utf8").replace(/^(--no-binary .+\n)(--only-binary .+\n)/m, pipsOrder),
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * Whether each file that a lock names is there for every system and Python, without anything being installed. pip would
 * find out on the student's machine.
 *
 * @param {string} lock
 * @param {import("./pythonLocks.mjs").PythonLock} wanted
 */
async function tryEverywhere(lock, { requirements, systems = everySystem, pythons = everyPython }) {
  for (const system of systems) {
    const tries = pythons.map((python) =>
      runTool({
        what: `${requirements} for ${system} and Python ${python}`,
        command: pythonOf(folder),
        args: [
          ...["-m", "uv", "pip", "install", "--quiet", "--dry-run", "--require-hashes", "--no-deps"],
          ...["--python-platform", system, "--python-version", python],
          ...["--target", join(scratch, "nowhere", python), "--requirement", lock],
        ],
        mend: "hold back in setup/pins/constraints.txt what has no wheel there",
      }),
    );
    await Promise.all(tries);
  }
}

/** To pip, `--only-binary :all:` forgets every exception that stands before it. */
const pipsOrder = "$2$1";

/** Writes all locks, each after those that it agrees with. @param {{ upgrade: boolean }} options */
export async function lockAll(options) {
  for (const lock of pythonLocks) {
    await lockPython(lock, options);
    console.log(`✓ ${lockOf(lock.requirements)}`);
  }
}
