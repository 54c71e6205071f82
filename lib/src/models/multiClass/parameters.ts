/** How the weights of a new network are drawn. Biases begin at 0. */
export type Initializer = "glorotUniform" | "standardNormal";

/** Sizes of a network with one hidden layer. */
export interface Sizes {
  /** Numbers in one example, such as 784 pixels. */
  inputs: number;
  /** Nodes of the hidden layer. */
  units: number;
  /** Nodes of the output layer, one per class. */
  classes: number;
}

/** One number for each weight and bias of the network: the weights themselves, or their gradient. */
export interface Parameters {
  /** Inputs to hidden layer, shape `[inputs, units]`, row after row: `w1[i * units + j]` leads from input i to node j. */
  w1: Float64Array;
  /** Of the hidden layer, shape `[units]`. */
  b1: Float64Array;
  /** Hidden layer to outputs, shape `[units, classes]`, row after row. */
  w2: Float64Array;
  /** Of the output layer, shape `[classes]`. */
  b2: Float64Array;
}

export function zeros({ inputs, units, classes }: Sizes): Parameters {
  return {
    w1: new Float64Array(inputs * units),
    b1: new Float64Array(units),
    w2: new Float64Array(units * classes),
    b2: new Float64Array(classes),
  };
}

/** Fresh weights, drawn from Math.random, which `setSeed` makes repeatable. */
export function initialize(sizes: Sizes, initializer: Initializer): Parameters {
  const parameters = zeros(sizes);
  const { inputs, units, classes } = sizes;
  const draw = (from: number, to: number) =>
    initializer === "glorotUniform" ? glorotUniform(from, to) : standardNormal;
  fill(parameters.w1, draw(inputs, units));
  fill(parameters.w2, draw(units, classes));
  return parameters;
}

function fill(values: Float64Array, draw: () => number): void {
  for (let i = 0; i < values.length; i++) values[i] = draw();
}

/**
 * Uniform in ±√(6 / (from + to)), so that a layer's sums are about as large as its inputs (Glorot and Bengio 2010); Keras's
 * default.
 */
function glorotUniform(from: number, to: number): () => number {
  const limit = Math.sqrt(6 / (from + to));
  return () => (2 * Math.random() - 1) * limit;
}

/** Mean 0, standard deviation 1 (Box and Muller 1958). 1 - random: the logarithm of 0 is infinite. */
function standardNormal(): number {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}
