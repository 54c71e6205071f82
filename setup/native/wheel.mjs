// @ts-check
import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { SetupError } from "../errors.mjs";
import { inProject, pythonOf } from "../project.mjs";
import { pipEnvironment } from "../steps/pipInstall.mjs";
import { runTool } from "../tool.mjs";
import { megabytesIn } from "./folders.mjs";

const pinned = inProject("setup", "native", "requirements.txt");

/** Of the pinned wheel, to be told before it is fetched and while it is. */
export const wheelMegabytes = 187;

/** @typedef {Pick<import("../progress.mjs").Progress, "update">} Reports */

/**
 * Fetches the wheel that `requirements` pins, by pip, with whatever mirror, proxy or certificate pip is set up with.
 * One that is there already and whole is not fetched again.
 *
 * @param {string} folder for the wheel, and for pip's scratch files
 * @param {Reports} progress
 * @param {{ requirements?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string>} the wheel's path
 */
export async function fetchWheel(folder, progress, { requirements = pinned, env = pipEnvironment() } = {}) {
  const whole = await wholeWheel(folder, requirements);
  if (whole) return whole;
  rmSync(folder, { recursive: true, force: true });
  const scratch = join(folder, "scratch");
  mkdirSync(scratch, { recursive: true });
  const watch = setInterval(() => {
    progress.update(`${Math.min(megabytesIn(folder), wheelMegabytes)} of ${wheelMegabytes} MB`);
  }, 500);
  try {
    await runTool({
      what: "pip download",
      command: pythonOf(),
      args: [
        ...["-m", "pip", "download", "--no-input", "--disable-pip-version-check", "--progress-bar=off"],
        "--no-cache-dir", // a second copy, outside of the project
        "--no-deps",
        "--require-hashes",
        ...["--only-binary=:all:", "--python-version=3.11", "--implementation=cp", "--abi=cp311"],
        ...["--platform=manylinux_2_17_x86_64", "--platform=manylinux2014_x86_64"],
        `--dest=${folder}`,
        `--requirement=${requirements}`,
      ],
      env: { ...env, TMPDIR: scratch }, // the system's may be a small one in memory
      onLine: outsideTraceback(),
      mend: "npm run native",
    });
  } finally {
    clearInterval(watch);
    rmSync(scratch, { recursive: true, force: true });
  }
  const wheel = await wholeWheel(folder, requirements);
  if (wheel) return wheel;
  throw new SetupError("pip download left no wheel with the SHA-256 that is pinned.", {
    mend: "npm run native",
  });
}

/** Python's own, of which only the last line says something to a user. */
function outsideTraceback() {
  let inside = false;
  return (/** @type {string} */ line) => {
    inside = line.startsWith("Traceback") || (inside && line.startsWith(" "));
    return !inside;
  };
}

/**
 * The wheel in `folder`, if it has the SHA-256 that `requirements` pins.
 *
 * @param {string} folder
 * @param {string} [requirements]
 */
export async function wholeWheel(folder, requirements = pinned) {
  const wanted = /sha256:([0-9a-f]{64})/.exec(readFileSync(requirements, "utf8"))?.[1];
  const name = existsSync(folder) && readdirSync(folder).find((name) => name.endsWith(".whl"));
  if (!name) return undefined;
  const hash = createHash("sha256");
  await pipeline(createReadStream(join(folder, name)), hash);
  return hash.digest("hex") === wanted ? join(folder, name) : undefined;
}

/**
 * Takes the C library and its headers out of the wheel, to `lib` and `include` in `folder`. By Python, which reads
 * zip files of any size.
 *
 * @param {string} wheel
 * @param {string} folder
 */
export async function unpackWheel(wheel, folder) {
  rmSync(folder, { recursive: true, force: true });
  await runTool({
    what: "Unpacking TensorFlow's C library",
    command: pythonOf(),
    args: [inProject("setup", "native", "unpackWheel.py"), wheel, folder],
    mend: "npm run native",
  });
}
