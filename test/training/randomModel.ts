import { tf } from "six-steps";
import type { RandomNumbers } from "./randomNumbers.js";

/** A layer as plain data, so that a model can be printed and built again. Regularisers are their factors. */
export interface LayerConfig {
  layer: keyof typeof tf.layers;
  [option: string]: unknown;
}

export interface ModelConfig {
  inputShape: number[];
  layers: LayerConfig[];
  /** The same chain in TensorFlow.js's three ways of writing it. */
  form: "sequential" | "functional" | "nested";
}

const activations = ["relu", "sigmoid", "tanh", "linear", "softmax"];

/** Layers one after the other, with the shape that they have led to. */
export class ModelDraft {
  readonly layers: LayerConfig[] = [];
  shape: number[];
  readonly #random: RandomNumbers;

  constructor(random: RandomNumbers, inputShape: number[]) {
    this.#random = random;
    this.shape = inputShape;
  }

  add(layer: LayerConfig["layer"], options: object = {}): void {
    const config = { layer, ...options };
    const output = layerOf(config).computeOutputShape([null, ...this.shape]) as number[];
    this.shape = output.slice(1);
    this.layers.push(config);
  }

  addDense(units: number, activation = this.#random.pick(activations)): void {
    this.add("dense", { units, activation, ...this.#weighted() });
  }

  addImageLayer(): void {
    const random = this.#random;
    const [height, width, channels] = this.shape;
    const window = (most: number) => [
      random.whole(1, Math.min(most, height)),
      random.whole(1, Math.min(most, width)),
    ];
    const padding = random.pick(["same", "valid"]);
    const halves = random.chance(0.5) && height > 1 && width > 1;
    const pool = halves
      ? { poolSize: [2, 2], strides: [2, 2] }
      : { poolSize: window(3), strides: [random.whole(1, 3), random.whole(1, 3)] };
    const kinds: (() => void)[] = [
      () => this.addConvolution(window(4), padding),
      () => this.add("maxPooling2d", { ...pool, padding }),
      // with padding "same" the plain backend's gradient is wrong: engineReference.test.ts has that
      () => this.add("averagePooling2d", { ...pool, padding: "valid" }),
      () => this.addPooledConvolution(),
      () => this.add("dropout", { rate: 0 }),
      () => this.add("activation", { activation: random.pick(activations) }),
      () => this.add("reLU"),
      () => this.add("softmax", { axis: -1 }),
      () => this.addDense(random.whole(1, 12)),
      () => this.add("reshape", { targetShape: [width, height, channels] }),
    ];
    random.pick([...kinds, kinds[0], kinds[1], kinds[3], kinds[3], kinds[3]])();
  }

  addConvolution(kernelSize: number[], padding: string): void {
    const random = this.#random;
    const strides = random.chance(0.3) ? [random.whole(1, 2), random.whole(1, 2)] : [1, 1];
    const activation = random.pick(["relu", "relu", ...activations]);
    this.add("conv2d", {
      filters: random.whole(1, 18),
      kernelSize,
      strides,
      padding,
      activation,
      ...this.#weighted(),
    });
  }

  /** A convolution of stride 1 with 2x2 max-pooling behind it, the common pair, which the engine computes at once. */
  addPooledConvolution(): void {
    const random = this.#random;
    const [height, width] = this.shape;
    const three = height >= 3 && width >= 3 && random.chance(0.7);
    const kernelSize = three
      ? [3, 3]
      : [random.whole(1, Math.min(4, height)), random.whole(1, Math.min(4, width))];
    const activation = random.pick(["relu", "relu", "linear", "tanh"]);
    const filters = random.whole(6, 18);
    const options = { filters, kernelSize, padding: random.pick(["same", "valid"]), activation };
    this.add("conv2d", { ...options, ...this.#weighted() });
    if (this.shape[0] > 1 && this.shape[1] > 1) {
      this.add("maxPooling2d", {
        poolSize: [2, 2],
        strides: [2, 2],
        padding: random.pick(["same", "valid"]),
      });
    }
  }

  #weighted() {
    const random = this.#random;
    const penalty = () =>
      random.chance(0.2)
        ? random.pick([
            { l1: 0, l2: 0.01 },
            { l1: 0.01, l2: 0 },
            { l1: 0.005, l2: 0.02 },
          ])
        : undefined;
    return {
      useBias: random.chance(0.8),
      trainable: random.chance(0.85),
      kernelRegularizer: penalty(),
      biasRegularizer: penalty(),
    };
  }
}

/** A chain of layers from an image, a list of vectors or a vector, to `outputs` values. */
export function randomModel(random: RandomNumbers, outputs: number, outputActivation: string): ModelConfig {
  const inputShape = random.pick([imageShape, imageShape, listShape, vectorShape])(random);
  const draft = new ModelDraft(random, inputShape);
  if (random.chance(0.15))
    draft.add("rescaling", { scale: random.pick([1 / 255, 2]), offset: random.pick([0, -1]) });
  if (inputShape.length === 3) {
    for (let i = random.whole(1, 3); i > 0; i--) draft.addImageLayer();
    draft.add(random.chance(0.25) ? "globalAveragePooling2d" : "flatten");
  } else {
    if (inputShape.length === 2) {
      if (random.chance(0.7)) draft.addDense(random.whole(1, 18));
      draft.add("flatten");
    }
    for (let i = random.whole(0, 2); i > 0; i--) draft.addDense(random.whole(1, 40));
    const [size] = draft.shape;
    if (draft.layers.length > 0 && size % 4 === 0) {
      draft.add("reshape", { targetShape: [2, 2, size / 4] });
      draft.addConvolution([2, 2], "same");
      draft.add("flatten");
    }
  }
  draft.add("dense", { units: outputs, activation: outputActivation });
  const form =
    draft.layers.length > 1 ? random.pick(["sequential", "functional", "nested"] as const) : "sequential";
  return { inputShape, layers: draft.layers, form };
}

const imageShape = (random: RandomNumbers) => [random.whole(2, 12), random.whole(2, 12), random.whole(1, 11)];
const listShape = (random: RandomNumbers) => [random.whole(2, 5), random.whole(1, 12)];
const vectorShape = (random: RandomNumbers) => [random.whole(1, 20)];

export function buildModel({ inputShape, layers, form }: ModelConfig): tf.LayersModel {
  const made = layers.map(layerOf);
  if (form === "functional") {
    const input = tf.input({ shape: inputShape });
    const output = made.reduce((tensor, layer) => layer.apply(tensor) as tf.SymbolicTensor, input);
    return tf.model({ inputs: input, outputs: output });
  }
  const model = tf.sequential();
  model.add(tf.layers.inputLayer({ inputShape }));
  if (form === "sequential") {
    for (const layer of made) model.add(layer);
    return model;
  }
  const inner = tf.sequential();
  inner.add(tf.layers.inputLayer({ inputShape }));
  const half = Math.ceil(made.length / 2);
  for (const layer of made.slice(0, half)) inner.add(layer);
  model.add(inner);
  for (const layer of made.slice(half)) model.add(layer);
  return model;
}

function layerOf({ layer, ...options }: LayerConfig): tf.layers.Layer {
  for (const name of ["kernelRegularizer", "biasRegularizer"]) {
    const factors = options[name] as { l1: number; l2: number } | undefined;
    if (factors) options[name] = tf.regularizers.l1l2(factors);
  }
  return (tf.layers[layer] as (config: object) => tf.layers.Layer)(options);
}
