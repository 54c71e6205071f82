import type { tf } from "six-steps";
import { cappedRelu, leakyRelu } from "./referenceActivations.js";
import { batchNormalization, exampleByExample, type ReferenceBatchLayer } from "./referenceBatches.js";
import {
  activation,
  conv2d,
  conv2dTranspose,
  dense,
  depthwiseConv2d,
  elementwise,
  type ImageShape,
  layerNormalization,
  type Pair,
  pooling,
  prelu,
  type ReferenceLayer,
  type Weights,
  type Windows,
} from "./referenceLayers.js";
import { permute, rescaling, shift, upSampling } from "./referenceMaps.js";

type Config = Record<string, unknown>;

/** A layer in double precision; of a model that is used as one, the layers of its chain. */
export function referenceLayersOf(layer: tf.layers.Layer): ReferenceBatchLayer[] {
  const { layers } = layer as unknown as Partial<tf.LayersModel>;
  if (layers) return layers.flatMap(referenceLayersOf);
  if (layer.getClassName() === "BatchNormalization") return [normalizationOf(layer)];
  return layersOf(layer).map(exampleByExample);
}

function normalizationOf(layer: tf.layers.Layer): ReferenceBatchLayer {
  const config = layer.getConfig() as unknown as NormalizationConfig;
  const weights = layer.getWeights().map((weight) => Float64Array.from(weight.dataSync()));
  const [mean, variance] = weights.slice(-2);
  const gamma = config.scale ? weights[0] : undefined;
  const beta = config.center ? weights[config.scale ? 1 : 0] : undefined;
  const { epsilon, momentum } = config;
  const isFrozen = !layer.trainable;
  return batchNormalization({
    channels: mean.length,
    epsilon,
    momentum,
    gamma,
    beta,
    mean,
    variance,
    isFrozen,
  });
}

/** The index in `shape` of value `i` of an array of shape `full`; an axis of size 1 has one value for all. */
function sharedIndex(i: number, full: readonly number[], shape: readonly number[]): number {
  let [rest, index, stride] = [i, 0, 1];
  for (let axis = full.length - 1; axis >= 0; axis--) {
    if (shape[axis] > 1) index += (rest % full[axis]) * stride;
    rest = Math.floor(rest / full[axis]);
    stride *= shape[axis];
  }
  return index;
}

interface NormalizationConfig {
  epsilon: number;
  momentum: number;
  center: boolean;
  scale: boolean;
}

function layersOf(layer: tf.layers.Layer): ReferenceLayer[] {
  const config = layer.getConfig() as Config;
  const weights = layer.getWeights().map((weight) => Float64Array.from(weight.dataSync()));
  const shape = (layer.input as tf.SymbolicTensor).shape.slice(1) as number[];
  const outputShape = (layer.output as tf.SymbolicTensor).shape.slice(1) as number[];
  const [image, output] = [imageOf(shape), imageOf(outputShape)];
  const filters = outputShape.at(-1) as number;
  const own: Weights = { kernel: weights[0], bias: weights[1], filters };
  const activated = activation(String(config.activation ?? "linear"), filters);
  const name = layer.getClassName();
  switch (name) {
    case "Dense":
      return [dense(own), activated];
    case "Conv1D":
    case "Conv2D":
      return [conv2d(image, windowsOf(config), own), activated];
    case "Conv2DTranspose":
      return [conv2dTranspose(image, output, windowsOf(config), own), activated];
    case "DepthwiseConv2D":
      return [depthwiseConv2d(image, windowsOf(config), own), activated];
    case "SeparableConv2D": {
      const [depthwise, pointwise, bias] = layer.getWeights();
      const between = (depthwise.shape[2] as number) * (depthwise.shape[3] as number);
      const pixel: ImageShape = [output[0], output[1], between];
      const windows: Windows = { size: [1, 1], strides: [1, 1], padding: "valid" };
      return [
        depthwiseConv2d(image, windowsOf(config), {
          kernel: valuesOf(depthwise),
          bias: undefined,
          filters: between,
        }),
        conv2d(pixel, windows, { kernel: valuesOf(pointwise), bias: bias && valuesOf(bias), filters }),
        activated,
      ];
    }
    case "LayerNormalization": {
      const { epsilon, scale, center } = config as unknown as NormalizationConfig;
      const [gamma, beta] = scale ? weights : [undefined, weights[0]];
      return [layerNormalization(filters, epsilon, gamma, center ? beta : undefined)];
    }
    case "PReLU": {
      const [alpha] = layer.getWeights();
      return [prelu(weights[0], (i) => sharedIndex(i, shape, alpha.shape))];
    }
    case "MaxPooling1D":
    case "MaxPooling2D":
      return [pooling("max", image, windowsOf(config))];
    case "AveragePooling1D":
    case "AveragePooling2D":
      return [pooling("average", image, windowsOf(config))];
    case "GlobalMaxPooling1D":
    case "GlobalMaxPooling2D":
      return [pooling("max", image, everything(image))];
    case "GlobalAveragePooling1D":
    case "GlobalAveragePooling2D":
      return [pooling("average", image, everything(image))];
    case "ZeroPadding2D": {
      const [[top], [left]] = config.padding as number[][];
      return [shift(image, output, -top, -left)];
    }
    case "Cropping2D": {
      const [[top], [left]] = config.cropping as number[][];
      return [shift(image, output, top, left)];
    }
    case "UpSampling2D":
      return [upSampling(image, output, config.size as Pair, String(config.interpolation))];
    case "RepeatVector":
      return [upSampling(image, output, [1, config.n as number], "nearest")];
    case "Permute":
      return [permute(shape, config.dims as number[])];
    case "Rescaling":
      return [rescaling(config.scale as number, config.offset as number)];
    case "Activation":
      return [activated];
    case "ELU":
      return [activation("elu", filters)];
    case "LeakyReLU":
      return [elementwise(leakyRelu(config.alpha as number))];
    case "ReLU":
      return [elementwise(cappedRelu((config.maxValue ?? Number.POSITIVE_INFINITY) as number))];
    case "Softmax":
      return [activation("softmax", filters)];
    case "Dropout":
      if (config.rate === 0) return [];
      break;
    case "InputLayer":
    case "Flatten":
    case "Reshape":
      return [];
  }
  throw new Error(`The reference has no ${name}.`);
}

/** A list is an image of height 1, a vector one pixel. */
function imageOf(shape: readonly number[]): ImageShape {
  const [channels, width = 1, height = 1] = [...shape].reverse();
  return [height, width, channels];
}

function windowsOf(config: Config): Windows {
  const pair = (given: unknown): Pair => {
    const [first, second] = [given].flat() as number[];
    return second === undefined ? [1, first] : [first, second];
  };
  return {
    size: pair(config.kernelSize ?? config.poolSize),
    strides: pair(config.strides),
    padding: String(config.padding),
    dilation: pair(config.dilationRate ?? 1),
  };
}

function everything([height, width]: ImageShape): Windows {
  return { size: [height, width], strides: [1, 1], padding: "valid" };
}

function valuesOf(weight: tf.Tensor): Float64Array {
  return Float64Array.from(weight.dataSync());
}
