import { test } from "node:test";
import { tf } from "six-steps";
import { type Numbers, stateOf } from "./engineRuns.js";
import { assertSame, curvesOf, seeded } from "./engineScenario.js";
import { RandomNumbers } from "./randomNumbers.js";

const { add, average, concatenate, conv2d, dense, flatten, globalAveragePooling2d, input } = tf.layers;
const { conv1d, conv2dTranspose, cropping2D, depthwiseConv2d, globalAveragePooling1d } = tf.layers;
const { separableConv2d, zeroPadding2d } = tf.layers;
const { maximum, maxPooling2d, minimum, multiply, reLU } = tf.layers;

type Symbolic = tf.SymbolicTensor;
const on = (layer: tf.layers.Layer, ...inputs: Symbolic[]) =>
  layer.apply(inputs.length === 1 ? inputs[0] : inputs) as Symbolic;

/** Values from -1 to 1 of this shape. */
function random(shape: number[], seed: number): tf.Tensor {
  return tf.tensor(new RandomNumbers(seed).floats(shape.reduce((a, b) => a * b, 1)), shape);
}

/** Rows over the last axis that are one-hot. */
function classes(shape: number[], seed: number): tf.Tensor {
  return tf.cast(tf.oneHot(tf.argMax(random(shape, seed), -1), shape.at(-1) as number), "float32");
}

/** Zeros and ones. */
function bits(shape: number[], seed: number): tf.Tensor {
  return tf.cast(tf.greater(random(shape, seed), 0), "float32");
}

interface Given {
  model: tf.LayersModel;
  loss: unknown;
  metrics?: unknown;
  x: tf.Tensor[];
  y: tf.Tensor[];
}

const one = <T>(values: T[]) => (values.length === 1 ? values[0] : values);

/** Trains, predicts and steps; the results by name. */
async function trained({ model, loss, metrics = ["accuracy"], x, y }: Given): Promise<Numbers> {
  seeded(model);
  model.compile({ optimizer: tf.train.adam(0.01), loss, metrics } as tf.ModelCompileArgs);
  const history = await model.fit(one(x), one(y), { batchSize: 8, epochs: 2, shuffle: false, verbose: 0 });
  const step = (await model.trainOnBatch(one(x), one(y))) as number[];
  const many = x.map((tensor) => tf.tile(tensor, [4, ...tensor.shape.slice(1).map(() => 1)]));
  const predicted = [model.predict(one(many))].flat() as tf.Tensor[];
  return {
    ...curvesOf(history),
    ...(await stateOf(model)),
    step: [step].flat(),
    ...Object.fromEntries(predicted.map((tensor, i) => [`predicted ${i}`, tensor.dataSync()])),
  };
}

const count = 19;

const graphs: Record<string, () => Given> = {
  "a residual block of dense layers"() {
    const x = input({ shape: [6] });
    const a = on(dense({ units: 11, activation: "relu" }), x);
    const b = on(dense({ units: 11, activation: "tanh" }), a);
    const y = on(dense({ units: 3, activation: "softmax" }), on(add(), a, b));
    const model = tf.model({ inputs: x, outputs: y });
    return {
      model,
      loss: "categoricalCrossentropy",
      x: [random([count, 6], 1)],
      y: [classes([count, 3], 2)],
    };
  },
  "an autoencoder that keeps what it had before it became small"() {
    const x = input({ shape: [8, 6, 3] });
    const a = on(conv2d({ filters: 5, kernelSize: 3, padding: "same", activation: "relu" }), x);
    const small = on(
      conv2d({ filters: 9, kernelSize: 3, strides: 2, padding: "same", activation: "relu" }),
      a,
    );
    const large = on(conv2dTranspose({ filters: 4, kernelSize: 2, strides: 2, activation: "tanh" }), small);
    const both = on(
      concatenate(),
      on(cropping2D({ cropping: 1 }), a),
      on(cropping2D({ cropping: 1 }), large),
    );
    const y = on(
      conv2d({ filters: 2, kernelSize: 3, padding: "same", activation: "sigmoid" }),
      on(zeroPadding2d({}), both),
    );
    const model = tf.model({ inputs: x, outputs: y });
    return {
      model,
      loss: "binaryCrossentropy",
      metrics: ["binaryAccuracy"],
      x: [random([count, 8, 6, 3], 1)],
      y: [bits([count, 8, 6, 2], 2)],
    };
  },
  "an input, and zeros around an image, that a convolution, a depthwise one and a pooling read"() {
    const x = input({ shape: [7, 6, 3] });
    const a = on(depthwiseConv2d({ kernelSize: 3, padding: "same", activation: "tanh" }), x);
    const b = on(conv2d({ filters: 3, kernelSize: 2, padding: "same" }), x);
    const zeros = on(
      zeroPadding2d({
        padding: [
          [1, 2],
          [0, 1],
        ],
      }),
      on(add(), a, b),
    );
    const parts = [
      on(conv2d({ filters: 4, kernelSize: 3, strides: 2, activation: "sigmoid" }), zeros),
      on(separableConv2d({ filters: 5, kernelSize: 3, strides: 2, depthMultiplier: 2 }), zeros),
      on(maxPooling2d({ poolSize: 3, strides: 2 }), zeros),
    ];
    const pooled = on(globalAveragePooling2d({}), on(concatenate(), ...parts));
    const y = on(dense({ units: 3, activation: "softmax" }), pooled);
    const model = tf.model({ inputs: x, outputs: y });
    return {
      model,
      loss: "categoricalCrossentropy",
      x: [random([count, 7, 6, 3], 1)],
      y: [classes([count, 3], 2)],
    };
  },
  "a list that two filters of different length read"() {
    const x = input({ shape: [9, 4] });
    const a = on(conv1d({ filters: 6, kernelSize: 2, padding: "same" }), x);
    const b = on(conv1d({ filters: 6, kernelSize: 5, padding: "same", activation: "tanh" }), x);
    const c = on(
      conv1d({ filters: 5, kernelSize: 3, activation: "swish" }),
      on(reLU(), on(multiply(), a, b)),
    );
    const y = on(dense({ units: 3, activation: "softmax" }), on(globalAveragePooling1d(), c));
    const model = tf.model({ inputs: x, outputs: y });
    return {
      model,
      loss: "categoricalCrossentropy",
      x: [random([count, 9, 4], 1)],
      y: [classes([count, 3], 2)],
    };
  },
  "a residual block of convolutions"() {
    const x = input({ shape: [8, 7, 2] });
    const a = on(conv2d({ filters: 5, kernelSize: 3, padding: "same", activation: "relu" }), x);
    const b = on(conv2d({ filters: 9, kernelSize: 3, padding: "same", activation: "relu" }), a);
    const c = on(conv2d({ filters: 5, kernelSize: 3, padding: "same" }), b);
    const d = on(maxPooling2d({ poolSize: 2 }), on(reLU(), on(add(), a, c)));
    const y = on(dense({ units: 3, activation: "softmax" }), on(globalAveragePooling2d({}), d));
    const model = tf.model({ inputs: x, outputs: y });
    return {
      model,
      loss: "categoricalCrossentropy",
      x: [random([count, 8, 7, 2], 1)],
      y: [classes([count, 3], 2)],
    };
  },
  "branches side by side, with filters of different sizes"() {
    const x = input({ shape: [6, 6, 3] });
    const a = on(conv2d({ filters: 3, kernelSize: 1, padding: "same", activation: "relu" }), x);
    const b = on(conv2d({ filters: 5, kernelSize: 3, padding: "same", activation: "tanh" }), x);
    const c = on(conv2d({ filters: 9, kernelSize: 5, padding: "same", activation: "relu" }), b);
    const d = on(maxPooling2d({ poolSize: 3, strides: 1, padding: "same" }), x);
    const e = on(concatenate(), a, b, c, d);
    const f = on(conv2d({ filters: 4, kernelSize: 2 }), e);
    const y = on(dense({ units: 3, activation: "softmax" }), on(flatten(), f));
    const model = tf.model({ inputs: x, outputs: y });
    return {
      model,
      loss: "categoricalCrossentropy",
      x: [random([count, 6, 6, 3], 1)],
      y: [classes([count, 3], 2)],
    };
  },
  "every way of merging, of three inputs"() {
    const x = input({ shape: [5] });
    const [a, b, c] = [1, 2, 3].map(() => on(dense({ units: 10, activation: "tanh" }), x));
    const merged = [add, average, multiply, maximum, minimum].map((merge) => on(merge(), a, b, c));
    const all = on(concatenate(), ...merged, b);
    const model = tf.model({ inputs: x, outputs: on(dense({ units: 2 }), all) });
    return {
      model,
      loss: "meanSquaredError",
      metrics: [],
      x: [random([count, 5], 1)],
      y: [random([count, 2], 2)],
    };
  },
  "two inputs, of which one is a picture, and two outputs"() {
    const [image, vector] = [input({ shape: [6, 5, 2] }), input({ shape: [4] })];
    const a = on(flatten(), on(conv2d({ filters: 3, kernelSize: 3, activation: "relu" }), image));
    const b = on(dense({ units: 7, activation: "relu" }), on(concatenate(), a, vector));
    const outputs = [
      on(dense({ units: 3, activation: "softmax", name: "kind" }), b),
      on(dense({ units: 1, activation: "sigmoid", name: "seen" }), b),
    ];
    const model = tf.model({ inputs: [image, vector], outputs });
    return {
      model,
      loss: ["categoricalCrossentropy", "binaryCrossentropy"],
      x: [random([count, 6, 5, 2], 1), random([count, 4], 2)],
      y: [classes([count, 3], 3), bits([count, 1], 4)],
    };
  },
  "an output for each place of a sequence"() {
    const x = input({ shape: [5, 4] });
    const y = on(dense({ units: 3, activation: "softmax" }), on(dense({ units: 9, activation: "relu" }), x));
    const model = tf.model({ inputs: x, outputs: y });
    return {
      model,
      loss: "categoricalCrossentropy",
      x: [random([count, 5, 4], 1)],
      y: [classes([count, 5, 3], 2)],
    };
  },
  "an output for each pixel of an image, by class number"() {
    const x = input({ shape: [5, 6, 2] });
    const a = on(conv2d({ filters: 9, kernelSize: 3, padding: "same", activation: "relu" }), x);
    const y = on(conv2d({ filters: 4, kernelSize: 1, activation: "softmax" }), a);
    const model = tf.model({ inputs: x, outputs: y });
    const labels = tf.expandDims(tf.cast(tf.argMax(random([count, 5, 6, 4], 2), -1), "float32"), -1);
    return {
      model,
      loss: "sparseCategoricalCrossentropy",
      metrics: [],
      x: [random([count, 5, 6, 2], 1)],
      y: [labels],
    };
  },
  "an autoencoder of pictures"() {
    const x = input({ shape: [6, 4, 1] });
    const a = on(conv2d({ filters: 5, kernelSize: 3, padding: "same", activation: "relu" }), x);
    const y = on(conv2d({ filters: 1, kernelSize: 3, padding: "same", activation: "sigmoid" }), a);
    const model = tf.model({ inputs: x, outputs: y });
    return {
      model,
      loss: "binaryCrossentropy",
      metrics: [],
      x: [random([count, 6, 4, 1], 1)],
      y: [bits([count, 6, 4, 1], 2)],
    };
  },
  "a dense layer that is applied several times, with penalties, to an input and to its own output"() {
    const x = input({ shape: [6] });
    const l1l2 = () => tf.regularizers.l1l2({ l1: 0.001, l2: 0.01 });
    const shared = dense({
      units: 6,
      activation: "tanh",
      kernelRegularizer: l1l2(),
      biasRegularizer: l1l2(),
    });
    const a = on(shared, on(shared, x));
    const b = on(reLU(), on(shared, on(dense({ units: 6 }), a)));
    const y = on(dense({ units: 3, activation: "softmax" }), on(add(), a, b));
    const model = tf.model({ inputs: x, outputs: y });
    return {
      model,
      loss: "categoricalCrossentropy",
      x: [random([count, 6], 1)],
      y: [classes([count, 3], 2)],
    };
  },
  "convolutions that two pictures share, with a distance between them"() {
    const tower = tf.sequential({
      layers: [
        conv2d({ inputShape: [8, 8, 3], filters: 9, kernelSize: 3, activation: "relu", padding: "same" }),
        maxPooling2d({ poolSize: 2 }),
        conv2d({ filters: 9, kernelSize: 3, activation: "relu", padding: "same" }),
        maxPooling2d({ poolSize: 2 }),
        flatten(),
        dense({ units: 5 }),
      ],
    });
    const inputs = [input({ shape: [8, 8, 3] }), input({ shape: [8, 8, 3] })];
    const [a, b] = inputs.map((x) => tower.apply(x) as Symbolic);
    const y = on(dense({ units: 1, activation: "sigmoid" }), on(multiply(), a, b));
    const model = tf.model({ inputs, outputs: y });
    const x = [random([count, 8, 8, 3], 1), random([count, 8, 8, 3], 2)];
    return { model, loss: "binaryCrossentropy", x, y: [bits([count, 1], 3)] };
  },
  "a convolution that is applied again to its own output"() {
    const x = input({ shape: [6, 6, 3] });
    const shared = conv2d({ filters: 3, kernelSize: 3, activation: "tanh", padding: "same" });
    const a = on(shared, on(maxPooling2d({ poolSize: 2 }), on(shared, x)));
    const y = on(dense({ units: 3, activation: "softmax" }), on(flatten(), a));
    const model = tf.model({ inputs: x, outputs: y });
    return {
      model,
      loss: "categoricalCrossentropy",
      x: [random([count, 6, 6, 3], 1)],
      y: [classes([count, 3], 2)],
    };
  },
};

for (const [what, build] of Object.entries(graphs)) {
  test(`${what}: trains as on stock`, () => assertSame(() => trained(build())));
}

test("a concatenation along lines, and one along columns", () =>
  assertSame(() => {
    const x = input({ shape: [4, 3, 5] });
    const a = on(conv2d({ filters: 9, kernelSize: 2, padding: "same", activation: "tanh" }), x);
    const b = on(conv2d({ filters: 9, kernelSize: 2, padding: "same" }), a);
    const tall = on(concatenate({ axis: 1 }), a, b);
    const wide = on(concatenate({ axis: 2 }), tall, tall, on(dense({ units: 9 }), tall));
    const y = on(dense({ units: 2 }), on(flatten(), wide));
    const model = tf.model({ inputs: x, outputs: y });
    return trained({
      model,
      loss: "meanSquaredError",
      metrics: [],
      x: [random([count, 4, 3, 5], 1)],
      y: [random([count, 2], 2)],
    });
  }));
