import { join } from "node:path";
import { jupyterDataFolder } from "../../shared/jupyterDataFolder.js";

/** Where the history is kept; `SIX_STEPS_KERNEL_HISTORY` names another file, or none if it is empty. */
export function historyPath(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env.SIX_STEPS_KERNEL_HISTORY;
  return named === undefined
    ? join(jupyterDataFolder(env), "six-steps", "history.jsonl")
    : named || undefined;
}
