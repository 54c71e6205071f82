/** An activation in double precision, as it is defined: f(x), and f'(x). */
export interface ReferenceActivation {
  value(x: number): number;
  slope(x: number): number;
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const softplus = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/** The normal distribution: ½ plus the integral of its density, by its power series. */
function normal(x: number): number {
  let [term, sum] = [x, x];
  for (let k = 1; Math.abs(term) > 1e-17 * Math.abs(sum); k++) {
    term *= (x * x) / (2 * k + 1);
    sum += term;
  }
  return 0.5 + density(x) * sum;
}

const clipped = (a: number, b: number, most: number): ReferenceActivation => ({
  value: (x) => Math.min(Math.max(a * x + b, 0), most),
  slope: (x) => (a * x + b > 0 && a * x + b < most ? a : 0),
});

const elu = (scale: number, alpha: number): ReferenceActivation => ({
  value: (x) => scale * (x > 0 ? x : alpha * Math.expm1(x)),
  slope: (x) => scale * (x > 0 ? 1 : alpha * Math.exp(x)),
});

export const leakyRelu = (alpha: number): ReferenceActivation => ({
  value: (x) => (x > 0 ? x : alpha * x),
  slope: (x) => (x > 0 ? 1 : alpha),
});

export const cappedRelu = (most: number): ReferenceActivation => clipped(1, 0, most);

export const thresholdedRelu = (theta: number): ReferenceActivation => ({
  value: (x) => (x > theta ? x : 0),
  slope: (x) => (x > theta ? 1 : 0),
});

/** x g(x), and its derivative g + x g'. */
const gated = (gate: (x: number) => number, gateSlope: (x: number) => number): ReferenceActivation => ({
  value: (x) => x * gate(x),
  slope: (x) => gate(x) + x * gateSlope(x),
});

const tanhArgument = (x: number) => Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3);
const tanhSlope = (x: number) => 1 - Math.tanh(x) ** 2;

/** By their names in TensorFlow.js; softmax, which is not a function of one value, is in referenceLayers.ts. */
export const referenceActivations: Record<string, ReferenceActivation> = {
  linear: { value: (x) => x, slope: () => 1 },
  relu: cappedRelu(Number.POSITIVE_INFINITY),
  relu6: cappedRelu(6),
  hardSigmoid: clipped(0.2, 0.5, 1),
  sigmoid: { value: sigmoid, slope: (x) => sigmoid(x) * sigmoid(-x) },
  tanh: { value: Math.tanh, slope: tanhSlope },
  elu: elu(1, 1),
  selu: elu(1.0507009873554805, 1.6732632423543772),
  softplus: { value: softplus, slope: sigmoid },
  softsign: { value: (x) => x / (1 + Math.abs(x)), slope: (x) => 1 / (1 + Math.abs(x)) ** 2 },
  swish: gated(sigmoid, (x) => sigmoid(x) * sigmoid(-x)),
  gelu: gated(normal, density),
  gelu_new: gated(
    (x) => 0.5 * (1 + Math.tanh(tanhArgument(x))),
    (x) => 0.5 * tanhSlope(tanhArgument(x)) * Math.sqrt(2 / Math.PI) * (1 + 3 * 0.044715 * x * x),
  ),
  mish: gated(
    (x) => Math.tanh(softplus(x)),
    (x) => tanhSlope(softplus(x)) * sigmoid(x),
  ),
};
