import type { ActivationName, ActivationSpec } from "./spec.js";

/** An activation as the kernels take it: a kind with its constants, whose meaning is in lib/assembly/functions.ts. */
export interface ActivationFunction {
  constants: { kind: number; a: number; b: number; low: number; high: number };
  /** The derivative follows from the input alone: it cannot be done in place, since the output would take the input's room. */
  needsInput: boolean;
  /** f(max(x, y)) = max(f(x), f(y)): max-pooling may come first. */
  isMonotone: boolean;
  /** f(0) is not 0. */
  movesZero: boolean;
}

const traits = { needsInput: false, isMonotone: true, movesZero: false };

function kind(number: number, constants = {}, differing: Partial<typeof traits> = {}): ActivationFunction {
  const none = { a: 0, b: 0, low: 0, high: 0 };
  return { constants: { kind: number, ...none, ...constants }, ...traits, ...differing };
}

const inputNeeded = { needsInput: true, isMonotone: false };
const clipped = (a: number, b: number, high: number) => kind(1, { a, b, low: 0, high }, { movesZero: b > 0 });
const elu = (a: number, b: number) => kind(6, { a, b });
const gated = (a: number, b: number) => kind(10, { a, b }, inputNeeded);

/** SELU's constants, by which a layer's outputs keep their mean and variance. */
const [seluScale, seluAlpha] = [1.0507009873554805, 1.6732632423543772];
/** sigmoid(2 u) = (1 + tanh(u)) / 2, u being √(2/π) (x + .044715 x³). */
const tanhGate = 2 * Math.sqrt(2 / Math.PI);

const named: Record<ActivationName, ActivationFunction> = {
  linear: kind(0),
  relu: clipped(1, 0, Number.POSITIVE_INFINITY),
  relu6: clipped(1, 0, 6),
  hardSigmoid: clipped(0.2, 0.5, 1),
  sigmoid: kind(2, {}, { movesZero: true }),
  tanh: kind(3),
  softmax: kind(4, {}, { isMonotone: false, movesZero: true }),
  elu: elu(1, 1),
  selu: elu(seluScale, seluScale * seluAlpha),
  softplus: kind(7, {}, { movesZero: true }),
  softsign: kind(8),
  swish: gated(1, 0),
  gelu: kind(11, {}, inputNeeded),
  gelu_new: gated(tanhGate, tanhGate * 0.044715),
  mish: kind(12, {}, inputNeeded),
};

export function functionOf(activation: ActivationSpec): ActivationFunction {
  if (typeof activation === "string") return named[activation];
  switch (activation.name) {
    case "leakyRelu": {
      const a = activation.alpha;
      // with a negative slope the output no longer tells on which side of 0 the input was
      return kind(5, { a }, a < 0 ? inputNeeded : {});
    }
    case "cappedRelu":
      return clipped(1, 0, activation.maxValue);
    case "thresholdedRelu":
      return kind(9, { a: activation.theta }, { isMonotone: activation.theta >= 0 });
  }
}

/** By what it multiplies values below 0, those above staying as they are; `undefined` where it is not of this form. */
export function slopeBelowZero(activation: ActivationSpec): number | undefined {
  if (activation === "linear") return 1;
  if (activation === "relu") return 0;
  return typeof activation !== "string" && activation.name === "leakyRelu" ? activation.alpha : undefined;
}

export function isActivationName(name: string): name is ActivationName {
  return Object.hasOwn(named, name);
}
