import * as tf from "@tensorflow/tfjs";
import type { Weight } from "../engine/weight.js";
import type { LayerVariable } from "./layersModel.js";

/** A slot of a TensorFlow.js optimiser. */
interface Slot {
  originalName: string;
  variable: tf.Variable;
}

interface OptimizerInside {
  iterations_: number | undefined;
  accumulations: Slot[];
  accumulatedMeanSquares: Slot[];
  accumulatedMoments: Slot[];
  accumulatedFirstMoment: Slot[];
  accumulatedSecondMoment: Slot[];
  accBeta1: tf.Variable;
  accBeta2: tf.Variable;
  beta1: number;
  beta2: number;
}

/** Which lists of slots an optimiser has, how TensorFlow.js names what is in them, and where the engine keeps it. */
function listsOf(
  optimizer: tf.Optimizer,
): { slots: Slot[]; suffix: string; address(weight: Weight): number }[] {
  const inside = optimizer as unknown as OptimizerInside;
  const first = ({ first }: Weight) => first;
  const second = ({ second }: Weight) => second;
  switch (optimizer.constructor) {
    case tf.MomentumOptimizer:
      return [{ slots: inside.accumulations, suffix: "momentum", address: first }];
    case tf.RMSPropOptimizer:
      return [
        { slots: inside.accumulatedMeanSquares, suffix: "rms", address: second },
        { slots: inside.accumulatedMoments, suffix: "momentum", address: first },
      ];
    case tf.AdamOptimizer:
      return [
        { slots: inside.accumulatedFirstMoment, suffix: "m", address: first },
        { slots: inside.accumulatedSecondMoment, suffix: "v", address: second },
      ];
    default:
      return [];
  }
}

/** A weight that learns: in TensorFlow.js and in the engine. Their order is the optimiser's. */
export interface Learning {
  variable: LayerVariable;
  weight: Weight;
}

/**
 * Copies the optimiser's slots into the engine; those that it has not made yet are zero.
 *
 * @returns how many steps it has made
 */
export function loadOptimizer(optimizer: tf.Optimizer, learning: readonly Learning[]): number {
  for (const { slots, address } of listsOf(optimizer)) {
    learning.forEach(({ weight }, i) => {
      if (slots[i]) weight.store(address(weight), slots[i].variable.dataSync());
    });
  }
  return (optimizer as unknown as OptimizerInside).iterations_ ?? 0;
}

/** Copies the slots back, so that stock TensorFlow.js, checkpoints and the next `fit` go on from here. */
export function storeOptimizer(optimizer: tf.Optimizer, learning: readonly Learning[], steps: number): void {
  const inside = optimizer as unknown as OptimizerInside;
  tf.tidy(() => {
    for (const { slots, suffix, address } of listsOf(optimizer)) {
      learning.forEach(({ variable, weight }, i) => {
        const value = tf.tensor(weight.load(address(weight)), [...weight.layout.shape]);
        if (slots[i]) slots[i].variable.assign(value);
        else slots[i] = { originalName: `${variable.name}/${suffix}`, variable: value.variable(false) };
      });
    }
    if (optimizer.constructor === tf.AdamOptimizer) {
      // the powers that its next step will divide by
      inside.accBeta1.assign(tf.scalar(inside.beta1 ** (steps + 1)));
      inside.accBeta2.assign(tf.scalar(inside.beta2 ** (steps + 1)));
    }
  });
  inside.iterations_ = steps;
}

/** Identities of the slots' values. */
export function slotValues(optimizer: tf.Optimizer): object[] {
  return listsOf(optimizer).flatMap(({ slots }) => slots.map(({ variable }) => variable.dataId));
}
