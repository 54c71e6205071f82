import type { OptimizerSpec } from "./spec.js";
import { shareOf, type Thread } from "./thread.js";
import type { Weight } from "./weight.js";
import type { WeightLayout } from "./weightLayout.js";

/**
 * The optimiser's step where each gradient is kept as a whole first: for clipping by a norm, and for optimisers that dense
 * layers do not take a step of at once. The threads meet before `measure` and `step`, so each takes any share.
 */
export class KeptGradients {
  readonly #thread: Thread;
  readonly #weights: readonly Weight[];
  readonly #spec: OptimizerSpec;
  /** Sums of squares, a row for each thread. */
  readonly #sums: number;

  constructor(thread: Thread, weights: readonly Weight[], spec: OptimizerSpec) {
    this.#thread = thread;
    this.#weights = weights.filter(({ trainable, isShared }) => trainable && !isShared);
    this.#spec = spec;
    this.#sums = this.needsNorms ? thread.arena.bytes(thread.count * this.#weights.length * 8) : 0;
  }

  get needsNorms(): boolean {
    const { clipping } = this.#spec;
    return clipping !== undefined && clipping.by !== "value";
  }

  /** Adds up, in this thread's share, the gradients of the layers that have a weight in common. */
  gather(): void {
    const { kernels } = this.#thread;
    for (const { gradient, layout, others } of this.#weights) {
      const [from, to] = this.#shareOf(layout);
      for (const other of others)
        kernels.addTo({ Y: gradient + from * 4, X: other.gradient + from * 4, count: to - from });
    }
  }

  /** Adds up the squares in this thread's share of each gradient. */
  measure(): void {
    const { kernels, index } = this.#thread;
    const sums = this.#sumsOf(index);
    this.#weights.forEach(({ gradient, layout }, i) => {
      const [from, to] = this.#shareOf(layout);
      sums[i] = kernels.sumOfSquares({ G: gradient + from * 4, count: to - from });
    });
  }

  /** Takes the step for this thread's share of each weight. */
  step(): void {
    const { kernels } = this.#thread;
    const { clipping } = this.#spec;
    const norms = this.needsNorms ? this.#norms() : [];
    const whole = Math.hypot(...norms);
    const limit = clipping?.by === "value" ? clipping.limit : Number.POSITIVE_INFINITY;
    this.#weights.forEach((weight, i) => {
      const norm = clipping?.by === "globalNorm" ? whole : norms[i];
      const scale = this.needsNorms && clipping ? clipping.limit / Math.max(norm, clipping.limit) : 1;
      const [from, to] = this.#shareOf(weight.layout);
      const at = from * 4;
      const [a = weight.address, b = weight.address, c = weight.address] = weight.slots;
      kernels.stepKept({
        w: weight.address + at,
        G: weight.gradient + at,
        a: a + at,
        b: b + at,
        c: c + at,
        count: to - from,
        scale,
        limit,
        rule: weight.stepRule,
      });
    });
  }

  #shareOf({ floats }: WeightLayout): [number, number] {
    return shareOf(floats, 4, this.#thread);
  }

  /** The norm of each gradient, from all threads' sums. */
  #norms(): number[] {
    const sums = Array.from({ length: this.#thread.count }, (_, t) => this.#sumsOf(t));
    return this.#weights.map((_, i) => Math.sqrt(sums.reduce((total, part) => total + part[i], 0)));
  }

  #sumsOf(thread: number): Float64Array {
    const count = this.#weights.length;
    return new Float64Array(this.#thread.memory.buffer, this.#sums + thread * count * 8, count);
  }
}
