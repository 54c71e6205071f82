import type { CommMessage } from "@six-steps/kernel/internal/execution/execution.js";
import type { Cell } from "@six-steps/kernel/internal/shared/cell.js";
import type { FromStudent, Presented } from "@six-steps/kernel/internal/shared/threadMessages.js";
import type { UncompiledCell } from "@six-steps/kernel/internal/shared/uncompiledCell.js";
import { type Remote, wrap } from "comlink";
import { giveAnswer } from "../answer.js";
import type { CellWork } from "../scripts.js";
import type { StudentCalls } from "../student/studentCalls.js";
import { StopSwitch } from "./stopSwitch.js";

/** A thread that does not answer for so long is busy, and is stopped where it is. In milliseconds. */
const busyAfter = 150;

/** More than who listens to a cell's signal may take to end by itself. */
const grace = 2000;

/** A thread that has not stopped so long after that is ended. */
const patience = 4000;

const later = (milliseconds: number) =>
  new Promise<false>((resolve) => setTimeout(resolve, milliseconds, false));

/** What a call gives whose thread was ended meanwhile. */
export const ended = Symbol("ended");

/** What a call gives whose thread cannot start: its script does not come. */
export const lost = Symbol("lost");

/** The worker that runs the student's code; another one takes its place when it cannot be stopped. */
export class StudentThread {
  readonly #hear: (message: FromStudent) => void;
  readonly #switch = new StopSwitch();
  #worker!: Worker;
  #calls!: Remote<StudentCalls>;
  /** Who waits for an answer: they give up when the thread is ended. */
  readonly #waiting = new Set<() => void>();
  /** Whether cells can run: the thread's script may not come. */
  started!: Promise<boolean>;

  /** @param hear gets what the thread says */
  constructor(hear: (message: FromStudent) => void) {
    this.#hear = hear;
    this.#start();
  }

  get sharesMemory(): boolean {
    return this.#switch.flag !== undefined;
  }

  #start(): void {
    this.#worker = new Worker(new URL(`student.js${location.search}`, location.href));
    this.#worker.addEventListener("message", ({ data }: MessageEvent<{ said?: FromStudent }>) => {
      if (data.said) this.#hear(data.said);
    });
    this.#calls = wrap(this.#worker);
    const without = new Promise<false>((resolve) => {
      // An error of its own has a message; a script that does not come has none.
      this.#worker.addEventListener("error", ({ message }) => message || resolve(false));
    });
    this.started = Promise.race([this.#calls.start(this.#switch.flag).then(() => true), without]);
  }

  /** Where the thread could not start, as without a network, it is tried once more. */
  async #isReady(): Promise<boolean> {
    if (await this.started) return true;
    this.#start();
    return await this.started;
  }

  /** Loads what lessons import, before one does. */
  warmUp(): void {
    void this.started.then((isThere) => (isThere ? this.#calls.warmUp() : undefined));
  }

  async run({ id: cell, url }: Cell, work: CellWork) {
    if (!(await this.#isReady())) return lost;
    const stopUrl = this.#switch.arm();
    return this.#unlessEnded<Presented | undefined>(this.#calls.run({ ...work, cell, url, stopUrl }));
  }

  async offerUncompiled(cell: number, uncompiled: UncompiledCell): Promise<void> {
    if (!(await this.#isReady())) return;
    this.#switch.arm();
    await this.#unlessEnded(this.#calls.offerUncompiled(cell, uncompiled));
  }

  /** To what the thread has asked, and waits for. */
  answer(text: string): void {
    if (this.#switch.flag) giveAnswer(this.#switch.flag, text);
  }

  comm(message: CommMessage, number: number): void {
    void this.#calls.comm(message, number);
  }

  /**
   * Stops what the thread does. @param isOver resolves when it has stopped
   * @returns whether the thread had to be ended
   */
  async stop(isOver: Promise<unknown>): Promise<boolean> {
    const isHeard = this.#calls.interrupt().then(() => true);
    const isStopped = Promise.all([isHeard, isOver]).then(() => true);
    const answer = await Promise.race([isHeard, later(busyAfter)]);
    // Who hears it stops by itself, unless it gets busy meanwhile.
    if (!answer || !(await Promise.race([isStopped, later(grace)]))) this.#switch.throw();
    if (await Promise.race([isStopped, later(patience)])) return false;
    this.end();
    this.#start();
    return true;
  }

  end(): void {
    this.#worker.terminate();
    for (const giveUp of this.#waiting) giveUp();
  }

  /** A race with one promise for all calls would keep what each of them gave for as long as the thread lives. */
  #unlessEnded<Answer>(call: Promise<Answer>): Promise<Answer | typeof ended> {
    return new Promise((resolve, reject) => {
      const giveUp = () => resolve(ended);
      this.#waiting.add(giveUp);
      call.finally(() => this.#waiting.delete(giveUp)).then(resolve, reject);
    });
  }
}
