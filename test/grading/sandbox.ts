import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { pythonOf } from "#setup/project.mjs";

export const isRoot = process.getuid?.() === 0;

/** An unprivileged user of the tests' own, where root runs them. It has no account. */
export const user = isRoot ? 12345 : (process.getuid?.() ?? 0);

/** Who may grade. A user cannot try it as root. */
export const graders = isRoot ? (["root", "a user"] as const) : (["a user"] as const);
export type Grader = (typeof graders)[number];

const tried = spawnSync("bwrap", ["--unshare-all", "--ro-bind", "/", "/", "true"], {
  ...(isRoot ? { uid: user, gid: user } : {}),
  encoding: "utf8",
});

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

/** The command as that grader starts it. */
export function startedBy(grader: Grader, command: string[]): string[] {
  if (grader === "root" || !isRoot) return command;
  const base = spawnSync(pythonOf(), ["-c", "import sys; print(sys.base_prefix)"], { encoding: "utf8" });
  const needed = [process.cwd(), base.stdout.trim(), dirname(dirname(process.execPath))];
  const asUser = join("test", "grading", "as_user.py");
  return ["unshare", "--mount", pythonOf(), asUser, String(user), ...needed, "--", ...command];
}
