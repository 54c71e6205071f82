import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";
import { jupyterDataFolder } from "../shared/jupyterDataFolder.js";
import { CliError } from "./cliError.js";

/** Where a kernelspec goes, as the options say it. At most one of them. */
export interface PlaceOptions {
  user?: boolean;
  "sys-prefix"?: boolean;
  prefix?: string;
}

/**
 * The folder that holds the kernelspecs of the chosen place; the user's own where none is chosen.
 *
 * @throws {CliError} if more than one place is chosen, or `--sys-prefix` finds no Python
 */
export function kernelsFolder(options: PlaceOptions, env: NodeJS.ProcessEnv = process.env): string {
  const chosen = (["user", "sys-prefix", "prefix"] as const).filter((name) => options[name] !== undefined);
  if (chosen.length > 1)
    throw new CliError(`Choose one place: --${chosen.join(" and --")} were given together.`);
  if (options.prefix === "") throw new CliError("--prefix needs a folder, such as --prefix /opt/jupyter.");
  if (options.prefix !== undefined) return inPrefix(resolve(options.prefix));
  if (options["sys-prefix"]) return inPrefix(sysPrefix(env));
  return join(jupyterDataFolder(env), "kernels");
}

const inPrefix = (prefix: string): string => join(prefix, "share", "jupyter", "kernels");

/** Of the active virtual environment or conda environment, else of the Python that runs under its usual name. */
function sysPrefix(env: NodeJS.ProcessEnv): string {
  const active = env.VIRTUAL_ENV || env.CONDA_PREFIX;
  if (active) return active;
  const names = process.platform === "win32" ? ["py", "python"] : ["python3", "python"];
  for (const name of names) {
    try {
      const answer = execFileSync(name, ["-c", "import sys; print(sys.prefix)"], {
        encoding: "utf8",
        env,
        stdio: ["ignore", "pipe", "ignore"],
        timeout: 20_000,
      }).trim();
      if (answer) return answer;
    } catch {
      // not there, or a shim with nothing behind it
    }
  }
  throw new CliError(
    `--sys-prefix asks Python for its folder, but neither ${names.join(" nor ")} runs here; use --user, or --prefix DIR.`,
  );
}
