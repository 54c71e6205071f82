// @ts-check
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** @typedef {{ pid: number, parent: number, command: string }} Process */

/** Every process of this machine that we may see. @returns {Process[]} */
export function allProcesses() {
  if (process.platform === "win32") return [];
  return process.platform === "linux" ? fromProc() : fromPs();
}

/**
 * The processes that a program started, and those that these started, and so on.
 *
 * @param {number} ancestor its process id
 * @param {Process[]} [processes]
 */
export function descendants(ancestor, processes = allProcesses()) {
  const family = new Set([ancestor]);
  for (let before = 0; before !== family.size; ) {
    before = family.size;
    for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid);
  }
  family.delete(ancestor);
  return [...family];
}

/** Linux without procps has no `ps`. */
function fromProc() {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, "utf8");
        // pid (name that may hold spaces and brackets) state parent ...
        const [state, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        if (state === "Z") return [];
        const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ");
        return [{ pid: Number(name), parent: Number(parent), command }];
      } catch {
        return []; // it ended meanwhile
      }
    });
}

function fromPs() {
  const list = execFileSync("ps", ["-axww", "-o", "pid=,ppid=,stat=,command="], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  return list.split("\n").flatMap((line) => {
    const match = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line);
    if (!match || match[3].startsWith("Z")) return [];
    return [{ pid: Number(match[1]), parent: Number(match[2]), command: match[4] }];
  });
}
