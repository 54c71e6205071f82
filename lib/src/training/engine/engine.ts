import { platform } from "#platform";
import { EngineMemoryError, ThreadDiedError } from "../../errors/errors.js";
import { type ByteCodes, tableOf, type Values } from "./byteCodes.js";
import { kernelModule } from "./kernels.js";
import { Reshape } from "./layers/reshape.js";
import { rescale } from "./rescaling.js";
import { valuesIn } from "./shape.js";
import { Lateness, Threads } from "./threads.js";
import type { Weight } from "./weight.js";
import {
  type BatchDone,
  commands,
  control,
  controlFloats,
  scratchFloats,
  Work,
  type WorkSpec,
} from "./work.js";

/**
 * V8 does not count shared memory among what makes it collect garbage: 100 calls of fit would leave 100 memories. So each has
 * an ArrayBuffer of its size beside it, which counts, and takes no room as nobody writes to it.
 */
const weighed = new WeakMap<WebAssembly.Memory, ArrayBuffer>();

/** Turns that a thread waits awake before it sleeps: a tenth of a millisecond or two, longer than a step's uneven parts. */
const spin = 100_000;

/** Bytes that WebAssembly can address. */
const mostBytes = 2 ** 32 - 65536;

/** A batch's mean loss and metrics. */
export interface BatchResult extends BatchDone {
  /** The loss with its penalties, then the metrics. */
  values: readonly number[];
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
  /** The model's weights in order, kernel and bias of each layer. */
  readonly weights: readonly Weight[];
  #stays = false;

  /** @throws EngineMemoryError */
  constructor(spec: WorkSpec) {
    this.spec = spec;
    const unused = new WebAssembly.Memory({ initial: 0, maximum: 0, shared: true });
    const { size } = new Work(spec, 0, unused, undefined);
    if (size > mostBytes) throw new EngineMemoryError(size);
    const pages = Math.ceil(size / 65536);
    this.#memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
    weighed.set(this.#memory, new ArrayBuffer(pages * 65536));
    const module = kernelModule();
    this.#work = new Work(spec, 0, this.#memory, module);
    this.weights = this.#work.plan.layers.flatMap(({ weights }) => weights);
    this.#work.controls[control.spin] = spin;
    for (const layer of this.#work.plan.layers) if (layer instanceof Reshape) layer.prepare();
    spec.sets.forEach((_, set) => {
      this.order(set).forEach((_, i, order) => {
        order[i] = i;
      });
    });
    if (spec.threads > 1) this.#threads = new Threads({ spec, memory: this.#memory, module }, spec.threads);
    this.#threads?.onceHeard(() => {
      if (!this.#stays) void this.close();
    });
  }

  /** Stores the first examples of a set that is kept as floats, one after the other. */
  storeFloats(set: number, values: Values): void {
    const floats = this.#floatsOf(set);
    floats.set(values);
    rescale(floats.subarray(0, values.length), this.spec.model.rescaling);
  }

  #floatsOf(set: number): Float32Array {
    return new Float32Array(this.#memory.buffer, this.#work.sets[set].inputs, this.#valuesIn(set));
  }

  /**
   * Stores the examples of a set that is kept as bytes. Returns false if one value has no code; what is stored then means
   * nothing.
   */
  storeBytes(set: number, values: Values, codes: ByteCodes): boolean {
    const { scratch } = this.#work;
    const { inputs, table } = this.#work.sets[set];
    const { least, by, product } = codes;
    const decoded = rescale(tableOf(codes), this.spec.model.rescaling);
    new Float32Array(this.#memory.buffer, table, 256).set(decoded);
    const floats = new Float32Array(this.#memory.buffer, scratch, scratchFloats);
    for (let i = 0; i < values.length; i += scratchFloats) {
      const part = values.subarray(i, i + scratchFloats);
      floats.set(part);
      // the kernel takes sixteen at a time; what fills the last ones up is a value that has a code
      const count = Math.ceil(part.length / 16) * 16;
      floats.fill(least, part.length, count);
      if (
        !this.#work.thread.kernels.encodeBytes({
          values: scratch,
          count,
          least,
          by,
          product,
          codes: inputs + i,
        })
      )
        return false;
    }
    return true;
  }

  /** Values of the training examples, or for bytes those that they may have. */
  get someValues(): Float32Array {
    const { table } = this.#work.sets[0];
    return table === 0 ? this.#floatsOf(0) : new Float32Array(this.#memory.buffer, table, 256);
  }

  #valuesIn(set: number): number {
    return valuesIn(this.spec.model.inputShape) * this.spec.sets[set].examples;
  }

  /** Targets of a set: one row each, or one class number. */
  targetsOf(set: number, size: number): Float32Array {
    return new Float32Array(
      this.#memory.buffer,
      this.#work.sets[set].targets,
      this.spec.sets[set].examples * size,
    );
  }

  /** The order in which a set's examples are taken; at first as they are. */
  order(set: number): Uint32Array {
    return new Uint32Array(this.#memory.buffer, this.#work.sets[set].order, this.spec.sets[set].examples);
  }

  /** What `predict` has written: one row for each example. */
  get predictions(): Float32Array {
    const values = this.spec.sets[0].examples * valuesIn(this.#work.plan.output.shape);
    return new Float32Array(this.#memory.buffer, this.#work.predictions, values);
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
   */
  *train(
    first: number,
    count: number,
    step: number,
    learningRate: number,
    seed: number,
  ): Generator<BatchResult | undefined, void> {
    const { controls, controlNumbers } = this.#work;
    controls[control.step] = step;
    controlNumbers[controlFloats.learningRate] = learningRate;
    controlNumbers[controlFloats.seed] = seed;
    for (const done of this.#command(commands.train, 0, first, count)) {
      yield done && { ...done, values: this.#meansOf(done) };
    }
  }

  #meansOf({ batch, examples }: BatchDone): number[] {
    const means = this.#work.sumsOf(batch).map((sum) => sum / examples);
    for (const weight of this.weights) means[0] += weight.takePenalty();
    return means;
  }

  /**
   * Mean loss and metrics over the first `examples` of a set. Default: all. A generator, so that the event loop can breathe
   * in between: it yields after each batch and when a thread is late, and at the end the values.
   */
  *evaluating(
    set: number,
    examples = this.spec.sets[set].examples,
  ): Generator<"batch" | "late" | number[], void> {
    const totals = [0, 0, 0, 0];
    const batches = Math.ceil(examples / this.spec.batchSize);
    for (const done of this.#command(commands.evaluate, set, 0, batches, examples)) {
      if (done)
        this.#work.sumsOf(done.batch).forEach((sum, i) => {
          totals[i] += sum;
        });
      yield done ? "batch" : "late";
    }
    yield totals.map((total) => total / examples);
  }

  /** The same without a break. @throws ThreadDiedError */
  evaluate(set: number, examples?: number): number[] {
    const lateness = new Lateness();
    for (const step of this.evaluating(set, examples)) {
      if (Array.isArray(step)) return step;
      this.#hurry(lateness, step === "late");
    }
    throw new Error("evaluating ended without values");
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

  /** Without a break no events come, so a thread's end must show in shared memory, or in that it does not appear any more. */
  #hurry(lateness: Lateness, isLate: boolean): void {
    if (isLate && this.#work.controls[control.failed]) throw new ThreadDiedError("it has failed");
    if (isLate) lateness.late();
    else lateness.inTime();
  }

  /** Lets events in, and sees that all threads are alive. */
  async breathe(): Promise<void> {
    await platform.nextTurn();
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
