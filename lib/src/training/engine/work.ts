import { Arena, roundUp } from "./arena.js";
import { Constraints } from "./constraints.js";
import { commands, control, controlFloats } from "./controlBlock.js";
import { keepExamples } from "./keepExamples.js";
import { KeptGradients } from "./keptGradients.js";
import type { Kernels } from "./kernelCalls.js";
import { kernelsOn } from "./kernels.js";
import { Dense } from "./layers/dense.js";
import type { ExampleStore } from "./layers/input.js";
import type { Layer, Pass } from "./layers/layer.js";
import { keepsGradients } from "./optimizers/optimizers.js";
import { sumCount } from "./outputLoss.js";
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
  /**
   * For each input of the model: pictures with at most 256 different values are kept as bytes, a quarter of the memory, and of
   * what is read of it.
   */
  kinds: readonly ("float" | "byte")[];
  /** For each output, whether each example, or each of its places, has a weight of its own in the loss. */
  weighted?: readonly boolean[];
}

/** Where a set lies. */
export interface StoredSet {
  /** For each input of the model. */
  inputs: readonly ExampleStore[];
  /** Addresses, for each output. */
  targets: readonly number[];
  /** The same for what each example, or each of its places, counts of its loss; 0 where that is 1. */
  weights: readonly number[];
  order: number;
}

/** As much as stays in a core's cache. */
export const scratchFloats = 16_384;

/** Milliseconds after which a thread that waits for the others says that one is late. */
export const patience = 250;

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
  /** How many sums a thread leaves for each batch. */
  readonly #sumCount: number;
  readonly sets: readonly StoredSet[];
  /** Addresses, for each output; none where a loss is measured. */
  readonly predictions: readonly number[];
  /** Through which floats pass that become bytes; 0 where none do. */
  readonly scratch: number;
  #controls: Int32Array | undefined;
  #controlNumbers: Float64Array | undefined;
  readonly #sumViews: Float64Array[][] = [];
  /** The first layer, where the threads share its units. */
  readonly #bottom: Dense | undefined;
  readonly #forwardGroups: readonly (readonly Layer[])[];
  readonly #backwardGroups: readonly (readonly Layer[])[];
  /** Where the gradients are kept before the step. */
  readonly #kept: KeptGradients | undefined;
  readonly #constraints: Constraints | undefined;
  /** Commands that have been carried out. */
  #commands = 0;
  /** To be set in the main thread: no step is begun any more that would change weights. */
  isHalted = false;
  /** Whether a step is changing the weights. In the main thread it stays so where Stop ended the step in its midst. */
  isUpdating = false;

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
      keepsGradients: isKeeping(model),
    };
    this.#barrier = arena.bytes(192);
    this.#control = arena.bytes(128);
    this.#sumCount = model.outputs.reduce((count, { metrics }) => count + sumCount(metrics), 0);
    this.#sums = arena.bytes(threads * 2 * this.#sumBytes);
    this.plan = planModel(this.thread, model);
    const { outputs } = this.plan;
    const predicts = model.outputs.every(({ loss }) => !loss);
    this.sets = spec.sets.map(({ examples, kinds, weighted }) => ({
      inputs: model.inputs.map(({ shape }, i) => ({
        values: arena.bytes(examples * valuesIn(shape) * (kinds[i] === "byte" ? 1 : 4)),
        table: kinds[i] === "byte" ? arena.floats(256) : 0,
      })),
      targets: predicts ? [] : outputs.map(({ targetSize }) => arena.floats(examples * targetSize)),
      weights: outputs.map(({ output }, i) =>
        weighted?.[i] ? arena.floats(examples * output.positions) : 0,
      ),
      order: arena.floats(examples),
    }));
    this.predictions = predicts
      ? outputs.map(({ output }) => arena.floats(spec.sets[0].examples * valuesIn(output.shape)))
      : [];
    this.scratch = spec.sets.some(({ kinds }) => kinds.includes("byte")) ? arena.floats(scratchFloats) : 0;
    const weights = this.plan.layers.flatMap((layer) => layer.weights);
    if (model.optimizer && this.thread.keepsGradients)
      this.#kept = new KeptGradients(this.thread, weights, model.optimizer);
    const own = weights.filter(({ isShared }) => !isShared);
    const constraints = new Constraints(this.thread, own, model.constraints ?? []);
    if (!constraints.areNone) this.#constraints = constraints;
    this.size = arena.size;
    this.#forwardGroups = grouped(this.plan.layers);
    const [first] = this.plan.layers;
    if (threads > 1 && first instanceof Dense && first.sharesUnits) this.#bottom = first;
    this.#backwardGroups = grouped(this.plan.learning)
      .reverse()
      .map((group) => group.reverse());
    if (module) this.writeRules();
  }

  /** Fills in this thread's rules, as far as they stay the same. */
  writeRules(): void {
    for (const { weights } of this.plan.layers) for (const weight of weights) weight.writeRule();
  }

  /** Fills in tables that do not change; once, in the main thread, when the memory is there. */
  prepare(): void {
    for (const layer of this.plan.layers) layer.prepare?.();
    this.#constraints?.prepare();
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

  /** The sums of batch `batch` over all threads: of the outputs' losses, then those of each output, its loss and its metrics'. */
  sumsOf(batch: number): number[] {
    const totals = new Array<number>(1 + this.#sumCount).fill(0);
    for (let t = 0; t < this.spec.threads; t++) {
      let at = 1;
      for (const sums of this.#sumsAt(t, batch)) {
        totals[0] += sums[0];
        for (let i = 0; i < sums.length; i++) totals[at++] += sums[i];
      }
    }
    return totals;
  }

  /** Whole cache lines, so that no two threads write to one. */
  get #sumBytes(): number {
    return roundUp(this.#sumCount * 8, 64);
  }

  /** Two batches' sums are kept: while the main thread reads one, another thread may be in the next. */
  #sumsAt(thread: number, batch: number): Float64Array[] {
    const at = thread * 2 + (batch & 1);
    this.#sumViews[at] ??= this.#viewsOfSums(this.#sums + at * this.#sumBytes);
    return this.#sumViews[at];
  }

  #viewsOfSums(address: number): Float64Array[] {
    let next = address;
    return this.plan.outputs.map(({ sums }) => {
      next += sums * 8;
      return new Float64Array(this.#memory.buffer, next - sums * 8, sums);
    });
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
      const pass = {
        training: isTraining,
        examples: size,
        seed: Math.imul(seed ^ (step + batch), 0x9e3779b1),
      };
      this.plan.inputs.forEach((input, i) => {
        input.fetch(this.sets[set].inputs[i], index, rows);
      });
      if (isTraining && this.#bottom) yield* this.#forwardBottom(this.#bottom, rows, roundUp(size, 4));
      yield* this.#forward(rows, pass);
      if (command === commands.predict) this.#keepPredictions(begin, rows);
      else {
        const sums = this.#sumsAt(this.thread.index, batch);
        const { targets, weights } = this.sets[set];
        this.plan.outputs.forEach((output, i) => {
          const given = { targets: targets[i], weights: weights[i] };
          output.compute(given, index, rows, isTraining ? size : undefined, sums[i]);
        });
      }
      if (isTraining) {
        yield* this.#backward(rows, pass);
        // All threads do as one of them says, before they meet.
        if (this.isHalted) this.controls[control.halted] = 1;
        yield* this.meet();
        if (this.controls[control.halted]) break;
        this.isUpdating = true;
        yield* this.#update(size, learningRate, step + batch + 1);
      }
      yield* this.meet();
      this.isUpdating = false;
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

  *#forward(rows: Rows, pass: Pass): Generator<undefined, void> {
    const groups = pass.training && this.#bottom ? this.#forwardGroups.slice(1) : this.#forwardGroups;
    for (const group of groups) {
      if (pass.training && group[0].needsAllRows) yield* this.meet();
      for (const layer of group) layer.beginForward?.(pass);
      if (!group[0].imageByImage) group[0].forward(rows, pass);
      else
        forEachImage(rows, (image) => {
          for (const layer of group) layer.forward(image, pass);
        });
    }
  }

  *#backward(rows: Rows, pass: Pass): Generator<undefined, void> {
    for (const [i, group] of this.#backwardGroups.entries()) {
      if (this.#backwardGroups[i - 1]?.at(-1)?.needsAllRows) yield* this.meet();
      for (const layer of group) layer.beginBackward?.(pass);
      if (!group[0].imageByImage) group[0].backward(rows, pass);
      else
        forEachImage(rows, (image) => {
          for (const layer of group) layer.backward(image, pass);
        });
    }
  }

  *#update(examples: number, learningRate: number, step: number): Generator<undefined, void> {
    const rows = roundUp(examples, 4);
    for (const layer of this.plan.layers) {
      for (const weight of layer.weights) weight.setStep(learningRate, step);
      layer.update?.(rows);
    }
    if (this.#kept) yield* this.#stepKept(this.#kept);
    if (this.#constraints) {
      yield* this.meet();
      this.#constraints.apply();
    }
    if (this.#kept || this.#constraints) {
      yield* this.meet();
      this.#copyWeights();
    }
  }

  *#stepKept(kept: KeptGradients): Generator<undefined, void> {
    yield* this.meet();
    kept.gather();
    if (kept.needsNorms) {
      kept.measure();
      yield* this.meet();
    }
    kept.step();
  }

  /** Puts the layers' copies of their weights right, each layer's in one thread. */
  #copyWeights(): void {
    this.plan.layers.forEach((layer, i) => {
      if (i % this.spec.threads === this.thread.index) layer.weightsChanged?.();
    });
  }

  #keepPredictions(begin: number, rows: Rows): void {
    this.plan.outputs.forEach((output, i) => {
      output.finish(rows);
      keepExamples(this.#kernels, output.output, this.predictions[i], begin, rows);
    });
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

/** Also for weights that several layers have: their gradients are added up. */
function isKeeping({ optimizer, nodes }: ModelSpec): boolean {
  if (!optimizer) return false;
  return keepsGradients(optimizer) || nodes.some(({ sharesWith }) => sharesWith !== undefined);
}

/** Neighbouring layers that go image by image stand together, the others alone; one that needs all rows begins anew. */
function grouped(layers: readonly Layer[]): Layer[][] {
  const groups: Layer[][] = [];
  for (const layer of layers) {
    const last = groups.at(-1);
    if (layer.imageByImage && last?.[0].imageByImage && !layer.needsAllRows) last.push(layer);
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
