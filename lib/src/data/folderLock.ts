import { readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { folderError } from "./dataErrors.js";

const heartbeatMs = 2000;
const staleMs = 30_000;
const pollMs = 200;

/**
 * Runs `action` while no other process does so for the same folder; waits for its turn.
 *
 * A lock whose process has died, or which has not been touched for half a minute, is taken over. The lock spares two
 * notebooks that start together the same download; that a file is whole rests on its SHA-256, never on the lock.
 *
 * @param onWait called once if another process holds the lock.
 */
export async function withFolderLock<T>(
  folder: string,
  onWait: () => void,
  action: () => Promise<T>,
): Promise<T> {
  const lock = join(folder, ".lock");
  const owner = `${process.pid} ${hostname()}`;
  for (let waits = 0; !(await take(lock, owner)); waits++) {
    if (await isStale(lock)) {
      await rm(lock, { force: true });
    } else {
      if (waits === 0) onWait();
      await sleep(pollMs);
    }
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(lock, now, now).catch(() => {}); // a lock that someone has removed needs no heartbeat
  }, heartbeatMs);
  heartbeat.unref();
  try {
    return await action();
  } finally {
    clearInterval(heartbeat);
    await rm(lock, { force: true });
  }
}

async function take(lock: string, owner: string): Promise<boolean> {
  try {
    await writeFile(lock, owner, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw folderError(lock, error);
  }
}

async function isStale(lock: string): Promise<boolean> {
  try {
    const [owner, { mtimeMs }] = await Promise.all([readFile(lock, "utf8"), stat(lock)]);
    const [pid, host] = owner.split(" ");
    if (host === hostname() && !isAlive(Number(pid))) return true;
    return Date.now() - mtimeMs > staleMs;
  } catch {
    return false; // it has just been removed: try to take it
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
