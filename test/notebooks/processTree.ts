import { readdir, readFile } from "node:fs/promises";

/**
 * Memory of a process and all below it, in bytes: the sum of their resident sets, so shared pages count more than once
 * and the figure is never too low. `undefined` where there is no /proc.
 */
export async function processTreeBytes(pid: number): Promise<number | undefined> {
  const pids = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  if (pids.length === 0) return undefined;
  const processes = new Map<number, { parent: number; bytes: number }>();
  await Promise.all(
    pids.map(async (name) => {
      const status = await readFile(`/proc/${name}/status`, "utf8").catch(() => "");
      const field = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
      processes.set(Number(name), { parent: field("PPid"), bytes: field("VmRSS") * 1024 });
    }),
  );
  let bytes = 0;
  for (const [id, one] of processes) if (isBelow(id)) bytes += one.bytes;
  return bytes;

  function isBelow(id: number): boolean {
    for (let at = id; at > 1; at = processes.get(at)?.parent ?? 0) if (at === pid) return true;
    return false;
  }
}
