import { cell } from "#platform/cell";
import { ThreadDiedError } from "../../errors/errors.js";
import { trainingText } from "../trainingText.js";
import { firstAddress } from "./arena.js";
import { commands, control, controlFloats } from "./controlBlock.js";
import { checkedSize, newMemory } from "./engineMemory.js";
import { kernelModule } from "./kernelModule.js";
import { valuesOf } from "./outputLoss.js";
import type { WorkSpec } from "./sets.js";
import { valuesIn } from "./shape.js";
import { StoredInputs } from "./storedInputs.js";
import { Lateness, Threads } from "./threads.js";
import type { Weight } from "./weight.js";
import { type BatchDone, Work } from "./work.js";

/**
 * V8 does not count shared memory among what makes it collect garbage: 100 calls of fit would leave 100 memories. So each has
 * an ArrayBuffer of its size beside it, which counts, and takes no room as nobody writes to it.
 */
const weighed = new WeakMap<WebAssembly.Memory, ArrayBuffer>();

/** Turns that a thread waits awake before it sleeps: a tenth of a millisecond or two, longer than a step's uneven parts. */
const spin = 100_000;

/** What a batch has come to. */
export interface BatchResult extends BatchDone {
  /** The sums over its examples: of the loss in all, with its penalties, then each output's. `valuesOf` makes means of them. */
  sums: readonly number[];
}

/**
 * A model with its data in a memory of its own, and the threads that compute on it. Weights go in and out by `weights`;
 * `close` ends the threads and lets go of the memory.
 */
export class Engine {
  readonly #work: Work;
  readonly #memory: WebAssembly.Memory;
  readonly #threads: Threads | undefined;
  readonly spec: WorkSpec;
  /** The examples of its sets. */
  readonly inputs: StoredInputs;
  /** The model's weights in order, kernel and bias of each layer; those that are shared once. */
  readonly weights: readonly Weight[];
  #stays = false;

  /** @throws EngineMemoryError */
  constructor(spec: WorkSpec) {
    this.spec = spec;
    const pages = Math.ceil(checkedSize(spec) / 65536);
    this.#memory = newMemory(pages);
    weighed.set(this.#memory, new ArrayBuffer(pages * 65536));
    const module = kernelModule();
    this.#work = new Work(spec, 0, this.#memory, module);
    this.inputs = new StoredInputs(this.#work, this.#memory);
    this.weights = this.#work.plan.layers.flatMap(({ weights }) =>
      weights.filter(({ isShared }) => !isShared),
    );
    this.#prepare();
    if (spec.threads === 1) return;
    this.#threads = new Threads({ spec, memory: this.#memory, module }, spec.threads, () => {
      if (!this.#stays) void this.close();
    });
  }

  #prepare(): void {
    this.#work.controls[control.spin] = spin;
    this.#work.prepare();
    this.spec.sets.forEach((_, set) => {
      this.order(set).forEach((_, i, order) => {
        order[i] = i;
      });
    });
  }

  /** Makes one of a single thread as it was when it was new. A training that has exploded leaves NaN also where zeros fill up. */
  clear(): void {
    new Uint8Array(this.#memory.buffer).fill(0, firstAddress);
    this.#work.writeRules();
    this.#prepare();
  }

  /** Bytes of its memory. */
  get size(): number {
    return this.#memory.buffer.byteLength;
  }

  /** A set's targets for an output: for each example a row, or a class number for each place. */
  targetsOf(set: number, output: number): Float32Array {
    const { targetSize } = this.#work.plan.outputs[output];
    const count = this.spec.sets[set].examples * targetSize;
    return new Float32Array(this.#memory.buffer, this.#work.sets[set].targets[output], count);
  }

  /** What each example of a set, or each of its places, counts of an output's loss; where the set has such weights. */
  sampleWeights(set: number, output: number): Float32Array {
    const address = this.#work.sets[set].weights[output];
    const { positions } = this.#work.plan.outputs[output].output;
    return new Float32Array(this.#memory.buffer, address, this.spec.sets[set].examples * positions);
  }

  /** The order in which a set's examples are taken; at first as they are. */
  order(set: number): Uint32Array {
    return new Uint32Array(this.#memory.buffer, this.#work.sets[set].order, this.spec.sets[set].examples);
  }

  /** What `predict` has written for each output: one row for each example. */
  get predictions(): Float32Array[] {
    return this.#work.plan.outputs.map(({ output }, i) => {
      const count = this.spec.sets[0].examples * valuesIn(output.shape);
      return new Float32Array(this.#memory.buffer, this.#work.predictions[i], count);
    });
  }

  /** To be called after `weights` have been stored. */
  weightsChanged(): void {
    for (const layer of this.#work.plan.layers) layer.weightsChanged?.();
  }

  /** How many batches a set has. */
  batchesOf(set: number): number {
    return Math.ceil(this.spec.sets[set].examples / this.spec.batchSize);
  }

  /**
   * Trains on `count` batches of set 0 in its order, from batch `first`. Yields each batch's result, and `undefined`
   * where a thread is late.
   *
   * @param step how many steps the optimiser has made before
   * @param examples of set 0, how many there are. Default: all that it has room for.
   */
  *train(
    first: number,
    count: number,
    step: number,
    learningRate: number,
    seed: number,
    examples?: number,
  ): Generator<BatchResult | undefined, void> {
    const { controls, controlNumbers } = this.#work;
    controls[control.step] = step;
    controlNumbers[controlFloats.learningRate] = learningRate;
    controlNumbers[controlFloats.seed] = seed;
    for (const done of this.#command(commands.train, 0, first, count, examples)) {
      yield done && { ...done, sums: this.#sumsOf(done) };
    }
  }

  #sumsOf({ batch, examples }: BatchDone): number[] {
    const sums = this.#work.sums.total(batch);
    for (const weight of this.weights) sums[0] += weight.takePenalty() * examples;
    return sums;
  }

  /** What sums over so many examples amount to: the loss, that of each output if there are several, then the metrics of each. */
  valuesOf(sums: readonly number[], examples: number): number[] {
    return valuesOf(this.spec.model.outputs, sums, examples);
  }

  /**
   * Loss and metrics over the first `examples` of a set, as sums. Default: all. A generator, so that the event loop can
   * breathe in between: it yields after each batch and when a thread is late, and at the end the sums.
   */
  *evaluating(
    set: number,
    examples = this.spec.sets[set].examples,
  ): Generator<"batch" | "late" | number[], void> {
    const totals: number[] = [];
    const batches = Math.ceil(examples / this.spec.batchSize);
    for (const done of this.#command(commands.evaluate, set, 0, batches, examples)) {
      if (done)
        this.#work.sums.total(done.batch).forEach((sum, i) => {
          totals[i] = (totals[i] ?? 0) + sum;
        });
      yield done ? "batch" : "late";
    }
    yield totals;
  }

  /** The same without a break. @throws ThreadDiedError */
  evaluate(set: number, examples?: number): number[] {
    const lateness = new Lateness();
    for (const step of this.evaluating(set, examples)) {
      if (Array.isArray(step)) return step;
      this.#hurry(lateness, step === "late");
    }
    throw new Error("evaluating ended without sums");
  }

  /** Computes `predictions` of the first `examples` of set 0. @throws ThreadDiedError */
  predict(examples: number): void {
    const lateness = new Lateness();
    const batches = Math.ceil(examples / this.spec.batchSize);
    for (const done of this.#command(commands.predict, 0, 0, batches, examples))
      this.#hurry(lateness, done === undefined);
  }

  *#command(
    command: number,
    set: number,
    first: number,
    count: number,
    examples = this.spec.sets[set].examples,
  ): Generator<BatchDone | undefined, void> {
    const { controls } = this.#work;
    controls[control.examples] = examples;
    controls[control.command] = command;
    controls[control.set] = set;
    controls[control.first] = first * this.spec.batchSize;
    this.#work.count = count;
    yield* this.#work.meet();
    yield* this.#work.run();
  }

  /** Cuts a command short: after `count` of its batches, counted from 1. One that the threads may have begun is done with. */
  cut(count: number): void {
    this.#work.count = count;
  }

  /**
   * Has `train` end before the next step that would change the weights; for good. May be called in the midst of a step, where
   * Stop interrupts it.
   */
  halt(): void {
    this.#work.isHalted = true;
  }

  /** Whether all weights are of one step. They are not where Stop has ended a step by force while it changed them. */
  get isWhole(): boolean {
    return !this.#work.isUpdating;
  }

  /** Without a break no events come, so a thread's end must show in shared memory, or in that it does not appear any more. */
  #hurry(lateness: Lateness, isLate: boolean): void {
    if (isLate && this.#work.controls[control.failed]) throw new ThreadDiedError(trainingText.threadFailed);
    if (isLate) lateness.late();
    else lateness.inTime();
  }

  /**
   * Resolves when all threads are at work. A thread of a page starts by its parent's events, which hears none while it waits for
   * the thread at a barrier.
   */
  async started(): Promise<void> {
    while (this.#threads?.areStarting) await this.breathe();
  }

  /** Lets events in, and sees that all threads are alive. */
  async breathe(): Promise<void> {
    await cell.nextTurn();
    this.#threads?.check();
  }

  /**
   * To be called if the engine is to live longer than until the event loop turns. Otherwise its threads end there: `close`
   * may never come, since Stop passes every `finally`.
   */
  stay(): void {
    this.#stays = true;
  }

  /** Ends the threads. Resolves when they are gone. Not `async`, which would keep the memory until the next promise job. */
  close(): Promise<void> {
    return this.#threads?.stop() ?? Promise.resolve();
  }
}
