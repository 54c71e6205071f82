import tf from "#platform/tf";
import { signalOfThisCell } from "../../display/display.js";
import { TrainingStoppedError } from "../../errors/errors.js";
import { trainingText } from "../trainingText.js";

const listen = () => {};

/**
 * Does what changes weights, whole or not at all: Stop ends JavaScript wherever it is, past every `finally`, and would leave
 * some weights of this step and some of the last one. While somebody listens, it waits.
 *
 * @throws TrainingStoppedError, before or after the work, if Stop was pressed
 */
export function wholeStep<T>(work: () => T): T {
  const signal = signalOfThisCell();
  if (!signal) return work();
  check(signal);
  signal.addEventListener("abort", listen);
  try {
    return work();
  } finally {
    signal.removeEventListener("abort", listen);
    check(signal);
  }
}

function check(signal: AbortSignal): void {
  if (signal.aborted) throw new TrainingStoppedError(trainingText.betweenSteps);
}

/** Has each optimiser of TensorFlow.js make its step whole, in its own `fit` as in a loop of the student's. */
export function keepStepsWhole(): void {
  const optimizers = [
    tf.SGDOptimizer,
    tf.MomentumOptimizer,
    tf.AdagradOptimizer,
    tf.AdadeltaOptimizer,
    tf.RMSPropOptimizer,
    tf.AdamOptimizer,
    tf.AdamaxOptimizer,
  ];
  for (const { prototype } of optimizers) {
    if (!Object.hasOwn(prototype, "applyGradients")) continue;
    const { applyGradients } = prototype as tf.Optimizer;
    (prototype as tf.Optimizer).applyGradients = function (gradients) {
      wholeStep(() => applyGradients.call(this, gradients));
    };
  }
}
