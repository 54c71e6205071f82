import type { Task } from "../tasks.js";
import { attr, type Graph, types } from "./graphDef.js";

export type Weight = { name: string; sizes: number[]; fanIn: number; fanOut: number };

type Give = (weight: Weight, gradient: string) => void;

/** Takes the gradient of a layer's output, gives those of its weights, and returns that of its input. */
type Backward = (gradient: string, wantsInput: boolean, give: Give) => string;

/**
 * The weights of a task's network, in the order in which its layers use them: a kernel and a bias for each.
 */
export function weightsOf(task: Task) {
  let sizes = task.input;
  const weights: Weight[] = [];
  const add = (kernel: number[], fanIn: number, fanOut: number) => {
    const at = weights.length / 2;
    weights.push({ name: `kernel${at}`, sizes: kernel, fanIn, fanOut });
    weights.push({ name: `bias${at}`, sizes: [kernel[kernel.length - 1]], fanIn: 0, fanOut: 0 });
  };
  for (const layer of task.layers) {
    const [rows, columns, channels] = sizes;
    if (layer.kind === "dense") {
      add([rows, layer.units], rows, layer.units);
      sizes = [layer.units];
    } else if (layer.kind === "conv") {
      const { size, filters, padding } = layer;
      add([size, size, channels, filters], size * size * channels, size * size * filters);
      const lost = padding === "same" ? 0 : size - 1;
      sizes = [rows - lost, columns - lost, filters];
    } else if (layer.kind === "pool") {
      sizes = [Math.floor(rows / layer.size), Math.floor(columns / layer.size), channels];
    } else if (layer.kind === "flatten") sizes = [rows * columns * channels];
  }
  return weights;
}

/**
 * Adds the way from pictures to scores, and tells how to go back.
 *
 * @param values of the weights, in their order
 * @param training whether dropout drops
 */
export function addForward(
  graph: Graph,
  task: Task,
  pictures: string,
  values: Map<Weight, string>,
  training: boolean,
) {
  const weights = [...values];
  const backwards: Backward[] = [];
  let value = pictures;
  task.layers.forEach((layer, index) => {
    const input = value;
    if (layer.kind === "dense" || layer.kind === "conv") {
      const [kernel, bias] = weights.splice(0, 2);
      const product =
        layer.kind === "dense" ? dense(graph, input, kernel) : conv(graph, input, kernel, layer);
      const sum = graph.float("BiasAdd", [product.value, bias[1]]);
      const last = index === task.layers.length - 1;
      const output = last ? sum : graph.float("Relu", [sum]);
      value = output;
      backwards.push((gradient, wantsInput, give) => {
        const inner = last ? gradient : graph.float("ReluGrad", [gradient, output]);
        give(bias[0], graph.float("BiasAddGrad", [inner]));
        return product.backward(inner, wantsInput, give);
      });
    } else if (layer.kind === "pool") {
      const window = { ...windows(layer.size, layer.size), padding: attr.text("VALID") };
      const output = graph.float("MaxPool", [input], window);
      value = output;
      backwards.push((gradient) => graph.float("MaxPoolGrad", [input, output, gradient], window));
    } else if (layer.kind === "flatten") {
      const flat = weights[0][0].sizes[0]; // what the next layer, a dense one, takes
      const toShape = { Tshape: attr.type(types.int32) };
      value = graph.float("Reshape", [input, graph.integers([-1, flat])], toShape);
      backwards.push((gradient) => graph.float("Reshape", [gradient, graph.shapeOf(input)], toShape));
    } else if (training && layer.kind === "dropout") {
      const mask = dropoutMask(graph, input, layer.rate);
      value = graph.float("Mul", [input, mask]);
      backwards.push((gradient) => graph.float("Mul", [gradient, mask]));
    }
  });
  return { scores: value, backwards };
}

function dense(graph: Graph, input: string, [weight, value]: [Weight, string]) {
  const product = (a: string, b: string, turnA: boolean, turnB: boolean) =>
    graph.float("MatMul", [a, b], { transpose_a: attr.bool(turnA), transpose_b: attr.bool(turnB) });
  const backward: Backward = (gradient, wantsInput, give) => {
    give(weight, product(input, gradient, true, false));
    return wantsInput ? product(gradient, value, false, true) : "";
  };
  return { value: product(input, value, false, false), backward };
}

function conv(
  graph: Graph,
  input: string,
  [weight, value]: [Weight, string],
  { padding }: { padding: string },
) {
  const how = { strides: attr.integers([1, 1, 1, 1]), padding: attr.text(padding.toUpperCase()) };
  const backward: Backward = (gradient, wantsInput, give) => {
    const sizes = graph.integers(weight.sizes);
    give(weight, graph.float("Conv2DBackpropFilter", [input, sizes, gradient], how));
    if (!wantsInput) return "";
    return graph.float("Conv2DBackpropInput", [graph.shapeOf(input), value, gradient], how);
  };
  return { value: graph.float("Conv2D", [input, value], how), backward };
}

function windows(size: number, stride: number) {
  return { ksize: attr.integers([1, size, size, 1]), strides: attr.integers([1, stride, stride, 1]) };
}

/** 0 where dropout drops, else what keeps the mean. */
function dropoutMask(graph: Graph, input: string, rate: number) {
  const random = graph.add("RandomUniform", [graph.shapeOf(input)], {
    dtype: attr.type(types.float),
    T: attr.type(types.int32),
  });
  const kept = graph.float("GreaterEqual", [random, graph.number(rate)]);
  const asFloat = graph.add("Cast", [kept], { SrcT: attr.type(types.bool), DstT: attr.type(types.float) });
  return graph.float("Mul", [asFloat, graph.number(1 / (1 - rate))]);
}
