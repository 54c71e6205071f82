import { type FromStudent, type Program, Shared } from "../shared/threadMessages.js";
import { DeathWatch } from "./deathWatch.js";
import { endGroups, groupLives } from "./processGroups.js";
import { killOwnGroup } from "./processTable.js";
import { SynchronousCall } from "./synchronousCall.js";

/** What a program may take to end by itself when it is asked to, in milliseconds. */
const grace = 500;

type ProgramMessage = Extract<FromStudent, { type: `program${string}` | `call${string}` }>;

/** The programs that the student's code has started, and that end with a Stop or with the kernel. */
export class Programs {
  readonly #shared: Int32Array;
  readonly #running = new Map<number, Program>();
  readonly #deathWatch = new DeathWatch();
  #call: SynchronousCall | undefined;

  /** @param shared the numbers that both threads see */
  constructor(shared: Int32Array) {
    this.#shared = shared;
  }

  take(message: ProgramMessage): void {
    switch (message.type) {
      case "program":
        this.#running.set(message.program.pid, message.program);
        this.#deathWatch.begin();
        break;
      case "programEnded":
        // What it has started may go on without it. Until that ends, too, nobody else is given its number.
        if (!groupLives(message.pid)) this.#running.delete(message.pid);
        break;
      case "call":
        this.callOver();
        this.#call = new SynchronousCall(message.command, (pid) => !this.#isKnown(pid));
        void this.#call.pid.then((pid) => {
          if (pid === undefined) return;
          this.#deathWatch.begin();
          this.#tellWatch();
        });
        return;
      case "callEnded":
        this.callOver();
        break;
    }
    this.#tellWatch();
  }

  /** There is a worker thread, which may start programs untold. */
  workerStarted(): void {
    this.#deathWatch.begin();
  }

  /** The thread is in no call any more. */
  callOver(): void {
    this.#call?.over();
    this.#call = undefined;
  }

  /**
   * Ends what this cell waits for, as Ctrl-C in a terminal would.
   *
   * @returns what it has ended, for people
   */
  async endAwaited(cell: number): Promise<string[]> {
    const awaited = [...this.#running.values()].filter((one) => one.cell === cell && one.isAwaited);
    await this.#end(awaited, "SIGINT");
    return awaited.map(({ command }) => command);
  }

  /** Ends what the thread waits for in a call. @returns what it has ended, for people */
  async endCall(): Promise<string[]> {
    const call = this.#call;
    const pid = await call?.pid;
    if (call === undefined || pid === undefined || call !== this.#call) return [];
    Atomics.store(this.#shared, Shared.endedCall, 1);
    await endGroups([pid], "SIGINT", grace);
    return [call.command];
  }

  /** The Stop that has called `endCall` is over. */
  callStopped(): void {
    Atomics.store(this.#shared, Shared.endedCall, 0);
    Atomics.notify(this.#shared, Shared.endedCall);
  }

  /** Ends everything, because the kernel ends. */
  async endAll(): Promise<void> {
    const called = this.#call?.found;
    await Promise.all([
      this.#end(this.#mortal(), "SIGTERM"),
      called === undefined ? undefined : endGroups([called], "SIGTERM", grace),
      killOwnGroup(),
    ]);
  }

  async #end(programs: readonly Program[], signal: NodeJS.Signals): Promise<void> {
    if (programs.length === 0) return;
    const leaders = programs.map(({ pid }) => pid);
    await endGroups(leaders, signal, grace);
    for (const leader of leaders) this.#running.delete(leader);
    this.#tellWatch();
  }

  #mortal(): Program[] {
    return [...this.#running.values()].filter(({ outlives }) => !outlives);
  }

  #isKnown(pid: number): boolean {
    return this.#running.has(pid) || pid === this.#deathWatch.pid;
  }

  #tellWatch(): void {
    const called = this.#call?.found;
    const leaders = this.#mortal().map(({ pid }) => pid);
    this.#deathWatch.tell(called === undefined ? leaders : [...leaders, called]);
  }
}
