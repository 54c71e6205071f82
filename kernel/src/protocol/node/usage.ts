import { readdir, readFile } from "node:fs/promises";
import { cpus, freemem, hostname, totalmem } from "node:os";

interface Sample {
  /** Milliseconds, of this process and of all cores together. */
  time: number;
  own: number;
  hostBusy: number;
  hostTotal: number;
}

let earlier: Sample | undefined;

/**
 * What the kernel and its machine are at, as ipykernel tells it: memory in bytes, CPU in percent of one core, the host's
 * of all. CPU is counted since the question before, so the first answer has none. It is this process's, with both its
 * threads; the memory is also that of TypeScript and of what the student has started, where the system tells that cheaply.
 */
export async function usage() {
  const now = sample();
  const since = earlier;
  earlier = now;
  const [total, available] = [totalmem(), freemem()];
  return {
    hostname: hostname(),
    pid: process.pid,
    ...(since && now.hostTotal > since.hostTotal && shares(since, now)),
    kernel_memory: await memoryOfTree(),
    cpu_count: cpus().length,
    host_virtual_memory: {
      total,
      available,
      percent: round((100 * (total - available)) / total),
      used: total - available,
      free: available,
    },
  };
}

function sample(): Sample {
  const { user, system } = process.cpuUsage();
  const times = cpus().map(({ times }) => times);
  const hostTotal = times.reduce((sum, time) => sum + Object.values(time).reduce((a, b) => a + b), 0);
  const idle = times.reduce((sum, time) => sum + time.idle, 0);
  return { time: performance.now(), own: (user + system) / 1000, hostBusy: hostTotal - idle, hostTotal };
}

function shares(since: Sample, now: Sample): { kernel_cpu: number; host_cpu_percent: number } {
  return {
    kernel_cpu: round((100 * (now.own - since.own)) / (now.time - since.time)),
    host_cpu_percent: round((100 * (now.hostBusy - since.hostBusy)) / (now.hostTotal - since.hostTotal)),
  };
}

const round = (percent: number): number => Math.round(10 * percent) / 10;

/** Of this process and of all that it has started; without /proc, of this one alone. */
async function memoryOfTree(): Promise<number> {
  const sizes = await Promise.all((await processTree(process.pid)).map(proportionalSize));
  return sizes.reduce((sum, size) => sum + size, 0) || process.memoryUsage.rss();
}

async function processTree(pid: number): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = threads.map((thread) => text(`/proc/${pid}/task/${thread}/children`));
  const children = (await Promise.all(lists)).flatMap((list) => list.split(" ").filter(Boolean).map(Number));
  return [pid, ...(await Promise.all(children.map(processTree))).flat()];
}

/** Memory that several processes share is split among them. */
async function proportionalSize(pid: number): Promise<number> {
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(await text(`/proc/${pid}/smaps_rollup`))?.[1];
  return 1024 * Number(kilobytes ?? 0);
}

/** A process may have ended meanwhile, or belong to somebody else. */
const text = (path: string): Promise<string> => readFile(path, "utf8").catch(() => "");
