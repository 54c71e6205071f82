import { optimizerOf } from "./optimizers/optimizers.js";
import { valuesIn } from "./shape.js";
import type { Penalty } from "./spec.js";
import type { Thread } from "./thread.js";
import { gather, scatter, type WeightLayout } from "./weightLayout.js";

/** Bytes of an update rule; its fields are listed in lib/assembly/update.ts. */
const ruleBytes = 64;

/** The rule of a gradient that is only kept. */
const keep = -1;

/** In place of an epsilon of 0, which what fills weights up would be divided by. */
const leastEpsilon = 1e-30;

/** One weight tensor of a layer with its optimiser's slots, all in the engine's layout. */
export class Weight {
  readonly layout: WeightLayout;
  readonly trainable: boolean;
  readonly penalty: Penalty | undefined;
  readonly address: number;
  /** Addresses of what the optimiser keeps, in the order of its file in optimizers/. */
  readonly slots: readonly number[];
  /** Where the gradient is kept until it is there as a whole; 0 where the step is taken at once. */
  readonly gradient: number;
  /**
   * What the kernels that compute a gradient are given as m and v: the first two slots, or where the gradient is kept. The
   * weight itself where there is no such thing: then nothing touches it.
   */
  readonly first: number;
  readonly second: number;
  /** Whether another weight has the values and takes the step. */
  readonly isShared: boolean;
  /** Those with this one's values. */
  readonly others: Weight[] = [];
  readonly #memory: WebAssembly.Memory;
  readonly #rules: number;
  readonly #thread: Thread;
  #floats: Float32Array | undefined;
  #ruleFloats: Float32Array | undefined;
  #constantPenalty: number | undefined;

  /**
   * @param sharedWith the weight of the same layer where it is applied first: this one has its values, and a gradient of its own
   */
  constructor(
    thread: Thread,
    layout: WeightLayout,
    trainable: boolean,
    penalty: Penalty | undefined,
    sharedWith?: Weight,
  ) {
    const { arena, memory, optimizer } = thread;
    this.layout = layout;
    this.trainable = trainable && optimizer !== undefined;
    this.penalty = sharedWith ? undefined : penalty;
    this.isShared = sharedWith !== undefined;
    sharedWith?.others.push(this);
    this.address = sharedWith?.address ?? arena.floats(layout.floats);
    const learns = this.trainable && !sharedWith ? optimizer : undefined;
    this.slots = learns
      ? optimizerOf(learns)
          .slots(learns)
          .map(() => arena.floats(layout.floats))
      : [];
    this.gradient = this.trainable && thread.keepsGradients ? arena.floats(layout.floats) : 0;
    this.first = this.gradient || (this.slots[0] ?? this.address);
    this.second = this.slots[1] ?? this.address;
    this.#memory = memory;
    this.#thread = thread;
    this.#rules = arena.bytes(thread.count * 2 * ruleBytes);
  }

  /** Address of this thread's rule for what is done with a part of the gradient as it is finished. */
  get rule(): number {
    return this.#ruleOf(this.#thread.index);
  }

  /** Address of this thread's rule for the optimiser's step: the same one, unless gradients are kept. */
  get stepRule(): number {
    return this.rule + (this.gradient ? ruleBytes : 0);
  }

  #ruleOf(thread: number): number {
    return this.#rules + thread * 2 * ruleBytes;
  }

  /** Whether training changes it. */
  get changes(): boolean {
    return this.trainable;
  }

  /** The weight in the engine's layout, with what fills it up. */
  get floats(): Float32Array {
    this.#floats ??= this.#at(this.address);
    return this.#floats;
  }

  /** Copies values in TensorFlow.js's order to `address`: the weight's own, or a slot's. */
  store(address: number, values: ArrayLike<number>): void {
    scatter(this.layout, values, this.#at(address));
    this.#constantPenalty = undefined;
  }

  /** The values at `address` in TensorFlow.js's order. */
  load(address: number): Float32Array {
    return gather(this.layout, this.#at(address));
  }

  #at(address: number): Float32Array {
    return new Float32Array(this.#memory.buffer, address, this.layout.floats);
  }

  /** Fills in what stays the same through training. */
  writeRule(): void {
    const { optimizer } = this.#thread;
    if (!this.trainable || !optimizer) return;
    const { kernel, constants } = optimizerOf(optimizer);
    const { first = 0, second = 0, epsilon = 0 } = constants(optimizer);
    const step = new DataView(this.#memory.buffer, this.stepRule, ruleBytes);
    step.setInt32(0, kernel(optimizer), true);
    step.setFloat32(8, first, true);
    step.setFloat32(12, 1 - first, true);
    step.setFloat32(16, second, true);
    step.setFloat32(20, 1 - second, true);
    step.setFloat32(28, Math.max(epsilon, leastEpsilon), true);
    const gradient = new DataView(this.#memory.buffer, this.rule, ruleBytes);
    if (this.gradient) gradient.setInt32(0, keep, true);
    gradient.setFloat32(32, this.penalty?.l1 ?? 0, true);
    gradient.setFloat32(36, this.penalty?.l2 ?? 0, true);
    gradient.setInt32(40, this.penalty ? 1 : 0, true);
  }

  /** The values of a slot before the first step, in TensorFlow.js's order, where they are not 0. */
  get slotAtFirst(): Float32Array | undefined {
    const { optimizer } = this.#thread;
    const initial = optimizer && optimizerOf(optimizer).initial?.(optimizer);
    return initial ? new Float32Array(valuesIn(this.layout.shape)).fill(initial) : undefined;
  }

  /** Fills in what changes: the learning rate, and what corrects it at step `step`, 1 for the first. */
  setStep(learningRate: number, step: number): void {
    const { optimizer } = this.#thread;
    if (!this.trainable || !optimizer) return;
    this.#ruleFloats ??= new Float32Array(this.#memory.buffer, this.stepRule, ruleBytes / 4);
    const floats = this.#ruleFloats;
    const { rate, correction } = optimizerOf(optimizer);
    floats[1] = rate ? rate(optimizer, learningRate, step) : learningRate;
    floats[6] = correction ? correction(optimizer, step) : 1;
  }

  /**
   * The optimiser's step for `count` floats from number `from` on, by a gradient that lies in parts, whose sum it is. They
   * are 0 afterwards.
   *
   * @param parts.G address of the first part
   */
  updateFromParts(parts: { G: number; partPitch: number; parts: number }, from: number, count: number): void {
    const offset = from * 4;
    this.#thread.kernels.updateFromParts({
      ...parts,
      w: this.address + offset,
      m: this.first + offset,
      v: this.second + offset,
      G: parts.G + offset,
      count,
      rule: this.rule,
    });
  }

  /** The penalty on this weight that the last step found, all threads together; asked once a step. */
  takePenalty(): number {
    if (!this.penalty) return 0;
    if (!this.trainable) return this.#frozenPenalty();
    let sum = 0;
    for (let t = 0; t < this.#thread.count; t++) {
      const view = new DataView(this.#memory.buffer, this.#ruleOf(t), ruleBytes);
      sum += view.getFloat64(48, true);
      view.setFloat64(48, 0, true);
    }
    return sum;
  }

  /** No step looks at a frozen weight, and its penalty stays the same. */
  #frozenPenalty(): number {
    const { l1, l2 } = this.penalty as Penalty;
    this.#constantPenalty ??= this.load(this.address).reduce(
      (sum, w) => sum + l1 * Math.abs(w) + l2 * w * w,
      0,
    );
    return this.#constantPenalty;
  }
}
