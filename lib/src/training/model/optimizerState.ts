import tf from "#platform/tf";
import { optimizerOf } from "../engine/optimizers/optimizers.js";
import type { Weight } from "../engine/weight.js";
import type { LayerVariable } from "./layersModel.js";
import { insideOf } from "./optimizerInside.js";
import { readOptimizer, slotListsOf } from "./readOptimizer.js";

/** A weight that learns: in TensorFlow.js and in the engine. Their order is the optimiser's. */
export interface Learning {
  variable: LayerVariable;
  weight: Weight;
}

/**
 * Copies the optimiser's slots into the engine; those that it has not made yet are as at first.
 *
 * @returns how many steps it has made
 */
export function loadOptimizer(optimizer: tf.Optimizer, learning: readonly Learning[]): number {
  for (const { list, slot } of slotsIn(optimizer)) {
    learning.forEach(({ weight }, i) => {
      const values = list[i]?.variable.dataSync() ?? weight.slotAtFirst;
      if (values) weight.store(weight.slots[slot], values);
    });
  }
  return insideOf(optimizer).iterations_ ?? 0;
}

/** Copies the slots back, so that stock TensorFlow.js, checkpoints and the next `fit` go on from here. */
export function storeOptimizer(optimizer: tf.Optimizer, learning: readonly Learning[], steps: number): void {
  const inside = insideOf(optimizer);
  tf.tidy(() => {
    for (const { list, suffix, slot } of slotsIn(optimizer)) {
      learning.forEach(({ variable, weight }, i) => {
        const value = tf.tensor(weight.load(weight.slots[slot]), variable.shape as number[]);
        if (list[i]) list[i].variable.assign(value);
        else list[i] = { originalName: `${variable.name}/${suffix}`, variable: value.variable(false) };
      });
    }
    // of Adam and Adamax, the powers that the next step will divide by
    inside.accBeta1?.assign(tf.scalar(inside.beta1 ** (steps + 1)));
    inside.accBeta2?.assign(tf.scalar(inside.beta2 ** (steps + 1)));
    inside.iteration?.assign(tf.scalar(steps));
  });
  inside.iterations_ = steps;
}

/** Identities of the slots' values. */
export function slotValues(optimizer: tf.Optimizer): object[] {
  return slotListsOf(optimizer).flatMap(({ list }) => list.map(({ variable }) => variable.dataId));
}

/** The lists, each with its place among the engine's slots. */
function slotsIn(optimizer: tf.Optimizer) {
  const spec = readOptimizer(optimizer);
  const places = optimizerOf(spec).slots(spec);
  return slotListsOf(optimizer).map((one) => ({ ...one, slot: places.indexOf(one.slot) }));
}
