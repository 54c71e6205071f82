import { valuesIn } from "./shape.js";
import type { OptimizerSpec, Penalty } from "./spec.js";
import type { Thread } from "./thread.js";

/** Bytes of an update rule; its fields are listed in lib/assembly/update.ts. */
const ruleBytes = 64;

const kinds: Record<OptimizerSpec["kind"], number> = { sgd: 0, momentum: 1, rmsprop: 3, adam: 4 };

/** Values of a weight in TensorFlow.js's order, and where each of them lies in the engine. */
export interface WeightLayout {
  /** In TensorFlow.js. */
  shape: readonly number[];
  /** Floats that it takes in the engine, with what fills it up. */
  floats: number;
  /** Index of value `i` in the engine. */
  positionOf(i: number): number;
}

/** One weight tensor of a layer with its optimiser's slots, all in the engine's layout. */
export class Weight {
  readonly layout: WeightLayout;
  readonly trainable: boolean;
  readonly penalty: Penalty | undefined;
  readonly address: number;
  /** Momentum, or Adam's first moment. The weight itself where there is no such slot: then nothing touches it. */
  readonly first: number;
  /** Mean square, or Adam's second moment. */
  readonly second: number;
  readonly #memory: WebAssembly.Memory;
  readonly #rules: number;
  readonly #thread: Thread;
  #positions: Uint32Array | undefined;
  #ruleFloats: Float32Array | undefined;
  #constantPenalty: number | undefined;

  constructor(thread: Thread, layout: WeightLayout, trainable: boolean, penalty: Penalty | undefined) {
    const { arena, memory, optimizer } = thread;
    this.layout = layout;
    this.trainable = trainable && optimizer !== undefined;
    this.penalty = penalty;
    this.address = arena.floats(layout.floats);
    const slot = (has: boolean) => (this.trainable && has ? arena.floats(layout.floats) : this.address);
    this.first = slot(optimizer?.kind !== "sgd");
    this.second = slot(optimizer?.kind === "adam" || optimizer?.kind === "rmsprop");
    this.#memory = memory;
    this.#thread = thread;
    this.#rules = arena.bytes(thread.count * ruleBytes);
  }

  /** Address of this thread's rule. */
  get rule(): number {
    return this.#rules + this.#thread.index * ruleBytes;
  }

  /** Copies values in TensorFlow.js's order to `address`: the weight's own, or a slot's. */
  store(address: number, values: ArrayLike<number>): void {
    const floats = new Float32Array(this.#memory.buffer, address, this.layout.floats);
    const positions = this.#positionsOf(values.length);
    for (let i = 0; i < values.length; i++) floats[positions[i]] = values[i];
    this.#constantPenalty = undefined;
  }

  /** Worked out once: the layouts divide, and a slot is copied as often as the weight. */
  #positionsOf(count: number): Uint32Array {
    this.#positions ??= Uint32Array.from({ length: count }, (_, i) => this.layout.positionOf(i));
    return this.#positions;
  }

  /** The values at `address` in TensorFlow.js's order. */
  load(address: number): Float32Array {
    const floats = new Float32Array(this.#memory.buffer, address, this.layout.floats);
    const values = new Float32Array(valuesIn(this.layout.shape));
    const positions = this.#positionsOf(values.length);
    for (let i = 0; i < values.length; i++) values[i] = floats[positions[i]];
    return values;
  }

  /** Fills in what stays the same through training. */
  writeRule(): void {
    const { optimizer } = this.#thread;
    if (!this.trainable || !optimizer) return;
    const view = new DataView(this.#memory.buffer, this.rule, ruleBytes);
    const float = (at: number, value: number) => view.setFloat32(at, value, true);
    const [first, second, epsilon] = constantsOf(optimizer);
    const nesterov = optimizer.kind === "momentum" && optimizer.nesterov;
    view.setInt32(0, nesterov ? 2 : kinds[optimizer.kind], true);
    float(8, first);
    float(12, 1 - first);
    float(16, second);
    float(20, 1 - second);
    float(28, epsilon);
    float(32, this.penalty?.l1 ?? 0);
    float(36, this.penalty?.l2 ?? 0);
    view.setInt32(40, this.penalty ? 1 : 0, true);
  }

  /** Fills in what changes: the learning rate, and Adam's correction for step `step`, 1 for the first. */
  setStep(learningRate: number, step: number): void {
    if (!this.trainable) return;
    const { optimizer } = this.#thread;
    this.#ruleFloats ??= new Float32Array(this.#memory.buffer, this.rule, ruleBytes / 4);
    const floats = this.#ruleFloats;
    const adam = optimizer?.kind === "adam";
    floats[1] = adam ? learningRate / (1 - optimizer.beta1 ** step) : learningRate;
    floats[6] = adam ? 1 / (1 - optimizer.beta2 ** step) : 1;
  }

  /** The penalty on this weight that the last step found, all threads together; asked once a step. */
  takePenalty(): number {
    if (!this.penalty) return 0;
    if (!this.trainable) return this.#frozenPenalty();
    let sum = 0;
    for (let t = 0; t < this.#thread.count; t++) {
      const view = new DataView(this.#memory.buffer, this.#rules + t * ruleBytes, ruleBytes);
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

/** Decay of the first and of the second slot, and epsilon. */
function constantsOf(optimizer: OptimizerSpec): [number, number, number] {
  switch (optimizer.kind) {
    case "sgd":
      return [0, 0, 0];
    case "momentum":
      return [optimizer.momentum, 0, 0];
    case "rmsprop":
      return [optimizer.momentum, optimizer.rho, optimizer.epsilon];
    case "adam":
      return [optimizer.beta1, optimizer.beta2, optimizer.epsilon];
  }
}
