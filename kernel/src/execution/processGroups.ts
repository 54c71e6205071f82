import { setTimeout as after } from "node:timers/promises";

/** Milliseconds between two looks whether they have ended. */
const interval = 20;

/**
 * Asks programs to end, with all that they have started, and kills what has not ended in time.
 *
 * @param leaders process ids; each leads a process group
 * @param grace milliseconds
 */
export async function endGroups(
  leaders: readonly number[],
  signal: NodeJS.Signals,
  grace: number,
): Promise<void> {
  if (process.platform === "win32") {
    await Promise.all(leaders.map(endTree));
    return;
  }
  for (const leader of leaders) signalGroup(leader, signal);
  for (const end = performance.now() + grace; leaders.some(groupLives) && performance.now() < end; )
    await after(interval);
  for (const leader of leaders) signalGroup(leader, "SIGKILL");
}

/** Whether any program of this group runs, be it that its leader has ended. */
export function groupLives(leader: number): boolean {
  return process.platform !== "win32" && signalGroup(leader, 0);
}

function signalGroup(leader: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-leader, signal);
  } catch {
    return false; // nobody is left
  }
}

/** Windows knows no groups and no gentle end; what a program has started is found by its parent's number. */
async function endTree(pid: number): Promise<void> {
  const { execFile } = await import("node:child_process");
  await new Promise((resolve) => execFile("taskkill", ["/PID", String(pid), "/T", "/F"], resolve));
}
