import { kernelCall } from "../shared/kernelNames.js";
import { Shared } from "../shared/threadMessages.js";
import type { MainThread } from "./mainThread.js";
import type { Stopped } from "./scope.js";

/** No cell at all. Stopping it only sees to it that no termination is under way. */
export const nobody = -1;

/** A cell that listens to its signal may end by itself for this long, in milliseconds. */
const grace = 1_500;

/** A listening cell that has not let go of the thread for this long is in a loop that does not listen. */
const graceOfBusy = 400;

/** A Stop when nothing ran is meant, for this long, also for what begins to keep the thread busy only then. */
const longestIdleStop = 10_000;

/** How often the thread is asked whether such work keeps it busy, in milliseconds. */
const watchInterval = 100;

/** So often a thread that is elsewhere is asked again. Then it is ended all the same. */
const mostTurns = 20;

/** While the cell loads a package, which may take seconds on a busy machine, this often more. */
const mostLoads = 2_000;

/** What is not to be stopped may hold up the thread, and with it the end of a Stop, for so many times 50 milliseconds. */
const timesOfPatience = 4;

/** A main thread that does not answer for this long is inside a native call. */
const patience = 4_000;

interface Asked extends Stopped {
  /**
   * It was in Node's own timer code, which does not survive a termination, or in an earlier cell's callback, and will
   * have left that in a moment.
   */
  between?: boolean;
  /** The cell loads a package, which would stay half loaded. */
  loads?: boolean;
}

interface UnderWay {
  stopped: Promise<Stopped>;
  /** The student has pressed Stop again: a cell that is to end by itself has no time left. */
  hurry(): void;
}

/** Ends a cell's work on the main thread, whatever it is at. */
export class Stop {
  readonly #mainThread: MainThread;
  readonly #shared: Int32Array;
  /** By cell. */
  readonly #underWay = new Map<number, UnderWay>();
  /** Until when what finished cells have left behind is watched. */
  #watchedUntil = 0;
  /**
   * Resolves when the latest Stop has taken hold. The next cell waits for this: V8 would take its script together with
   * a late Stop, and end it in the work's place.
   */
  settled: Promise<void> = Promise.resolve();

  /** @param shared the numbers that both threads see */
  constructor(mainThread: MainThread, shared: Int32Array) {
    this.#mainThread = mainThread;
    this.#shared = shared;
  }

  /**
   * One Stop at a time: of two, the second call would be ended together with the work, and what comes after it as well.
   *
   * @param ended resolves when the cell has ended by itself
   */
  async stop(cell: number, ended: Promise<unknown>): Promise<Stopped> {
    const earlier = this.#underWay.get(cell);
    earlier?.hurry();
    const { stopped } = earlier ?? this.#begin(cell, ended);
    const late = new Promise<Stopped>((resolve) => {
      setTimeout(() => resolve({ busy: true, frames: [], late: true }), patience + grace).unref();
    });
    return Promise.race([stopped, late]);
  }

  #begin(cell: number, ended: Promise<unknown>): UnderWay {
    let hurry = () => {};
    const hurried = new Promise<false>((resolve) => {
      hurry = () => resolve(false);
    });
    const stopped = this.#inTurn(() => this.#stop(cell, ended, hurried));
    const underWay = { hurry, stopped };
    this.#underWay.set(cell, underWay);
    const over = () => this.#underWay.delete(cell);
    stopped.then(over, over);
    return underWay;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.settled.then(work);
    this.settled = done.then(
      () => {},
      () => {},
    );
    return done;
  }

  /** Until none runs any more, ends those that keep the thread busy. */
  async watchLeftovers(): Promise<void> {
    do {
      while (Atomics.load(this.#shared, Shared.leftover) !== 0) await this.#endBlocking();
      Atomics.store(this.#shared, Shared.watched, 0);
      // One may have begun meanwhile, without a message.
    } while (
      Atomics.load(this.#shared, Shared.leftover) !== 0 &&
      Atomics.exchange(this.#shared, Shared.watched, 1) === 0
    );
  }

  /** After a Stop when no cell ran. */
  async #watchFinished(): Promise<void> {
    const isWatched = performance.now() < this.#watchedUntil;
    this.#watchedUntil = performance.now() + longestIdleStop;
    if (isWatched) return;
    while (performance.now() < this.#watchedUntil) await this.#endBlocking();
  }

  async #endBlocking(): Promise<void> {
    await after(watchInterval);
    await this.#inTurn(async () => {
      const stops = this.#stops;
      const end = () => this.#call<{ ends?: boolean }>(kernelCall("endBlocking"));
      if ((await end()).ends === false) return;
      await this.#over(stops, async () => {
        // It may have looked like a hook, and none comes in a loop without awaits.
        await end();
        // Ends nothing, but has the thread say when it has gone round.
        await this.#call(kernelCall("stop", nobody));
      });
    });
  }

  get #stops(): number {
    return Atomics.load(this.#shared, Shared.stops);
  }

  async #stop(cell: number, ended: Promise<unknown>, hurried: Promise<false>): Promise<Stopped> {
    let stops = this.#stops;
    const first = await this.#call<Asked & { listened: boolean }>(kernelCall("interrupt", cell, grace));
    if (first.listened && cell === 0) await this.#toldEnd(hurried);
    else if (first.listened && (await this.#endsByItself(ended, first.busy, hurried)))
      return { busy: false, frames: [], byItself: true };
    if (first.listened) stops = this.#stops;
    let stopped: Asked = first.listened ? await this.#call<Asked>(kernelCall("stop", cell)) : first;
    for (let turn = 1, loads = 0; stopped.between && turn <= mostTurns; ) {
      await after(5);
      if (stopped.loads && loads < mostLoads) loads++;
      else turn++;
      // An earlier cell's work may listen, such as a training that nobody awaited.
      if (turn === mostTurns && (await this.#call<{ told?: boolean }>(kernelCall("tellOther", cell))).told)
        await this.#toldEnd(hurried);
      stops = this.#stops; // It may have gone round since the call before.
      stopped = await this.#call<Asked>(kernelCall("stop", cell, turn === mostTurns));
    }
    await this.#over(stops, (time) => this.#call(kernelCall("stop", cell, time >= timesOfPatience)));
    if (cell === 0) void this.#watchFinished();
    return stopped;
  }

  /**
   * Waits until the thread has gone round since there were so many stops. The termination takes hold only when the
   * thread has left our call, and on a busy machine that takes its time: a script that came before would be ended in
   * the work's place, and V8 never answers for it.
   */
  async #over(stops: number, again: (time: number) => Promise<unknown>): Promise<void> {
    let time = 0;
    for (let wait = 1; this.#stops === stops; wait = Math.min(2 * wait, 50)) {
      await after(wait);
      // The call may itself have been ended, before it had done anything.
      if (wait === 50) await again(++time);
    }
  }

  /** Waits for what finished cells have been told to end, as long as a cell that listens has. */
  async #toldEnd(hurried: Promise<false>): Promise<void> {
    let isHurried = false;
    void hurried.then(() => {
      isHurried = true;
    });
    const isAtIt = () => this.#call<{ atIt?: boolean }>(kernelCall("atIt"));
    for (let wait = 0; wait < grace && !isHurried; wait += 20) {
      await after(20);
      if ((await isAtIt()).atIt === false) return;
    }
  }

  async #endsByItself(ended: Promise<unknown>, busy: boolean, hurried: Promise<false>): Promise<boolean> {
    const byItself = ended.then(() => true);
    if (busy) {
      if (await Promise.race([byItself, hurried, after(graceOfBusy)])) return true;
      if (!(await this.#call<{ turned: boolean }>(kernelCall("turned"))).turned) return false;
    }
    return Promise.race([byItself, hurried, after(grace - (busy ? graceOfBusy : 0))]);
  }

  /**
   * Answers with nothing when the call itself was ended, with the work around it: V8 then refuses it, or never answers.
   * Whoever called asks again, and no later Stop or cell waits for ever.
   */
  async #call<Answer extends object>(call: string): Promise<Answer> {
    const evaluated = this.#mainThread
      .post("Runtime.evaluate", { expression: call, returnByValue: true })
      .then(({ result }) => result.value)
      .catch(() => undefined);
    const value = await Promise.race([evaluated, after(patience)]);
    return typeof value === "string" ? JSON.parse(value) : ({ busy: true, frames: [] } as unknown as Answer);
  }
}

function after(milliseconds: number): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds, false).unref();
  });
}
