import { type LayerConfig, layerOf } from "./modelConfig.js";
import type { RandomNumbers } from "./randomNumbers.js";

const activations = [
  ...["relu", "sigmoid", "tanh", "linear", "softmax", "elu", "selu", "softplus", "softsign", "swish"],
  ...["gelu", "gelu_new", "mish", "relu6", "hardSigmoid"],
];

/**
 * What the model is to be compared with. TensorFlow.js has no gradient of dilated convolutions; its gradients of upsampling, of
 * averages with padding, and of a global maximum that several values share are wrong.
 */
export type Judge = "stock" | "float64";

/** What makes different pixels of different ones, unless ReLU or softmax makes them all zeros or ones. */
const makesDistinct: ReadonlySet<LayerConfig["layer"]> = new Set([
  "rescaling",
  "dropout",
  "reshape",
  "permute",
  "dense",
  "conv1d",
  "conv2d",
  "averagePooling1d",
  "averagePooling2d",
  "cropping2D",
] as const);

/** Layers one after the other, with the shape that they have led to. */
export class ModelDraft {
  readonly layers: LayerConfig[] = [];
  shape: number[];
  readonly #random: RandomNumbers;
  readonly #judge: Judge;

  constructor(random: RandomNumbers, inputShape: number[], judge: Judge = "stock") {
    this.#random = random;
    this.#judge = judge;
    this.inputShapes = [inputShape];
    this.shape = inputShape;
  }

  /** The number of the layer that was added last, -1 for the input; the next one reads it. */
  at = -1;
  /** The layers' output shapes. */
  readonly #shapes: number[][] = [];
  readonly inputShapes: number[][];

  /** @param from what it reads, if not the layer at which the draft stands */
  add(layer: LayerConfig["layer"], options: object = {}, from: readonly number[] = [this.at]): void {
    const config: LayerConfig = { layer, ...options };
    const inputs = from.map((number) => [null, ...this.shapeOf(number)]);
    const output = layerOf(config).computeOutputShape(inputs.length === 1 ? inputs[0] : inputs) as number[];
    this.shape = output.slice(1);
    this.#shapes.push(this.shape);
    this.at = this.layers.length;
    if (from.length > 1 || from[0] !== this.at - 1) config.from = from;
    this.layers.push(config);
  }

  shapeOf(number: number): number[] {
    return number < 0 ? this.inputShapes[-1 - number] : this.#shapes[number];
  }

  /** Goes back to a layer, to branch off there. */
  goTo(number: number): void {
    this.at = number;
    this.shape = this.shapeOf(number);
  }

  /** A vector as a second input, beside the vector that has been reached. */
  addInput(size: number): void {
    this.inputShapes.push([size]);
    this.add("concatenate", {}, [this.at, -this.inputShapes.length]);
  }

  /**
   * From an image or a list to a vector. Where several of the values are the largest, TensorFlow.js gives each the whole
   * gradient; so there is no global maximum behind what makes equal pixels.
   */
  addEnd(kinds: LayerConfig["layer"][]): void {
    const isDistinct = this.layers.every(
      ({ layer, activation }, i) =>
        this.#judge === "float64" ||
        (makesDistinct.has(layer) &&
          (i === this.layers.length - 1 || !/relu|softmax|hardSigmoid/.test(String(activation)))),
    );
    this.add(this.#random.pick(kinds.filter((kind) => isDistinct || !kind.startsWith("globalMax"))));
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
      () => this.add("averagePooling2d", { ...pool, padding: this.#judge === "stock" ? "valid" : padding }),
      () => this.addPooledConvolution(),
      () => this.add("dropout", { rate: 0 }),
      () => this.addActivation(),
      () => this.addBatchNormalization(),
      () => this.addLayerNormalization(),
      () => this.addDense(random.whole(1, 12)),
      () => this.add("reshape", { targetShape: [width, height, channels] }),
      () => this.addDepthwise(window(4), padding),
      () => this.addSeparable(window(4), padding),
      () => this.addTransposed([random.whole(1, 4), random.whole(1, 4)], padding),
      () => this.addZeros(),
      () => this.addCropping(),
      () => this.addUpSampling(),
      () => this.add("permute", { dims: random.shuffled([1, 2, 3]) }),
    ];
    random.pick([...kinds, kinds[0], kinds[1], kinds[3], kinds[3], kinds[3], kinds[6]])();
  }

  /** Those of images of height 1, but for the convolutions that TensorFlow.js has for images alone. */
  addListLayer(): void {
    const random = this.#random;
    const [length] = this.shape;
    const padding = random.pick(["same", "valid"]);
    const window = random.whole(1, Math.min(4, length));
    const strides = random.whole(1, 3);
    random.pick([
      () =>
        this.add("conv1d", {
          filters: random.whole(1, 18),
          kernelSize: window,
          strides: this.#judge === "stock" && random.chance(0.3) ? strides : 1,
          dilationRate: this.#judge === "stock" ? 1 : this.#dilation(window, 0, padding),
          padding,
          activation: random.pick(activations),
          ...this.#weighted(),
        }),
      () => this.add("maxPooling1d", { poolSize: window, strides, padding }),
      () =>
        this.add("averagePooling1d", {
          poolSize: window,
          strides,
          padding: this.#judge === "stock" ? "valid" : padding,
        }),
      () => this.addDense(random.whole(1, 18)),
      () => this.addActivation(),
      () => this.add("permute", { dims: [2, 1] }),
      () => this.add("dropout", { rate: 0 }),
    ])();
  }

  addActivation(): void {
    const random = this.#random;
    random.pick([
      () => this.add("activation", { activation: random.pick(activations) }),
      () => this.add("reLU", random.pick([{}, { maxValue: 0.7 }])),
      () => this.add("leakyReLU", random.pick([{}, { alpha: 0.1 }, { alpha: -0.2 }])),
      () => this.add("elu"),
      () => this.addPrelu(),
      () => this.addPrelu(),
      () => this.add("softmax", { axis: -1 }),
    ])();
  }

  /**
   * Both kinds with gamma and beta, since TensorFlow.js cannot train without, and the batch's never frozen, since there
   * TensorFlow.js does not do as Keras: engineReference.test.ts has those.
   */
  addBatchNormalization(): void {
    const random = this.#random;
    this.add("batchNormalization", {
      momentum: random.pick([0.99, 0.5]),
      epsilon: random.pick([0.001, 0.1]),
      gammaRegularizer: this.#penalty(),
      betaRegularizer: this.#penalty(),
    });
    if (random.chance(0.5)) this.addActivation();
  }

  addLayerNormalization(): void {
    const random = this.#random;
    this.add("layerNormalization", {
      epsilon: random.pick([0.001, 0.1]),
      trainable: this.#judge === "float64" || random.chance(0.85),
      gammaRegularizer: this.#penalty(),
      betaRegularizer: this.#penalty(),
    });
    if (random.chance(0.3)) this.addActivation();
  }

  /** The slopes are shared along any of the axes, or none. */
  addPrelu(): void {
    const random = this.#random;
    const sharedAxes = this.shape.map((_, axis) => axis + 1).filter(() => random.chance(0.5));
    this.add("prelu", {
      sharedAxes: sharedAxes.length > 0 ? sharedAxes : undefined,
      trainable: this.#judge === "float64" || random.chance(0.85),
      alphaRegularizer: this.#penalty(),
    });
  }

  /** @param fixed options that are not left to chance */
  addConvolution(kernelSize: number[], padding: string, fixed: object = {}): void {
    const random = this.#random;
    const dilates = this.#judge === "float64" && random.chance(0.5);
    const strides = !dilates && random.chance(0.3) ? [random.whole(1, 2), random.whole(1, 2)] : [1, 1];
    const dilationRate = dilates
      ? kernelSize.map((size, axis) => this.#dilation(size, axis, padding))
      : [1, 1];
    const activation = random.pick(["relu", "relu", ...activations]);
    this.add("conv2d", {
      filters: random.whole(1, 18),
      kernelSize,
      strides,
      dilationRate,
      padding,
      activation,
      ...this.#weighted(),
      ...fixed,
    });
  }

  /** One with which the filter's reach along the axis fits into the image. */
  #dilation(size: number, axis: number, padding: string): number {
    const most = padding === "same" || size === 1 ? 4 : Math.floor((this.shape[axis] - 1) / (size - 1));
    return this.#random.whole(1, Math.min(4, most));
  }

  addDepthwise(kernelSize: number[], padding: string): void {
    const random = this.#random;
    const stride = random.whole(1, 2);
    this.add("depthwiseConv2d", {
      kernelSize,
      depthMultiplier: random.pick([1, 1, 2, 3]),
      strides: [stride, stride],
      padding,
      activation: random.pick(activations),
      ...this.#weighted("depthwise"),
    });
  }

  addSeparable(kernelSize: number[], padding: string): void {
    const random = this.#random;
    const stride = random.whole(1, 2);
    this.add("separableConv2d", {
      filters: random.whole(1, 18),
      kernelSize,
      depthMultiplier: random.pick([1, 1, 2]),
      strides: [stride, stride],
      padding,
      activation: random.pick(activations),
      ...this.#weighted("depthwise"),
      ...this.#weighted("pointwise"),
    });
  }

  addTransposed(kernelSize: number[], padding: string): void {
    const random = this.#random;
    this.add("conv2dTranspose", {
      filters: random.whole(1, 12),
      kernelSize,
      strides: [random.whole(1, 3), random.whole(1, 3)],
      padding,
      activation: random.pick(activations),
      ...this.#weighted(),
    });
  }

  /** In half of the cases before a convolution, which takes the zeros for its own padding in the engine. */
  addZeros(): void {
    const random = this.#random;
    const sides = () => [random.whole(0, 2), random.whole(0, 2)];
    this.add("zeroPadding2d", { padding: [sides(), sides()] });
    const size = [1, 2].map((_, axis) => random.whole(1, Math.min(3, this.shape[axis])));
    const padding = random.pick(["same", "valid"]);
    random.pick([
      () => this.addConvolution(size, padding),
      () => this.addDepthwise(size, padding),
      () => {},
      () => {},
    ])();
  }

  addCropping(): void {
    const random = this.#random;
    const sides = (length: number) => {
      const before = random.whole(0, Math.min(2, length - 1));
      return [before, random.whole(0, Math.min(2, length - 1 - before))];
    };
    this.add("cropping2D", { cropping: [sides(this.shape[0]), sides(this.shape[1])] });
  }

  addUpSampling(): void {
    const random = this.#random;
    const values = this.shape.reduce((a, b) => a * b, 1);
    if (values > 100 || (this.#judge === "stock" && this.layers.some(({ trainable }) => trainable))) return;
    const size = [random.whole(1, 3), random.whole(1, 2)];
    this.add("upSampling2d", { size, interpolation: random.pick(["nearest", "bilinear"]) });
  }

  /** A convolution of stride 1 with 2x2 max-pooling behind it, the common pair, which the engine computes at once. */
  addPooledConvolution(): void {
    const random = this.#random;
    const [height, width] = this.shape;
    const three = height >= 3 && width >= 3 && random.chance(0.7);
    const kernelSize = three
      ? [3, 3]
      : [random.whole(1, Math.min(4, height)), random.whole(1, Math.min(4, width))];
    const activation = random.pick(["relu", "relu", "linear", "tanh", "elu", "relu6", "swish"]);
    const filters = random.whole(6, 18);
    const options = { filters, kernelSize, padding: random.pick(["same", "valid"]), activation };
    this.add("conv2d", { ...options, ...this.#weighted() });
    if (random.chance(0.3)) this.addActivation();
    if (this.shape[0] > 1 && this.shape[1] > 1) {
      this.add("maxPooling2d", {
        poolSize: [2, 2],
        strides: [2, 2],
        padding: random.pick(["same", "valid"]),
      });
    }
  }

  /** @param kernel the kernel's name, in a layer that has several */
  #weighted(kernel: "kernel" | "depthwise" | "pointwise" = "kernel") {
    const random = this.#random;
    if (this.#judge === "float64") return { useBias: random.chance(0.8) };
    const [kernelRegularizer, biasRegularizer] = [this.#penalty(), this.#penalty()];
    return {
      useBias: random.chance(0.8),
      trainable: random.chance(0.85),
      [`${kernel}Regularizer`]: kernelRegularizer,
      biasRegularizer,
      [`${kernel}Constraint`]: this.#constraint(kernelRegularizer),
      biasConstraint: this.#constraint(biasRegularizer),
    };
  }

  #constraint(penalty: { l1: number } | undefined) {
    const random = this.#random;
    if (random.chance(0.9)) return undefined;
    // for TensorFlow.js, L1's slope at a weight of 0 is -l1, and not 0 as for Keras and the engine
    if (penalty?.l1) return undefined;
    const axis = random.pick([0, -1]);
    return random.pick([
      { name: "nonNeg" },
      { name: "maxNorm", maxValue: 0.5, axis },
      { name: "unitNorm", axis },
      { name: "minMaxNorm", minValue: 0.4, maxValue: 0.8, rate: random.pick([0.3, 1]), axis },
    ]);
  }

  #penalty(): { l1: number; l2: number } | undefined {
    const random = this.#random;
    if (this.#judge === "float64" || !random.chance(0.2)) return undefined;
    return random.pick([
      { l1: 0, l2: 0.01 },
      { l1: 0.01, l2: 0 },
      { l1: 0.005, l2: 0.02 },
    ]);
  }
}
