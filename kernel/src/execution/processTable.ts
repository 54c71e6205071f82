import { readdir, readFile } from "node:fs/promises";

interface Process {
  pid: number;
  parent: number;
  /** The process id of its group's leader. */
  group: number;
}

/** The processes of this machine that run. None where the system does not tell. */
export async function allProcesses(): Promise<Process[]> {
  if (process.platform === "win32") return [];
  return process.platform === "linux" ? fromProc() : fromPs();
}

/**
 * Kills what this process has started in its own process group, with all that this has started there: what the
 * student's worker threads start is of that kind.
 */
export async function killOwnGroup(): Promise<void> {
  const processes = await allProcesses();
  const own = processes.find(({ pid }) => pid === process.pid)?.group;
  const family = new Set([process.pid]);
  for (let before = 0; before !== family.size; ) {
    before = family.size;
    for (const { pid, parent, group } of processes) if (group === own && family.has(parent)) family.add(pid);
  }
  family.delete(process.pid);
  for (const pid of family) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // it has ended
    }
  }
}

/** Linux without procps has no `ps`. */
async function fromProc(): Promise<Process[]> {
  const names = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    names.map(async (name) => {
      const stat = await readFile(`/proc/${name}/stat`, "utf8").catch(() => undefined); // it has ended meanwhile
      if (stat === undefined) return [];
      // pid (a name that may hold spaces and brackets) state parent group …
      const [state, parent, group] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return state === "Z" ? [] : [{ pid: Number(name), parent: Number(parent), group: Number(group) }];
    }),
  );
  return found.flat();
}

async function fromPs(): Promise<Process[]> {
  const { execFile } = await import("node:child_process");
  const list = await new Promise<string>((resolve) => {
    execFile("ps", ["-A", "-o", "pid=,ppid=,pgid=,stat="], (_error, text) => resolve(text));
  });
  return list.split("\n").flatMap((line) => {
    const [pid, parent, group, state = "Z"] = line.trim().split(/\s+/);
    return state.startsWith("Z") ? [] : [{ pid: Number(pid), parent: Number(parent), group: Number(group) }];
  });
}
