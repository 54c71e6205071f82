import { spawnSync } from "node:child_process";
import { cpus, totalmem } from "node:os";
import { root } from "#setup/project.mjs";

/** The machine, the date and the state of the project, in one line. */
export function machine() {
  const cores = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const date = new Date().toISOString().slice(0, 10);
  return `${date}, ${cores.length} x ${cores[0].model.trim()}, ${memory} GiB, Node ${process.versions.node}, ${commit()}`;
}

function commit() {
  const git = (args: string[]) => spawnSync("git", args, { cwd: root, encoding: "utf8" }).stdout?.trim();
  const hash = git(["rev-parse", "--short", "HEAD"]);
  if (!hash) return "outside git";
  return `commit ${hash}${git(["status", "--porcelain", "--", "lib", "bench"]) ? " with changes" : ""}`;
}
