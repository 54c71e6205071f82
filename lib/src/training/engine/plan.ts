import { takeFusedActivation } from "./fusedActivation.js";
import type { LayerValue, Value } from "./graph.js";
import { goesImageByImage } from "./imageRuns.js";
import { joinPooling } from "./joinPooling.js";
import { Activation } from "./layers/activation.js";
import { BatchNormalization } from "./layers/batchNormalization.js";
import { Concatenate } from "./layers/concatenate.js";
import { Conv2d } from "./layers/conv2d.js";
import { Conv2dTranspose } from "./layers/conv2dTranspose.js";
import { Dense } from "./layers/dense.js";
import { DepthwiseConv2d } from "./layers/depthwiseConv2d.js";
import { Dropout } from "./layers/dropout.js";
import { Fork } from "./layers/fork.js";
import { Input } from "./layers/input.js";
import type { Layer } from "./layers/layer.js";
import { LayerNormalization } from "./layers/layerNormalization.js";
import { Merge } from "./layers/merge.js";
import { permuted, repeated } from "./layers/order.js";
import { pixelEntries } from "./layers/pixelEntries.js";
import { PixelMap } from "./layers/pixelMap.js";
import { Pooling } from "./layers/pooling.js";
import { Prelu } from "./layers/prelu.js";
import { Reshape } from "./layers/reshape.js";
import { Layout } from "./layout.js";
import { normalize } from "./normalize.js";
import { OutputLoss } from "./outputLoss.js";
import type { ModelSpec } from "./spec.js";
import type { Tensor } from "./tensor.js";
import type { Thread } from "./thread.js";
import type { Weight } from "./weight.js";

/** A model laid out in memory, as one thread sees it. */
export interface Plan {
  inputs: readonly Input[];
  /** Each stands after those whose outputs it reads. */
  layers: readonly Layer[];
  /** Those that gradients have to reach: the others, and what is before them, have nothing to learn. */
  learning: readonly Layer[];
  outputs: readonly OutputLoss[];
}

/**
 * Lays a model out: for each layer its output, its gradient if it or something before it learns, its weights and their
 * slots. The same in every thread, since each hands out the same addresses in the same order.
 *
 * Each layer writes the gradient of what it reads, and adds nothing up. So where several read a tensor, each has a gradient of
 * its own, and a fork behind the tensor's layer sums them.
 */
export function planModel(thread: Thread, model: ModelSpec): Plan {
  const graph = normalize(model);
  const fused = graph.outputs.map((output) => takeFusedActivation(graph, output));
  joinPooling(graph);
  const learning = learningIn(graph.values, model);
  const layout = new Layout(thread, graph, learning);
  const inputs = graph.inputs.map((input) => new Input(thread, layout.input(input)));
  const layers: Layer[] = [];
  const weights = new Map<Value, readonly Weight[]>();
  const learningLayers: Layer[] = [];
  graph.values.forEach((value, position) => {
    const read = value.inputs.map((input) => layout.read(input));
    const { tensor, others } = layout.output(value, read[0]);
    const own: Layer[] = [];
    if (tensor.address !== read[0].address) {
      const shared = value.sharesWith && weights.get(value.sharesWith);
      own.push(...build(thread, value, read, tensor, position, shared));
      weights.set(
        value,
        own.flatMap((layer) => layer.weights),
      );
    }
    if (others.length > 0) own.push(new Fork(thread, tensor, others, goesImageByImage(value)));
    layers.push(...own);
    if (learning.has(value)) learningLayers.push(...own);
  });
  const outputs = graph.outputs.map(
    ({ value, loss, metrics }, i) => new OutputLoss(thread, layout.read(value), loss, metrics, fused[i]),
  );
  return { inputs, layers, learning: learningLayers, outputs };
}

/** What gradients have to reach: layers that learn, and those that read them. */
function learningIn(values: readonly LayerValue[], { optimizer }: ModelSpec): Set<LayerValue> {
  const learning = new Set<LayerValue>();
  if (!optimizer) return learning;
  for (const value of values) {
    const isTrained = "trainable" in value.spec && value.spec.trainable;
    if (isTrained || value.inputs.some((input) => learning.has(input as LayerValue))) learning.add(value);
  }
  return learning;
}

/** One line for each kind of layer: to add one, write its class beside the others in layers/ and name it here. */
function build(
  thread: Thread,
  value: LayerValue,
  inputs: readonly Tensor[],
  output: Tensor,
  position: number,
  shared: readonly Weight[] | undefined,
): Layer[] {
  const { spec } = value;
  const [input] = inputs;
  switch (spec.kind) {
    case "dense":
      return [new Dense(thread, spec, input, output, shared)];
    case "conv2d":
      return [new Conv2d(thread, spec, value.pooled ?? false, input, output, shared)];
    case "conv2dTranspose":
      return [new Conv2dTranspose(thread, spec, input, output, shared)];
    case "depthwiseConv2d":
      return [new DepthwiseConv2d(thread, spec, input, output, shared)];
    case "zeroPadding2d":
    case "cropping2d":
    case "upSampling2d":
      return [new PixelMap(thread, pixelEntries(spec, input.shape, output.shape), input, output)];
    case "maxPooling2d":
    case "averagePooling2d":
      return [new Pooling(thread, spec, input, output)];
    case "reshape":
      return [new Reshape(thread, input, output)];
    case "permute":
      return [new Reshape(thread, input, output, permuted(spec.dims, input.shape))];
    case "repeatChannels":
      return [new Reshape(thread, input, output, repeated(spec.times))];
    case "dropout":
      return [new Dropout(thread, spec.rate, position, input, output)];
    case "activation":
      return [new Activation(thread, spec.activation, input, output)];
    case "batchNormalization": {
      const layer = new BatchNormalization(thread, spec, input, output);
      return layer.sums ? [layer.sums, layer] : [layer];
    }
    case "layerNormalization":
      return [new LayerNormalization(thread, spec, input, output)];
    case "prelu":
      return [new Prelu(thread, spec, input, output)];
    case "add":
    case "multiply":
    case "maximum":
    case "minimum":
      return [new Merge(thread, spec, inputs, output, goesImageByImage(value))];
    case "concatenate":
      return [new Concatenate(thread, spec, inputs, output, goesImageByImage(value))];
    case "separableConv2d":
    case "globalMaxPooling2d":
    case "globalAveragePooling2d":
      throw new Error(`${spec.kind} was replaced before`);
  }
}
