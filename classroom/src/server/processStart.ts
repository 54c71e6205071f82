import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * When a process of this machine was started, as the system writes it. Process ids are given again, to strangers; an id
 * and its start never are.
 *
 * @returns `undefined` where no such process runs, and `"unknown"` where the system does not tell
 */
export function startOf(pid: number): string | undefined {
  return process.platform === "linux" ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // pid (name that may hold spaces and brackets) state parent …; the start, in ticks since boot, is the 22nd
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state] = fields;
    return state === "Z" ? undefined : `${bootId()} ${fields[19]}`;
  } catch {
    return undefined;
  }
}

/** Ticks since boot mean something during one boot alone. */
const bootId = (): string => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();

function fromPs(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined;
  try {
    const env = { ...process.env, LC_ALL: "C", TZ: "UTC" };
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8", env }).trim();
  } catch {
    return "unknown";
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // it lives, and is another user's
  }
}
