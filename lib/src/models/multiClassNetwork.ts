import { TrainingRunsError, UnknownOptionError, ValueError } from "../errors/errors.js";
import { checkWhole } from "../input/checkNumber.js";
import { checkExamples, checkRows, type Row } from "../input/checkRows.js";
import { inputText } from "../input/inputText.js";
import { isTraining } from "../training/fit/running.js";
import { type Initializer, initialize, type Parameters, type Sizes } from "./multiClass/parameters.js";
import { timesMatrix, transposedTimesMatrix } from "./multiClass/products.js";
import { indexOfMax, softmaxInPlace, type Totals, totalsOf } from "./multiClass/softmaxOutput.js";
import { type MultiClassFitOptions, trainEpochs } from "./multiClass/trainEpochs.js";

export interface MultiClassNetworkOptions extends Sizes {
  /** Examples that share a step. Default 32. */
  batchSize?: number;
  /** How much of the gradient a step subtracts. Default 0.1. */
  learningRate?: number;
  /** L1 penalty: `l1 · Σ|w|` is added to the loss. Default 0. */
  l1?: number;
  /** L2 penalty: `l2 / 2 · Σw²` is added to the loss. Default 0. */
  l2?: number;
  /** How the first weights are drawn. Default `glorotUniform`. */
  initializer?: Initializer;
}

/** What each layer gives for a set of examples, row after row. */
export interface Activations {
  /** Of the hidden nodes, each between 0 and 1, shape `[count, units]`. */
  hidden: Float64Array;
  /** Of the classes, each row adds up to 1, shape `[count, classes]`. */
  probabilities: Float64Array;
}

/** Examples that go through at once where nothing is learnt: the activations of all would take a lot of memory. */
const partSize = 256;

/**
 * A network without a library: one hidden layer with the sigmoid function, softmax outputs, cross-entropy, and gradient
 * descent in mini-batches. Everything is typed arrays and loops; those of the products are WebAssembly.
 *
 * After `MultiClassNetwork` in Haesun Park's *Do it! 딥러닝 입문* (2019). Two things differ: the gradient of the output's
 * biases is the sum of each column (there, `np.sum(err) / m` lacks `axis=0`), and L1 and L2 are added to the mean loss, as in
 * Keras, so that they weigh the same for every batch size.
 *
 * @example
 * const network = new MultiClassNetwork({ inputs: 784, units: 100, classes: 10, batchSize: 256 });
 * await network.fit(images, toCategorical(labels), { epochs: 40 });
 * const labelsFound = network.predict(testImages);
 */
export class MultiClassNetwork {
  readonly inputs: number;
  readonly units: number;
  readonly classes: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly l1: number;
  readonly l2: number;
  /** Weights and biases as they are now. To set some: `network.parameters.w1.set(…)`. */
  readonly parameters: Parameters;
  /** The mean training loss of each epoch so far, with its penalty. */
  readonly losses: number[] = [];
  /** The validation loss after each epoch so far, with its penalty. */
  readonly valLosses: number[] = [];

  /** @throws ValueError if an option is out of range; UnknownOptionError if an initializer is unknown */
  constructor(options: MultiClassNetworkOptions) {
    const { batchSize = 32, learningRate = 0.1, l1 = 0, l2 = 0, initializer = "glorotUniform" } = options;
    this.inputs = checkWhole("inputs", options.inputs, 1);
    this.units = checkWhole("units", options.units, 1);
    this.classes = checkWhole("classes", options.classes, 2);
    this.batchSize = checkWhole("batchSize", batchSize, 1);
    for (const [name, value] of Object.entries({ learningRate, l1, l2 })) {
      if (!(Number.isFinite(value) && value >= 0))
        throw new ValueError(name, inputText.value.zeroOrMore, value);
    }
    this.learningRate = learningRate;
    this.l1 = l1;
    this.l2 = l2;
    const known = ["glorotUniform", "standardNormal"];
    if (!known.includes(initializer)) throw new UnknownOptionError("initializer", initializer, known);
    this.parameters = initialize(this, initializer);
  }

  /**
   * Forward pass: h = sigmoid(x W1 + b1), p = softmax(h W2 + b2).
   *
   * @throws ShapeError if an example has another length
   */
  forward(x: readonly Row[]): Activations {
    const { units, classes } = this;
    const { w1, b1, w2, b2 } = this.parameters;
    if (x.some((row) => row.length !== this.inputs)) checkRows("examples", x, this.inputs);
    const hidden = timesMatrix(x, w1, b1);
    for (let at = 0; at < hidden.length; at++) hidden[at] = 1 / (1 + Math.exp(-hidden[at]));
    const probabilities = timesMatrix(rowsOf(hidden, units), w2, b2);
    for (let at = 0; at < probabilities.length; at += classes)
      softmaxInPlace(probabilities, at, at + classes);
    return { hidden, probabilities };
  }

  /** The mean cross-entropy of these examples plus the penalty: what training makes small. */
  loss(x: readonly Row[], y: readonly Row[]): number {
    checkExamples(x, y, this);
    let crossEntropy = 0;
    for (const totals of this.totalsByPart(x, y)) crossEntropy += totals.crossEntropy;
    return crossEntropy / x.length + this.penalty();
  }

  /** What L1 and L2 add to the loss: `l1 · Σ|w| + l2 / 2 · Σw²` over the weights; biases go free. */
  penalty(): number {
    const { l1, l2 } = this;
    if (l1 === 0 && l2 === 0) return 0;
    let total = 0;
    for (const weights of [this.parameters.w1, this.parameters.w2]) {
      for (const w of weights) total += l1 * Math.abs(w) + (l2 / 2) * w * w;
    }
    return total;
  }

  /**
   * Backward pass: the gradient of `loss` by the chain rule, from the output back to the input.
   *
   * @param activations what `forward` has given for `x`. Default: computed here
   */
  gradients(x: readonly Row[], y: readonly Row[], activations: Activations = this.forward(x)): Parameters {
    const { units, classes } = this;
    const { w2 } = this.parameters;
    const { hidden, probabilities } = activations;
    const m = x.length;

    // ∂L/∂z at the output is p − y. The mean over the examples divides by m, here once for all that follows.
    const error = probabilities.map((p, at) => (p - y[Math.floor(at / classes)][at % classes]) / m);
    // Back through W2, then through the sigmoid, whose slope is h (1 − h)
    const hiddenError = new Float64Array(m * units);
    for (let row = 0; row < m; row++) {
      for (let j = 0; j < units; j++) {
        let sum = 0;
        for (let k = 0; k < classes; k++) sum += error[row * classes + k] * w2[j * classes + k];
        const h = hidden[row * units + j];
        hiddenError[row * units + j] = sum * h * (1 - h);
      }
    }
    const gradient = {
      w1: transposedTimesMatrix(x, hiddenError, units), // xᵀ hiddenError
      b1: sumsOfColumns(hiddenError, units),
      w2: transposedTimesMatrix(rowsOf(hidden, units), error, classes), // hᵀ error
      b2: sumsOfColumns(error, classes),
    };
    this.#addPenaltyGradient(gradient);
    return gradient;
  }

  /**
   * One step of gradient descent. `fit` makes them with checked examples; here nothing is checked.
   *
   * @returns loss, with its penalty, and accuracy of these examples before the step
   */
  trainOnBatch(x: readonly Row[], y: readonly Row[]): { loss: number; acc: number } {
    const activations = this.forward(x);
    const { crossEntropy, hits } = totalsOf(activations.probabilities, y);
    const before = { loss: crossEntropy / x.length + this.penalty(), acc: hits / x.length };
    const gradient = this.gradients(x, y, activations);
    for (const name of ["w1", "b1", "w2", "b2"] as const) {
      const [values, slopes] = [this.parameters[name], gradient[name]];
      for (let i = 0; i < values.length; i++) values[i] -= this.learningRate * slopes[i];
    }
    return before;
  }

  /**
   * Trains in mini-batches, in a new order in each epoch. Called again, it trains on from where it is. Jupyter's Stop ends it
   * after the batch that it is at; the network keeps what it has learnt.
   *
   * @param x examples, `[count, inputs]`
   * @param y one-hot labels, `[count, classes]`
   * @throws ShapeError, ValueError if examples, labels or options do not fit; TrainingRunsError; TrainingStoppedError; what a
   * callback throws
   */
  async fit(x: readonly Row[], y: readonly Row[], options: MultiClassFitOptions = {}): Promise<void> {
    checkWhole("epochs", options.epochs ?? 1, 1);
    checkExamples(x, y, this);
    if (options.validationData) checkExamples(...options.validationData, this);
    if (isTraining(this)) throw new TrainingRunsError();
    await trainEpochs(this, x, y, options);
  }

  /** How probable each class is for each example: one row per example, which adds up to 1. */
  probabilities(x: readonly Row[]): Float64Array[] {
    checkRows("examples", x, this.inputs);
    return parts(x.length).flatMap(([from, to]) => {
      const { probabilities } = this.forward(x.slice(from, to));
      return Array.from({ length: to - from }, (_, i) =>
        probabilities.subarray(i * this.classes, (i + 1) * this.classes),
      );
    });
  }

  /** The most probable class of each example. */
  predict(x: readonly Row[]): Int32Array {
    return Int32Array.from(this.probabilities(x), indexOfMax);
  }

  /** Accuracy: the share of examples whose most probable class is the right one, from 0 to 1. */
  score(x: readonly Row[], y: readonly Row[]): number {
    checkExamples(x, y, this);
    let hits = 0;
    for (const totals of this.totalsByPart(x, y)) hits += totals.hits;
    return hits / x.length;
  }

  /** Cross-entropy and hits of checked examples, a part at a time, so that the caller can do other things in between. */
  *totalsByPart(x: readonly Row[], y: readonly Row[]): Generator<Totals> {
    for (const [from, to] of parts(x.length)) {
      yield totalsOf(this.forward(x.slice(from, to)).probabilities, y.slice(from, to));
    }
  }

  #addPenaltyGradient(gradient: Parameters): void {
    const { l1, l2 } = this;
    if (l1 === 0 && l2 === 0) return;
    for (const name of ["w1", "w2"] as const) {
      const [weights, slopes] = [this.parameters[name], gradient[name]];
      for (let i = 0; i < weights.length; i++) slopes[i] += l1 * Math.sign(weights[i]) + l2 * weights[i];
    }
  }
}

function parts(count: number): [from: number, to: number][] {
  return Array.from({ length: Math.ceil(count / partSize) }, (_, i) => [
    i * partSize,
    Math.min(count, (i + 1) * partSize),
  ]);
}

/** The rows of a matrix of `width` columns; they share its memory. */
function rowsOf(matrix: Float64Array, width: number): Float64Array[] {
  return Array.from({ length: matrix.length / width }, (_, row) =>
    matrix.subarray(row * width, (row + 1) * width),
  );
}

/** What the columns of a matrix of `width` columns add up to. */
function sumsOfColumns(matrix: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(width);
  for (let at = 0; at < matrix.length; at++) sums[at % width] += matrix[at];
  return sums;
}
