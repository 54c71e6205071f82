// @ts-check
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/**
 * @typedef {object} Process
 * @property {number} pid
 * @property {number} parent
 * @property {number} group the process id of its group's leader
 * @property {string} started when it started, in the system's own words. Process ids are given again, to strangers; an id
 *   and its start never are.
 * @property {string} command
 */

/**
 * Every process of this machine that we may see, without those that have ended and wait to be reaped.
 *
 * @returns {Process[]}
 */
export function allProcesses() {
  if (process.platform === "win32") return [];
  return process.platform === "linux" ? fromProc() : fromPs();
}

/** Ends processes at once, but never this one. @param {readonly number[]} pids */
export function killAll(pids) {
  for (const pid of new Set(pids)) {
    try {
      if (pid !== process.pid) process.kill(pid, "SIGKILL");
    } catch {
      // it has ended
    }
  }
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM"; // it lives, and is another user's
  }
}

/**
 * When a process started, as in {@link Process}.
 *
 * @param {number} pid
 * @returns {string | undefined} `undefined` where no such process runs, and `"unknown"` where the system does not tell
 */
export function startOf(pid) {
  if (process.platform === "linux") return oneOfProc(pid)[0]?.started;
  if (!isAlive(pid)) return undefined;
  if (process.platform === "win32") return "unknown";
  return fromPs().find((one) => one.pid === pid)?.started;
}

/**
 * Whether a process lives, and is not another one that got the id of an ended one.
 *
 * @param {{ pid: number, started: string }} process
 */
export function isStill({ pid, started }) {
  const now = startOf(pid);
  return now !== undefined && (now === started || [now, started].includes("unknown"));
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
    .flatMap((name) => oneOfProc(Number(name)));
}

/** @param {number} pid @returns {Process[]} none where it has ended */
function oneOfProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // pid (name that may hold spaces and brackets) state parent ...
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state, parent, group] = fields;
    const started = `${bootId()} ${fields[19]}`;
    if (state === "Z") return [];
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return [{ pid, parent: Number(parent), group: Number(group), started, command }];
  } catch {
    return []; // it ended meanwhile
  }
}

/** Ticks since boot mean something during one boot alone. */
const bootId = () => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();

function fromPs() {
  const list = execFileSync("ps", ["-axww", "-o", "pid=,ppid=,pgid=,stat=,lstart=,command="], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
    env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
  });
  return list.split("\n").flatMap((line) => {
    // lstart is five words: Sat Nov 28 10:00:00 2026
    const match = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+((?:\S+\s+){4}\S+)\s+(.*)$/.exec(line);
    if (!match || match[4].startsWith("Z")) return [];
    const [pid, parent, group] = match.slice(1, 4).map(Number);
    return [{ pid, parent, group, started: match[5], command: match[6] }];
  });
}
