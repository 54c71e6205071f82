import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { allProcesses } from "#setup/processes.mjs";

/** Settings of the system by which whoever can write them becomes its master. */
const settings = [
  "kernel/core_pattern",
  "kernel/modprobe",
  "kernel/hostname",
  "fs/suid_dumpable",
  "user/max_user_namespaces",
];

/** What a submission would like to change, as it is now. */
export function hostState() {
  const folders = ["lib/dist", "kernel/dist", "build/grading"].filter((folder) => existsSync(folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => {
      const { mode, size, mtimeMs, uid } = statSync(join(folder, name));
      return [join(folder, name), mode, uid, size, mtimeMs].join(" ");
    }),
  );
  return {
    settings: settings.map((name) => `${name}: ${read(`/proc/sys/${name}`)}`),
    mounts: read("/proc/self/mounts")
      .split("\n")
      .filter((line) => line.includes(process.cwd())),
    files: files.sort(),
    left: ["/", "/tmp", "/dev/shm", "/usr", "/usr/bin"]
      .filter((folder) => existsSync(folder))
      .flatMap((folder) => readdirSync(folder).filter((name) => name.includes("escaped"))),
  };
}

const read = (path: string) => (existsSync(path) ? readFileSync(path, "utf8") : "");

/** Waits until no process of the host has this in its command line any more. What is killed takes a moment to end. */
export async function allGone(part: string): Promise<void> {
  let left: ReturnType<typeof allProcesses> = [];
  for (let tries = 0; tries < 100; tries++) {
    left = allProcesses().filter(({ command }) => command.includes(part));
    if (left.length === 0) return;
    await sleep(100);
  }
  assert.deepEqual(left, []);
}
