import { spawnSync } from "node:child_process";

const tried = spawnSync("bwrap", ["--unshare-all", "--ro-bind", "/", "/", "true"], { encoding: "utf8" });

/**
 * Why tests that run submissions are skipped, or `false` where they run. In CI bubblewrap must be installed; a system that
 * lets it make no sandbox, as within some containers, cannot run them at all.
 */
export const skipSandbox: string | false = reason();

function reason(): string | false {
  if (tried.status === 0) return false;
  if (tried.error) return process.env.CI ? false : "no sandbox found: install bubblewrap";
  return `this system refuses bubblewrap a sandbox: ${tried.stderr.trim()}`;
}
