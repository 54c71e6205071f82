import { tf } from "six-steps";

const {
  batchNormalization,
  conv2d,
  dense,
  flatten,
  maxPooling2d,
  prelu,
  averagePooling2d,
  globalAveragePooling2d,
  layerNormalization,
  activation,
} = tf.layers;

/** The lecture's MLP in small. */
export function mlp(): tf.Sequential {
  const layers = [
    flatten({ inputShape: [6, 6] }),
    dense({ units: 30, activation: "relu" }),
    dense({ units: 20, activation: "relu" }),
    dense({ units: 5, activation: "softmax" }),
  ];
  return tf.sequential({ layers });
}

/** Both convolutions pool at once in the engine. */
export function cnn(): tf.Sequential {
  const layers = [
    conv2d({ inputShape: [10, 10, 2], filters: 9, kernelSize: 3, activation: "relu", padding: "same" }),
    maxPooling2d({ poolSize: 2 }),
    conv2d({ filters: 6, kernelSize: 3, activation: "relu", padding: "same" }),
    maxPooling2d({ poolSize: 2 }),
    flatten(),
    dense({ units: 5, activation: "softmax" }),
  ];
  return tf.sequential({ layers });
}

/** Average pooling whose windows are cut at the border, where the plain backend's gradient is wrong. */
export function averaging(): tf.Sequential {
  const layers = [
    conv2d({ inputShape: [7, 6, 2], filters: 5, kernelSize: 3, activation: "tanh" }),
    averagePooling2d({ poolSize: [3, 2], strides: [2, 3], padding: "same" }),
    conv2d({ filters: 9, kernelSize: 2, activation: "sigmoid", padding: "same" }),
    averagePooling2d({ poolSize: 2, strides: 1, padding: "same" }),
    flatten(),
    dense({ units: 5, activation: "softmax" }),
  ];
  return tf.sequential({ layers });
}

/** The rest: softmax inside, strides, windows that overlap, a mean over all places. */
export function mixed(): tf.Sequential {
  const layers = [
    conv2d({ inputShape: [8, 7, 1], filters: 4, kernelSize: [2, 3], strides: [1, 2], padding: "same" }),
    activation({ activation: "softmax" }),
    maxPooling2d({ poolSize: 3, strides: 1, padding: "same" }),
    dense({ units: 10, activation: "tanh" }),
    globalAveragePooling2d({}),
    dense({ units: 5, activation: "sigmoid" }),
  ];
  return tf.sequential({ layers });
}

/** A residual block, branches side by side, and tensors that several layers read. */
export function branching(): tf.LayersModel {
  const on = (layer: tf.layers.Layer, ...x: tf.SymbolicTensor[]) =>
    layer.apply(x.length === 1 ? x[0] : x) as tf.SymbolicTensor;
  const x = tf.input({ shape: [8, 6, 2] });
  const a = on(conv2d({ filters: 5, kernelSize: 3, activation: "relu", padding: "same" }), x);
  const b = on(conv2d({ filters: 9, kernelSize: 3, activation: "relu", padding: "same" }), a);
  const c = on(conv2d({ filters: 5, kernelSize: 1 }), b);
  const d = on(tf.layers.add(), a, c);
  const e = on(conv2d({ filters: 3, kernelSize: 2, activation: "tanh", padding: "same" }), d);
  const f = on(maxPooling2d({ poolSize: 2 }), on(tf.layers.concatenate(), d, e, a));
  const y = on(dense({ units: 5, activation: "softmax" }), on(flatten(), f));
  return tf.model({ inputs: x, outputs: y });
}

/** What moves pixels: dilated, depthwise and transposed filters, upsampling, zeros and borders. */
export function moving(): tf.Sequential {
  const layers = [
    tf.layers.zeroPadding2d({
      inputShape: [6, 5, 2],
      padding: [
        [1, 0],
        [0, 2],
      ],
    }),
    conv2d({ filters: 3, kernelSize: [2, 3], dilationRate: [2, 2], padding: "same", activation: "tanh" }),
    tf.layers.depthwiseConv2d({ kernelSize: [3, 2], depthMultiplier: 2, strides: [2, 2], padding: "same" }),
    tf.layers.conv2dTranspose({ filters: 4, kernelSize: [3, 4], strides: [2, 1], activation: "sigmoid" }),
    tf.layers.upSampling2d({ size: [2, 3], interpolation: "bilinear" }),
    tf.layers.cropping2D({
      cropping: [
        [1, 2],
        [0, 3],
      ],
    }),
    tf.layers.separableConv2d({ filters: 5, kernelSize: 2, depthMultiplier: 3, activation: "relu" }),
    tf.layers.globalMaxPooling2d({}),
    dense({ units: 5, activation: "softmax" }),
  ];
  return tf.sequential({ layers });
}

/** The same along a list. */
export function listed(): tf.Sequential {
  const layers = [
    tf.layers.conv1d({ inputShape: [11, 3], filters: 4, kernelSize: 3, dilationRate: 2, activation: "tanh" }),
    tf.layers.permute({ dims: [2, 1] }),
    tf.layers.averagePooling1d({ poolSize: 3, strides: 2, padding: "same" }),
    tf.layers.conv1d({ filters: 6, kernelSize: 2, strides: 1, padding: "same", activation: "relu" }),
    tf.layers.maxPooling1d({ poolSize: 2, strides: 1 }),
    tf.layers.globalAveragePooling1d(),
    tf.layers.repeatVector({ n: 3 }),
    flatten(),
    dense({ units: 5, activation: "softmax" }),
  ];
  return tf.sequential({ layers });
}

/** Batch normalization of the inputs, after convolutions that pool and that do not, and after a dense layer. */
export function normalized(options: object = {}): tf.Sequential {
  const layers = [
    batchNormalization({ inputShape: [6, 6, 2], momentum: 0.9, ...options }),
    conv2d({ filters: 5, kernelSize: 3, padding: "same" }),
    batchNormalization({ momentum: 0.9, ...options }),
    activation({ activation: "relu" }),
    maxPooling2d({ poolSize: 2 }),
    conv2d({ filters: 9, kernelSize: 2, activation: "elu" }),
    maxPooling2d({ poolSize: 2, padding: "same" }),
    batchNormalization({ epsilon: 0.01, momentum: 0.9, ...options }),
    flatten(),
    dense({ units: 11 }),
    batchNormalization({ momentum: 0.9, ...options }),
    activation({ activation: "gelu" }),
    dense({ units: 5, activation: "softmax" }),
  ];
  return tf.sequential({ layers });
}

/** Layer normalization of images and of vectors, and slopes of PReLU that all axes share, or some, or none. */
export function normalizedByPlace(options: object = {}): tf.Sequential {
  const layers = [
    conv2d({ inputShape: [6, 6, 2], filters: 5, kernelSize: 3 }),
    layerNormalization(options),
    prelu({ sharedAxes: [1, 2] }),
    conv2d({ filters: 4, kernelSize: 2, padding: "same" }),
    prelu({ sharedAxes: [2, 3] }),
    maxPooling2d({ poolSize: 2 }),
    prelu({ sharedAxes: [1, 2, 3] }),
    flatten(),
    dense({ units: 11 }),
    layerNormalization({ epsilon: 0.01, ...options }),
    prelu({}),
    dense({ units: 5, activation: "softmax" }),
  ];
  return tf.sequential({ layers });
}
