import { readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const heartbeatMs = 2000;
const staleMs = 30_000;
const pollMs = 100;
/** Looking whether everything is there takes less, and is not worth a line. */
const silentMs = 2000;
let locksTaken = 0;

/**
 * Runs `action` while nobody else does so for the same folder, in this process or another; waits for its turn.
 *
 * A lock whose process has died, or which has not been touched for half a minute, is taken over.
 *
 * @param onWait called once if somebody else holds the lock for more than two seconds.
 * @param asError makes what is thrown if the lock cannot be written, of its path and the system's error.
 */
export async function withFolderLock<T>(
  folder: string,
  onWait: () => void,
  action: () => Promise<T>,
  asError: (path: string, error: unknown) => unknown = (_, error) => error,
): Promise<T> {
  return withLock(join(folder, ".lock"), onWait, action, asError);
}

async function withLock<T>(
  lock: string,
  onWait: () => void,
  action: () => Promise<T>,
  asError: (path: string, error: unknown) => unknown,
): Promise<T> {
  const owner = `${process.pid} ${hostname()} ${locksTaken++}`;
  await acquire(lock, owner, onWait, asError);
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(lock, now, now).catch(() => {}); // a lock that someone has removed needs no heartbeat
  }, heartbeatMs);
  heartbeat.unref();
  try {
    return await action();
  } finally {
    clearInterval(heartbeat);
    if ((await ownerOf(lock)) === owner) await rm(lock, { force: true });
  }
}

async function acquire(
  lock: string,
  owner: string,
  onWait: () => void,
  asError: (path: string, error: unknown) => unknown,
): Promise<void> {
  for (let waits = 0; ; ) {
    const taken = await take(lock, owner).catch((error) => {
      throw asError(lock, error);
    });
    if (taken) return;
    if (await isStale(lock)) {
      await removeStale(lock, asError);
      continue;
    }
    if (++waits === silentMs / pollMs) onWait();
    await sleep(pollMs);
  }
}

/**
 * Removes a stale lock, and never one that somebody else has taken since it was found stale.
 *
 * For this the removal has a lock of its own: whoever has it looks again, and nobody else removes meanwhile.
 */
function removeStale(lock: string, asError: (path: string, error: unknown) => unknown): Promise<void> {
  const remove = async () => {
    if (await isStale(lock)) await rm(lock, { force: true });
  };
  return withLock(`${lock}.removal`, () => {}, remove, asError);
}

async function take(lock: string, owner: string): Promise<boolean> {
  try {
    await writeFile(lock, owner, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function ownerOf(lock: string): Promise<string | undefined> {
  return readFile(lock, "utf8").catch(() => undefined);
}

async function isStale(lock: string): Promise<boolean> {
  const owner = await ownerOf(lock);
  const touched = await stat(lock).catch(() => undefined);
  if (owner === undefined || touched === undefined) return false; // just removed: try to take it
  const [pid, host] = owner.split(" ");
  if (host === hostname() && !isAlive(Number(pid))) return true;
  return Date.now() - touched.mtimeMs > staleMs;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
