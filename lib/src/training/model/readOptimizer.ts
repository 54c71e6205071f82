import tf from "#platform/tf";
import { clippingOf } from "../clipGradients.js";
import type { OptimizerSpec } from "../engine/spec.js";
import { trainingText } from "../trainingText.js";
import { NotCovered } from "./notCovered.js";
import { insideOf, type OptimizerInside, type Slot } from "./optimizerInside.js";

const { lacks } = trainingText;

/** One of TensorFlow.js's classes of optimisers. */
interface Known {
  read(inside: OptimizerInside): OptimizerSpec;
  /**
   * Its lists of slots in the order in which it saves them: what is in them by TensorFlow.js's name, and by the engine's, which
   * is that in engine/optimizers.
   */
  slots(inside: OptimizerInside): SlotList[];
}

interface SlotList {
  list: Slot[];
  suffix: string;
  slot: string;
}

const known = new Map<unknown, Known>([
  [tf.SGDOptimizer, { read: () => ({ kind: "sgd" }), slots: () => [] }],
  [
    tf.MomentumOptimizer,
    {
      read: ({ momentum, useNesterov }) => ({ kind: "momentum", momentum, nesterov: useNesterov }),
      slots: ({ accumulations }) => [{ list: accumulations, suffix: "momentum", slot: "momentum" }],
    },
  ],
  [
    tf.RMSPropOptimizer,
    {
      read: ({ decay, momentum, epsilon, centered }) => ({
        kind: "rmsprop",
        rho: decay,
        momentum,
        epsilon,
        centered,
      }),
      slots: ({ accumulatedMeanSquares, accumulatedMoments, accumulatedMeanGrads, centered }) => [
        { list: accumulatedMeanSquares, suffix: "rms", slot: "meanSquare" },
        { list: accumulatedMoments, suffix: "momentum", slot: "momentum" },
        ...(centered ? [{ list: accumulatedMeanGrads, suffix: "mg", slot: "meanGradient" }] : []),
      ],
    },
  ],
  [
    tf.AdamOptimizer,
    {
      read: ({ beta1, beta2, epsilon }) => ({ kind: "adam", beta1, beta2, epsilon }),
      slots: ({ accumulatedFirstMoment, accumulatedSecondMoment }) => [
        { list: accumulatedFirstMoment, suffix: "m", slot: "firstMoment" },
        { list: accumulatedSecondMoment, suffix: "v", slot: "secondMoment" },
      ],
    },
  ],
  [
    tf.AdagradOptimizer,
    {
      read: ({ initialAccumulatorValue }) => ({
        kind: "adagrad",
        initialAccumulator: initialAccumulatorValue,
        epsilon: tf.backend().epsilon(),
      }),
      slots: ({ accumulatedGrads }) => [
        { list: accumulatedGrads, suffix: "accumulator", slot: "sumOfSquares" },
      ],
    },
  ],
  [
    tf.AdamaxOptimizer,
    {
      read: ({ beta1, beta2, epsilon, decay }) => ({ kind: "adamax", beta1, beta2, epsilon, decay }),
      slots: ({ accumulatedFirstMoment, accumulatedWeightedInfNorm }) => [
        { list: accumulatedFirstMoment, suffix: "m", slot: "firstMoment" },
        { list: accumulatedWeightedInfNorm, suffix: "v", slot: "infinityNorm" },
      ],
    },
  ],
  [
    tf.AdadeltaOptimizer,
    {
      read: ({ rho, epsilon }) => ({ kind: "adadelta", rho, epsilon }),
      slots: ({ accumulatedGrads, accumulatedUpdates }) => [
        { list: accumulatedGrads, suffix: "accum_grad", slot: "meanSquare" },
        { list: accumulatedUpdates, suffix: "accum_var", slot: "meanSquareOfSteps" },
      ],
    },
  ],
]);

/** @throws NotCovered for an optimiser that is none of TensorFlow.js's own */
export function readOptimizer(optimizer: tf.Optimizer | undefined): OptimizerSpec {
  const one = optimizer && known.get(optimizer.constructor);
  if (!one) throw new NotCovered(lacks.optimizer(optimizer?.getClassName() ?? "undefined"));
  const clipping = clippingOf(optimizer);
  return { ...one.read(insideOf(optimizer)), ...(clipping && { clipping }) };
}

/** What an optimiser keeps, list by list. */
export function slotListsOf(optimizer: tf.Optimizer): SlotList[] {
  return known.get(optimizer.constructor)?.slots(insideOf(optimizer)) ?? [];
}

/** The learning rate as it is now: callbacks may change it between epochs. */
export function learningRateOf(optimizer: tf.Optimizer): number {
  return insideOf(optimizer).learningRate;
}
