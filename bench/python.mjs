// @ts-check
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const venv = fileURLToPath(new URL("../.venv/", import.meta.url));
const ownPython = venv + (process.platform === "win32" ? "Scripts/python.exe" : "bin/python");

/**
 * The Python to measure against, with what it needs installed: the one that SIX_STEPS_BENCH_PYTHON names, which
 * must have it already, else the project's private one.
 *
 * @param {string[]} packages
 */
export function benchPython(packages) {
  const python = process.env.SIX_STEPS_BENCH_PYTHON || ownPython;
  if (python === ownPython && !existsSync(python)) {
    stop("The project's Python is not set up yet. Run npm start once, or set SIX_STEPS_BENCH_PYTHON.");
  }
  const missing = packages.filter((name) => spawnSync(python, ["-c", `import ${name}`]).status !== 0);
  if (missing.length === 0) return python;
  if (python !== ownPython) stop(`${python} does not run, or lacks ${missing.join(", ")}.`);
  console.log(`Installing ${missing.join(", ")} into the project's own Python ...`);
  execFileSync(python, ["-m", "pip", "install", "--quiet", ...missing], { stdio: "inherit" });
  return python;
}

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(message);
  process.exit(1);
}
