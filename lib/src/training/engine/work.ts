import { Arena, roundUp } from "./arena.js";
import type { Kernels } from "./kernelCalls.js";
import { kernelsOn } from "./kernels.js";
import { Dense } from "./layers/dense.js";
import type { ExampleStore } from "./layers/input.js";
import type { Layer, Pass } from "./layers/layer.js";
import { targetSize } from "./losses/losses.js";
import { type Plan, planModel } from "./plan.js";
import { valuesIn } from "./shape.js";
import type { ModelSpec } from "./spec.js";
import { type Rows, rowsOf, type Thread } from "./thread.js";

/** What every thread must know to plan the same memory. */
export interface WorkSpec {
  model: ModelSpec;
  /** Examples in a batch, at most. */
  batchSize: number;
  threads: number;
  /** Sets of examples that the memory holds: 0 the training set, 1 the validation set. */
  sets: readonly SetSpec[];
}

export interface SetSpec {
  examples: number;
  /** Pictures with at most 256 different values are kept as bytes: a quarter of the memory, and of what is read of it. */
  kind: "float" | "byte";
}

/** What the main thread wants done next; in shared memory, as numbers. */
export const commands = { train: 1, evaluate: 2, predict: 3 } as const;

/** Places in the shared control block. */
export const control = {
  command: 0,
  set: 1,
  first: 2,
  step: 4,
  spin: 5,
  failed: 6,
  examples: 7,
  /** Of this command and, in the next place, of the one after it. */
  count: 8,
} as const;
export const controlFloats = { learningRate: 8, seed: 9 } as const;

/** As much as stays in a core's cache. */
export const scratchFloats = 16_384;

/** Milliseconds after which a thread that waits for the others says that one is late. */
export const patience = 250;

/** Sums that a thread leaves for each batch: the loss and up to three metrics. */
const sumsOfBatch = 4;

/** A batch that has been computed. */
export interface BatchDone {
  /** Number of the batch within the command, 0 for the first. */
  batch: number;
  examples: number;
}

/**
 * One thread's part of the work: the same plan and the same loop in each, so that they meet at the same barriers. The main
 * thread is one of them.
 */
export class Work {
  readonly plan: Plan;
  readonly thread: Thread;
  readonly spec: WorkSpec;
  /** Bytes that the memory needs. */
  readonly size: number;
  readonly #arena = new Arena();
  readonly #kernels: Kernels;
  readonly #memory: WebAssembly.Memory;
  readonly #barrier: number;
  readonly #control: number;
  readonly #sums: number;
  /** Address of each set's examples, targets and order. */
  readonly sets: readonly (ExampleStore & { targets: number; order: number })[];
  readonly predictions: number;
  /** Through which floats pass that become bytes; 0 where none do. */
  readonly scratch: number;
  #controls: Int32Array | undefined;
  #controlNumbers: Float64Array | undefined;
  readonly #sumViews: Float64Array[] = [];
  /** The first layer, where the threads share its units. */
  readonly #bottom: Dense | undefined;
  readonly #forwardGroups: readonly (readonly Layer[])[];
  readonly #backwardGroups: readonly (readonly Layer[])[];
  /** Commands that have been carried out. */
  #commands = 0;

  constructor(
    spec: WorkSpec,
    index: number,
    memory: WebAssembly.Memory,
    module: WebAssembly.Module | undefined,
  ) {
    this.spec = spec;
    this.#memory = memory;
    this.#kernels = module ? kernelsOn(memory, module) : ({} as Kernels);
    const arena = this.#arena;
    const { model, batchSize, threads } = spec;
    this.thread = {
      kernels: this.#kernels,
      index,
      count: threads,
      arena,
      memory,
      rows: roundUp(batchSize, 4),
      optimizer: model.optimizer,
    };
    this.#barrier = arena.bytes(192);
    this.#control = arena.bytes(128);
    this.#sums = arena.bytes(threads * 128);
    this.plan = planModel(this.thread, model);
    const { output } = this.plan;
    const inputSize = valuesIn(model.inputShape);
    this.sets = spec.sets.map(({ examples, kind }) => ({
      inputs: arena.bytes(examples * inputSize * (kind === "byte" ? 1 : 4)),
      table: kind === "byte" ? arena.floats(256) : 0,
      targets: model.loss ? arena.floats(examples * targetSize(model.loss, output.channels)) : 0,
      order: arena.floats(examples),
    }));
    this.predictions = model.loss ? 0 : arena.floats(spec.sets[0].examples * valuesIn(output.shape));
    this.scratch = spec.sets.some(({ kind }) => kind === "byte") ? arena.floats(scratchFloats) : 0;
    this.size = arena.size;
    this.#forwardGroups = grouped(this.plan.layers);
    const [first] = this.plan.layers;
    if (threads > 1 && first instanceof Dense && first.sharesUnits) this.#bottom = first;
    const learning = grouped(this.plan.layers.slice(this.plan.firstTrained));
    this.#backwardGroups = learning.reverse().map((group) => group.reverse());
    if (!module) return;
    for (const { weights } of this.plan.layers) for (const weight of weights) weight.writeRule();
  }

  /** The control block. Its views are made once: they are read several times a step. */
  get controls(): Int32Array {
    this.#controls ??= new Int32Array(this.#memory.buffer, this.#control, 16);
    return this.#controls;
  }

  get controlNumbers(): Float64Array {
    this.#controlNumbers ??= new Float64Array(this.#memory.buffer, this.#control, 16);
    return this.#controlNumbers;
  }

  /** The sums of batch `batch` over all threads: the loss, then the metrics. */
  sumsOf(batch: number): number[] {
    const totals = new Array<number>(sumsOfBatch).fill(0);
    for (let t = 0; t < this.spec.threads; t++) {
      const sums = this.#sumsAt(t, batch);
      for (let i = 0; i < sumsOfBatch; i++) totals[i] += sums[i];
    }
    return totals;
  }

  /** Two batches' sums are kept: while the main thread reads one, another thread may be in the next. */
  #sumsAt(thread: number, batch: number): Float64Array {
    const at = thread * 2 + (batch & 1);
    this.#sumViews[at] ??= new Float64Array(this.#memory.buffer, this.#sums + at * 64, sumsOfBatch);
    return this.#sumViews[at];
  }

  /**
   * Carries out the command in the control block. A generator, so that the main thread can turn to its events in between: it
   * yields each batch that is done, and `undefined` where a thread is late.
   */
  *run(): Generator<BatchDone | undefined, void> {
    const { command, set, first, step, examples } = this.#read();
    const isTraining = command === commands.train;
    const learningRate = this.controlNumbers[controlFloats.learningRate];
    const seed = this.controlNumbers[controlFloats.seed];
    const { batchSize } = this.spec;
    const { order } = this.sets[set];
    for (let batch = 0; batch < this.count; batch++) {
      const begin = first + batch * batchSize;
      const size = Math.min(batchSize, examples - begin);
      const rows = rowsOf(size, this.thread);
      const index = order + begin * 4;
      const pass = { training: isTraining, seed: Math.imul(seed ^ (step + batch), 0x9e3779b1) };
      this.plan.input.fetch(this.sets[set], index, rows);
      if (isTraining && this.#bottom) yield* this.#forwardBottom(this.#bottom, rows, roundUp(size, 4));
      this.#forward(rows, pass, isTraining);
      if (command === commands.predict) this.#keepPredictions(begin, rows);
      else {
        const sums = this.#sumsAt(this.thread.index, batch);
        this.plan.loss.compute(this.sets[set].targets, index, rows, isTraining ? size : undefined, sums);
      }
      if (isTraining) {
        this.#backward(rows, pass);
        yield* this.meet();
        this.#update(size, learningRate, step + batch + 1);
      }
      yield* this.meet();
      if (this.thread.index === 0) yield { batch, examples: size };
    }
    this.#commands++;
  }

  /**
   * How many batches the command has: the next one, or the one under way. It stands in two places in turn, since a thread
   * may still be asking whether a command has ended when the main thread writes down the next.
   */
  get count(): number {
    return this.controls[control.count + (this.#commands & 1)];
  }

  set count(batches: number) {
    this.controls[control.count + (this.#commands & 1)] = batches;
  }

  #read() {
    const c = this.controls;
    return {
      command: c[control.command],
      set: c[control.set],
      first: c[control.first],
      step: c[control.step],
      examples: c[control.examples],
    };
  }

  /**
   * A dense first layer has most of the weights, and each would have to come over from the core of the thread that has just
   * updated it. So each thread computes its own units for all rows: the pictures come over instead, once.
   */
  *#forwardBottom(bottom: Dense, rows: Rows, allRows: number): Generator<undefined, void> {
    yield* this.meet();
    bottom.forwardOwnUnits(allRows);
    yield* this.meet();
    bottom.finish(rows);
  }

  #forward(rows: Rows, pass: Pass, isTraining: boolean): void {
    const groups = isTraining && this.#bottom ? this.#forwardGroups.slice(1) : this.#forwardGroups;
    for (const group of groups) {
      if (!group[0].imageByImage) group[0].forward(rows, pass);
      else
        forEachImage(rows, (image) => {
          for (const layer of group) layer.forward(image, pass);
        });
    }
  }

  #backward(rows: Rows, pass: Pass): void {
    for (const group of this.#backwardGroups) {
      if (!group[0].imageByImage) group[0].backward(rows, pass);
      else
        forEachImage(rows, (image) => {
          for (const layer of group) layer.backward(image, pass);
        });
    }
  }

  #update(examples: number, learningRate: number, step: number): void {
    const rows = roundUp(examples, 4);
    for (const layer of this.plan.layers) {
      for (const weight of layer.weights) weight.setStep(learningRate, step);
      layer.update?.(rows);
    }
  }

  #keepPredictions(begin: number, rows: Rows): void {
    const { output, loss } = this.plan;
    loss.finish(rows);
    const { address, rowPitch, runs } = output;
    const exampleBytes = runs.count * runs.bytes;
    for (let r = rows.from; r < rows.used; r++) {
      const to = this.predictions + (begin + r) * exampleBytes;
      this.#kernels.copyLines({
        X: address + r * rowPitch,
        xLinePitch: runs.pitch,
        Y: to,
        yLinePitch: runs.bytes,
        lines: runs.count,
        bytes: runs.bytes,
      });
    }
  }

  /** Meets the other threads, at first to take up a command; yields `undefined` each time that one is late. */
  *meet(): Generator<undefined, void> {
    if (this.spec.threads === 1) return;
    const generation = this.#kernels.arrive({ at: this.#barrier, threads: this.spec.threads });
    if (generation < 0) return;
    const spin = this.controls[control.spin];
    while (!this.#kernels.waitForAll({ at: this.#barrier, generation, spin, milliseconds: patience }))
      yield undefined;
  }
}

/** Neighbouring layers that go image by image stand together, the others alone. */
function grouped(layers: readonly Layer[]): Layer[][] {
  const groups: Layer[][] = [];
  for (const layer of layers) {
    const last = groups.at(-1);
    if (layer.imageByImage && last?.[0].imageByImage) last.push(layer);
    else groups.push([layer]);
  }
  return groups;
}

function forEachImage({ from, used }: Rows, action: (image: Rows) => void): void {
  const image = { from, to: from, used: from };
  for (let r = from; r < used; r++) {
    image.from = r;
    image.to = image.used = r + 1;
    action(image);
  }
}
