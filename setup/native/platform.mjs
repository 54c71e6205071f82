// @ts-check
import { SetupError } from "../errors.mjs";
import { nativePackages } from "./lockedPackages.mjs";

/**
 * @typedef {object} Platform
 * @property {string} system as `process.platform` names it
 * @property {string} processor as `process.arch` names it
 * @property {boolean} hasGlibc the C library that TensorFlow is built against; Alpine has musl instead
 */

/** @returns {Platform} */
export function thisPlatform() {
  const { header } = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return {
    system: process.platform,
    processor: process.arch,
    hasGlibc: header.glibcVersionRuntime !== undefined,
  };
}

/** @type {Record<string, string>} */
const names = { linux: "Linux", darwin: "macOS", win32: "Windows" };

/** Elsewhere tfjs-node's own installer is all there is, and npm runs none unless it is told to. */
const byHand = () => {
  const { "@tensorflow/tfjs-node": version } = nativePackages().manifest.dependencies;
  const command = `npm install --no-save --ignore-scripts=false @tensorflow/tfjs-node@${version}`;
  return { mend: `${command}   (its own installer, which may work here; no hash checks what it fetches)` };
};

/**
 * Linux on x64 is where the recipe has been tried.
 *
 * @param {Platform} platform
 * @returns {SetupError | undefined}
 */
export function platformProblem({ system, processor, hasGlibc }) {
  const here = `${names[system] ?? system} on ${processor}`;
  if (system !== "linux" || processor !== "x64") {
    return new SetupError(
      `Native TensorFlow is installed on Linux on x64 only, and this is ${here}.`,
      byHand(),
    );
  }
  if (!hasGlibc) {
    return new SetupError(
      `TensorFlow is built for Linux with glibc, and this is ${here} with another C library, as Alpine's musl.`,
    );
  }
  return undefined;
}
