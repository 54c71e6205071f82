import { adviceText as text } from "./adviceText.js";
import type { Rule } from "./rule.js";

const losses =
  "categoricalCrossentropy, sparseCategoricalCrossentropy, binaryCrossentropy, meanSquaredError, meanAbsoluteError";
const optimizers = "sgd, rmsprop, adam, adamax, adagrad, adadelta";
const activations = "relu, sigmoid, softmax, tanh, linear";

/** As a shape is written: `2, 3` for `2,3`. */
const spaced = (shape: string) => shape.replace(/,(?=\S)/g, ", ");

const product = (shape: string) =>
  `${shape.split(",").reduce((product, length) => product * Number(length || 1), 1)}`;

/** What TensorFlow.js 4 says of mistakes that beginners make, as far as its own sentence leaves them alone. */
export const tensorflowErrors: readonly Rule[] = [
  [/^Error in matMul: inner shapes \((\d+)\) and \((\d+)\)/, text.innerLengths],
  [
    /^Size\((\d+)\) must match the product of shape (.*)$/,
    (n, shape) => text.otherSize(n, spaced(shape), product(shape)),
  ],
  [
    /^Based on the provided shape, \[(.*)\], the tensor should have (\d+) values but has (\d+)$/,
    (shape, takes, n) => text.otherSize(n, spaced(shape), takes),
  ],
  [/implicit shape can't be a fractional number\. Got (\d+) \/ (\d+)/, text.notDivisible],
  [
    /^Operands could not be broadcast together with shapes ([\d,]*) and ([\d,]*)\.$/,
    (a, b) => text.otherShapes(spaced(a), spaced(b)),
  ],
  [
    /^input expected a batch .* each example has shape \[(.*?)\] .* each with shape \[(.*?)\] /,
    (want, got) => text.eachExample(spaced(want), spaced(got)),
  ],
  [
    /^target expected a batch .* each example has shape \[(.*?)\] .* each with shape \[(.*?)\] /,
    (want, got) => text.eachLabel(spaced(want), spaced(got)),
  ],
  [
    /^Error when checking .*: expected .* to have shape \[(.*)\],? but got array with shape \[(.*)\]\.$/,
    (want, got) => text.examplesShape(spaced(want), spaced(got)),
  ],
  [
    /^Error when checking .*: expected .* to have (\d+) dimension\(s\)[.,]? but got array with shape \[?([\d,]*)/,
    (want, got) => text.axes(want, spaced(got)),
  ],
  [/^Input \d+ is incompatible with layer \S+: expected ndim=(\d+), found ndim=(\d+)/, text.layerAxes],
  [
    /^Input \d+ is incompatible with layer \S+: expected min_ndim=(\d+), found ndim=(\d+)/,
    text.layerAxesAtLeast,
  ],
  [
    /^Input \d+ is incompatible with layer \S+: expected axis (-?\d+) of input shape to have value (\d+) but got shape ([\d,null]+)/,
    (axis, want, got) => text.layerLength(axis.replace("-", "−"), want, spaced(got)),
  ],
  [/^Unknown loss ([^\s.]+)/, (name) => text.unknown(name, losses, false)],
  [/^Unknown Optimizer (\S+)$/, (name) => text.unknown(name, optimizers)],
  [/^Unknown activation: ([^\s.]+)/, (name) => text.unknown(name, activations, false)],
  [/^Tensor is disposed\.$|^LayersVariable .* is already disposed\.$/, () => text.disposed],
  [/^The first layer in a Sequential model must get an `inputShape`/, () => text.inputShape],
  [/^Expected (\w+) to be a positive integer, but got /, text.wholeNumber],
  [
    /^Input Tensors should have the same number of samples as target Tensors\. Found (\d+) input sample\(s\) and (\d+) target sample\(s\)\.$/,
    text.samples,
  ],
  [
    /^The model needs to be compiled before being used\.$|^You must compile a model before/,
    () => text.notCompiled,
  ],
];
