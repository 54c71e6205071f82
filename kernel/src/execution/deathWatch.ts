import type { ChildProcess } from "node:child_process";
import { groupLives } from "./processGroups.js";

/**
 * Waits until the kernel is gone, which closes its end of the pipe, and ends the groups that it was told of last. In the
 * shell's language, because that needs a megabyte and a few milliseconds, and is on every such system.
 */
const script = `
while read -r line; do groups=$line; done
[ -z "$groups" ] && exit
for group in $groups; do kill -s TERM -- "-$group"; done
sleep 1
for group in $groups; do kill -s KILL -- "-$group"; done`;

/**
 * Sees to it that started programs end with the kernel, too, when that is killed and can do nothing any more. It is a
 * process of its own, started only when there is something to end.
 */
export class DeathWatch {
  #watch: Promise<ChildProcess> | undefined;
  /** The process's number, once it is started. */
  pid: number | undefined;

  /** Starts it. From then on the kernel's own group is to end, too, with what worker threads have started there. */
  begin(): void {
    // There, libuv ends with this process what it has started, and groups there are none.
    if (process.platform === "win32" || this.#watch !== undefined) return;
    this.#watch = this.#start();
    this.tell([]);
  }

  /** @param leaders of the process groups that are to end with the kernel, when it has begun */
  tell(leaders: readonly number[]): void {
    const all = groupLives(process.pid) ? [process.pid, ...leaders] : leaders;
    void this.#watch?.then(({ stdin }) => stdin?.write(`${all.join(" ")}\n`));
  }

  async #start(): Promise<ChildProcess> {
    const { spawn } = await import("node:child_process");
    // In a group of its own: it is to outlive ours, which Jupyter may kill as a whole.
    const watch = spawn("/bin/sh", ["-c", script], { detached: true, stdio: ["pipe", "ignore", "ignore"] });
    for (const one of [watch, watch.stdin]) one?.on("error", () => {}); // without a shell the kernel does what it can
    watch.unref();
    this.pid = watch.pid;
    return watch;
  }
}
