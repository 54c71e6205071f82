import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { SetupError } from "#setup/errors.mjs";
import { pythonOf } from "#setup/project.mjs";

/**
 * The Python to measure against, with what it needs installed: the one that SIX_STEPS_BENCH_PYTHON names, which
 * must have it already, else the project's private one.
 */
export function benchPython(packages: string[]) {
  const python = process.env.SIX_STEPS_BENCH_PYTHON || pythonOf();
  if (python === pythonOf() && !existsSync(python)) {
    throw new SetupError(
      "The project's Python is not set up yet. Run npm start once, or set SIX_STEPS_BENCH_PYTHON.",
    );
  }
  const missing = packages.filter((name) => spawnSync(python, ["-c", `import ${name}`]).status !== 0);
  if (missing.length === 0) return python;
  if (python !== pythonOf()) throw new SetupError(`${python} does not run, or lacks ${missing.join(", ")}.`);
  console.log(`Installing ${missing.join(", ")} into the project's own Python ...`);
  execFileSync(python, ["-m", "pip", "install", "--quiet", ...missing], { stdio: "inherit" });
  return python;
}
