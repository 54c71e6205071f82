import type { Constraint } from "./spec.js";
import { shareOf, type Thread } from "./thread.js";
import type { Weight } from "./weight.js";

/** Weights whose norm is taken together, group by group. */
interface Groups {
  count: number;
  size: number;
  /** Address of their places, in bytes from the weight's beginning. */
  places: number;
}

/**
 * What holds for weights after each step, as Keras's constraints have it. The threads meet before `apply`, and each takes its
 * share of the groups.
 */
export class Constraints {
  readonly #thread: Thread;
  readonly #held: { weight: Weight; constraint: Constraint; groups: Groups | undefined }[] = [];

  /** @param constraints one for each weight that has one, in the weights' order */
  constructor(thread: Thread, weights: readonly Weight[], constraints: readonly (Constraint | undefined)[]) {
    this.#thread = thread;
    weights.forEach((weight, i) => {
      const constraint = constraints[i];
      if (!constraint || !weight.trainable) return;
      this.#held.push({ weight, constraint, groups: groupsOf(thread, constraint) });
    });
  }

  get areNone(): boolean {
    return this.#held.length === 0;
  }

  /** Fills in the groups' places; once, by the main thread, when the memory is there. */
  prepare(): void {
    for (const { weight, constraint, groups } of this.#held) {
      if (!groups || constraint.kind !== "norm") continue;
      const places = new Uint32Array(this.#thread.memory.buffer, groups.places, groups.count * groups.size);
      const next = new Uint32Array(groups.count);
      const groupOf = grouping(constraint);
      const { rows, columns } = weight.layout;
      for (let i = 0; i < places.length; i++) {
        const [group, column] = [groupOf(i), i % columns.length];
        const place = rows[(i - column) / columns.length] + columns[column];
        places[group * groups.size + next[group]++] = place * 4;
      }
    }
  }

  apply(): void {
    const { kernels } = this.#thread;
    for (const { weight, constraint, groups } of this.#held) {
      if (groups && constraint.kind === "norm") {
        const [g0, g1] = shareOf(groups.count, 1, this.#thread);
        const { least, most, rate } = constraint;
        kernels.boundNorms({ ...groups, w: weight.address, g0, g1, least, most, rate });
      } else {
        const [from, to] = shareOf(weight.layout.floats, 4, this.#thread);
        kernels.keepNonNegative({ w: weight.address + from * 4, count: to - from });
      }
    }
  }
}

function groupsOf({ arena }: Thread, constraint: Constraint): Groups | undefined {
  if (constraint.kind !== "norm") return undefined;
  const { shape, axes } = constraint;
  const size = shape.reduce((product, length, axis) => (axes.includes(axis) ? product * length : product), 1);
  const values = shape.reduce((product, length) => product * length, 1);
  return { size, count: values / size, places: arena.floats(values) };
}

/** Which group each value is in, counted over the axes that no norm is taken over. */
function grouping({ shape, axes }: Extract<Constraint, { kind: "norm" }>): (i: number) => number {
  return (i) => {
    let [rest, group, step] = [i, 0, 1];
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const at = rest % shape[axis];
      rest = (rest - at) / shape[axis];
      if (axes.includes(axis)) continue;
      group += at * step;
      step *= shape[axis];
    }
    return group;
  };
}
