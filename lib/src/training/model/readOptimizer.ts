import * as tf from "@tensorflow/tfjs";
import type { OptimizerSpec } from "../engine/spec.js";
import { NotCovered } from "./notCovered.js";

/** The fields of TensorFlow.js's optimisers. */
interface OptimizerInside {
  learningRate: number;
  momentum: number;
  useNesterov: boolean;
  decay: number;
  centered: boolean;
  epsilon: number;
  beta1: number;
  beta2: number;
}

/** @throws NotCovered for an optimiser that is none of SGD, momentum, RMSProp and Adam */
export function readOptimizer(optimizer: tf.Optimizer | undefined): OptimizerSpec {
  const inside = optimizer as unknown as OptimizerInside;
  switch (optimizer?.constructor) {
    case tf.SGDOptimizer:
      return { kind: "sgd" };
    case tf.MomentumOptimizer:
      return { kind: "momentum", momentum: inside.momentum, nesterov: inside.useNesterov };
    case tf.RMSPropOptimizer:
      if (inside.centered) throw new NotCovered("optimizer RMSProp with centered");
      return { kind: "rmsprop", rho: inside.decay, momentum: inside.momentum, epsilon: inside.epsilon };
    case tf.AdamOptimizer:
      return { kind: "adam", beta1: inside.beta1, beta2: inside.beta2, epsilon: inside.epsilon };
    default:
      throw new NotCovered(`optimizer ${optimizer?.getClassName() ?? "undefined"}`);
  }
}

/** The learning rate as it is now: callbacks may change it between epochs. */
export function learningRateOf(optimizer: tf.Optimizer): number {
  return (optimizer as unknown as OptimizerInside).learningRate;
}
