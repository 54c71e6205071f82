import { Activation } from "./layers/activation.js";
import { Conv2d } from "./layers/conv2d.js";
import { Dense } from "./layers/dense.js";
import { Dropout } from "./layers/dropout.js";
import { Input } from "./layers/input.js";
import { type Layer, windowsOf } from "./layers/layer.js";
import { Pooling } from "./layers/pooling.js";
import { Reshape } from "./layers/reshape.js";
import { normalize, type ShapedLayer } from "./normalize.js";
import { fusedActivation, OutputLoss } from "./outputLoss.js";
import type { LayerSpec, ModelSpec } from "./spec.js";
import { type Margin, noMargin, Tensor } from "./tensor.js";
import type { Thread } from "./thread.js";

/** A model laid out in memory, as one thread sees it. */
export interface Plan {
  input: Input;
  layers: readonly Layer[];
  /** The first layer that gradients have to reach: those before it have nothing to learn. */
  firstTrained: number;
  loss: OutputLoss;
  output: Tensor;
}

/**
 * Lays a model out: for each layer its output, its gradient if something before it learns, its weights and their slots. The
 * same in every thread, since each hands out the same addresses in the same order.
 */
export function planModel(thread: Thread, model: ModelSpec): Plan {
  const { inputShape, layers: shaped } = normalize(model);
  const fused = takeFusedActivation(shaped, model);
  const merged = mergePooling(shaped);
  const trained = merged.findIndex(({ spec }) => "trainable" in spec && spec.trainable);
  const firstTrained = model.optimizer && trained >= 0 ? trained : merged.length;
  const { arena, rows } = thread;

  const inputTensor = new Tensor(arena, inputShape, {
    rows,
    margin: marginFor(merged[0]),
    channelPitch: merged[0].spec.kind === "conv2d" ? inputShape[2] : undefined,
  });
  const layers: Layer[] = [];
  let tensor = inputTensor;
  merged.forEach((layer, i) => {
    const next = merged[i + 1] as MergedLayer | undefined;
    const output = outputTensor(thread, tensor, layer, next, i >= firstTrained, merged[i - 1]);
    if (output.address !== tensor.address) layers.push(build(thread, layer, tensor, output, i));
    tensor = output;
  });
  const loss = new OutputLoss(thread, tensor, model.loss, model.metrics, fused);
  const learns = (layer: Layer) => layer.weights.some((weight) => weight.trainable);
  const start = layers.findIndex(learns);
  const first = start < 0 ? layers.length : start;
  return { input: new Input(thread, inputTensor), layers, firstTrained: first, loss, output: tensor };
}

/** The loss computes the last layer's softmax or sigmoid itself (see OutputLoss). */
function takeFusedActivation(layers: ShapedLayer[], { loss }: ModelSpec) {
  const last = layers.at(-1) as ShapedLayer;
  if (!("activation" in last.spec)) return "linear";
  const fused = fusedActivation(last.spec.activation, loss);
  if (fused !== "linear") last.spec = { ...last.spec, activation: "linear" };
  return fused;
}

interface MergedLayer extends ShapedLayer {
  /** A convolution that pools at once. */
  pooled?: boolean;
}

/** Joins a convolution of stride 1 with the 2x2 max-pooling after it, where every window is whole. */
function mergePooling(layers: readonly ShapedLayer[]): MergedLayer[] {
  const merged: MergedLayer[] = [];
  for (const layer of layers) {
    const before = merged.at(-1);
    if (before && poolsAtOnce(before, layer)) {
      merged[merged.length - 1] = { ...before, outputShape: layer.outputShape, pooled: true };
    } else merged.push({ ...layer });
  }
  return merged;
}

function poolsAtOnce({ spec: conv, pooled }: MergedLayer, { spec: pool, inputShape }: ShapedLayer): boolean {
  if (conv.kind !== "conv2d" || pool.kind !== "maxPooling2d" || pooled) return false;
  if (conv.activation !== "relu" && conv.activation !== "linear") return false;
  const isTwo = ([height, width]: readonly number[]) => height === 2 && width === 2;
  const isOne = ([height, width]: readonly number[]) => height === 1 && width === 1;
  const even = inputShape[0] % 2 === 0 && inputShape[1] % 2 === 0;
  return (
    isOne(conv.strides) && isTwo(pool.poolSize) && isTwo(pool.strides) && (pool.padding === "valid" || even)
  );
}

/** The zeros around its input that a convolution with padding `same` reads. */
function marginFor(layer: MergedLayer | undefined): Margin {
  if (layer?.spec.kind !== "conv2d") return noMargin;
  const { kernelSize, strides, padding } = layer.spec;
  const [y, x] = [0, 1].map((axis) =>
    windowsOf(layer.inputShape[axis], kernelSize[axis], strides[axis], padding),
  );
  return { top: y.before, bottom: y.after, left: x.before, right: x.after };
}

function outputTensor(
  thread: Thread,
  input: Tensor,
  layer: MergedLayer,
  next: MergedLayer | undefined,
  hasGradient: boolean,
  before: MergedLayer | undefined,
): Tensor {
  const { arena, rows, count } = thread;
  const margin = marginFor(next);
  if (layer.spec.kind === "reshape" && before?.spec.kind !== "dense") {
    const alias = new Tensor(arena, layer.outputShape, { rows, margin }, input);
    const isList = alias.positions > 1 && alias.shape.length !== 3;
    const follows = !isList || alias.rowPitch === alias.bytes;
    if (input.isDense && alias.isDense && follows) return alias;
  }
  const output = new Tensor(arena, layer.outputShape, { rows, margin });
  if (!hasGradient) return output;
  if (layer.spec.kind === "dense") output.addGradientInPanels(arena, rows);
  else if (next && goesImageByImage(layer.spec) && goesImageByImage(next.spec))
    output.addGradientOfOneImage(arena, count);
  else output.addGradient(arena, rows);
  return output;
}

function goesImageByImage({ kind }: LayerSpec): boolean {
  return kind === "conv2d" || kind === "maxPooling2d" || kind === "averagePooling2d";
}

/** One line for each kind of layer: to add one, write its class beside the others in layers/ and name it here. */
function build(
  thread: Thread,
  { spec, pooled }: MergedLayer,
  input: Tensor,
  output: Tensor,
  position: number,
): Layer {
  switch (spec.kind) {
    case "dense":
      return new Dense(thread, spec, input, output);
    case "conv2d":
      return new Conv2d(thread, spec, pooled ?? false, input, output);
    case "maxPooling2d":
    case "averagePooling2d":
      return new Pooling(thread, spec, input, output);
    case "reshape":
      return new Reshape(thread, input, output);
    case "dropout":
      return new Dropout(thread, spec.rate, position, input, output);
    case "activation":
      return new Activation(thread, spec.activation, input, output);
    case "globalAveragePooling2d":
      throw new Error("globalAveragePooling2d was replaced before");
  }
}
