import assert from "node:assert/strict";
import { tf } from "six-steps";

// The plain backend is the reference: it does each operation in the simplest way there is.
tf.setBackend("cpu");

/** TensorFlow.js's kernels that do a model's arithmetic. */
const arithmetic = /MatMul|Conv2D|Pool|Softmax|Relu|Elu|Selu|Softplus|Sigmoid|Tanh|Erf|BatchNorm/;

/**
 * Does `action` on the engine, and makes sure that no layer was computed by TensorFlow.js: a fallback would agree with itself.
 * Predictions must be of more than 64 examples, since fewer are left to TensorFlow.js.
 */
export async function byEngine<T>(action: () => T | Promise<T>, threads = 1): Promise<T> {
  const { result, kernels } = await observed(action, {
    SIX_STEPS_ENGINE: "on",
    SIX_STEPS_THREADS: `${threads}`,
  });
  const used = kernels.filter((name) => arithmetic.test(name));
  assert.deepEqual(used, [], "TensorFlow.js computed, and not the engine");
  return result;
}

/** Does `action` on stock TensorFlow.js, and makes sure of that. */
export async function byStock<T>(action: () => T | Promise<T>): Promise<T> {
  const { result, kernels } = await observed(action, { SIX_STEPS_ENGINE: "off" });
  assert.ok(
    kernels.some((name) => arithmetic.test(name)),
    "TensorFlow.js did not compute",
  );
  return result;
}

/** Does `action` with these variables in the environment, and tells which of TensorFlow.js's kernels it used. */
async function observed<T>(action: () => T | Promise<T>, variables: Record<string, string>) {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  let result: T | undefined;
  try {
    const profile = await tf.profile((async () => {
      result = await action();
    }) as unknown as () => tf.TensorContainer);
    return { result: result as T, kernels: profile.kernelNames };
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** Numbers with a name each. */
export type Numbers = Record<string, ArrayLike<number>>;

/** A model's weights and its optimiser's state. */
export async function stateOf(model: tf.LayersModel): Promise<Numbers> {
  const state: Numbers = weightsOf(model);
  const slots = await (model.optimizer as tf.Optimizer).getWeights();
  slots.forEach(({ tensor }, i) => {
    state[`optimizer's ${i}`] = tensor.dataSync().slice();
  });
  return state;
}

export function weightsOf(model: tf.LayersModel): Numbers {
  const weights = model.getWeights().map((weight, i) => [`weight ${i}`, weight.dataSync().slice()] as const);
  return Object.fromEntries(weights);
}

/** Where two results differ most, by |a - b| / (|a| + .1): relative for large values, absolute for those near 0. */
export function difference(expected: Numbers, actual: Numbers): { size: number; where: string } {
  assert.deepEqual(Object.keys(actual).sort(), Object.keys(expected).sort());
  let worst = { size: 0, where: "nowhere" };
  for (const [name, values] of Object.entries(expected)) {
    assert.equal(actual[name].length, values.length, name);
    for (let i = 0; i < values.length; i++) {
      const [a, b] = [values[i], actual[name][i]];
      const size = Object.is(a, b) ? 0 : Math.abs(a - b) / (Math.abs(a) + 0.1);
      // a NaN on one side only is the worst of all
      if (!(size <= worst.size))
        worst = { size: Number.isNaN(size) ? Infinity : size, where: `${name}[${i}]: ${b} instead of ${a}` };
    }
  }
  return worst;
}

/** Fails where two results differ by more than float32 explains. */
export function assertClose(actual: Numbers, expected: Numbers, tolerance = 1e-4): void {
  const { size, where } = difference(expected, actual);
  assert.ok(size <= tolerance, `${where}, a difference of ${size.toExponential(1)}`);
}
