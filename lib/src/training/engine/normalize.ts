import { functionOf } from "./activationFunction.js";
import { expand } from "./expand.js";
import { Graph, type LayerValue, type Value } from "./graph.js";
import { outputShapeOf } from "./outputShape.js";
import { sameShape, valuesIn } from "./shape.js";
import type { LayerSpec, ModelSpec } from "./spec.js";
import type { Margin } from "./tensor.js";
import { windowsOver } from "./windows.js";

/**
 * The same model in fewer kinds of layers (see `expand`): what does nothing is left out, a loss over the places of an image
 * stands behind a reshape to a list, layers that merge more than two inputs become several of two; then neighbours are joined.
 */
export function normalize(model: ModelSpec): Graph {
  const graph = new Graph(model);
  const tensors: Value[] = [...graph.inputs];
  /** For each node, what its weights belong to: more than one where it is expanded. */
  const weighted: Value[][] = [];
  for (const { layer, inputs, sharesWith } of model.nodes) {
    const before = graph.values.length;
    const read = inputs.map((tensor) => tensors[tensor]);
    tensors.push(addLayer(graph, layer, read));
    const own = graph.values.slice(before).filter(({ spec }) => "useBias" in spec);
    if (sharesWith !== undefined)
      own.forEach((value, i) => {
        value.sharesWith = weighted[sharesWith][i];
      });
    weighted.push(own);
  }
  graph.outputs = model.outputs.map(({ tensor, ...output }) => {
    const value = tensors[tensor];
    return { ...output, value: output.loss ? asList(graph, value) : value };
  });
  moveReshapesBack(graph);
  joinReshapes(graph);
  joinActivations(graph);
  joinZeros(graph);
  return graph;
}

/** Adds what stands for a layer; returns its output. */
function addLayer(graph: Graph, spec: LayerSpec, inputs: readonly Value[]): Value {
  const [input] = inputs;
  const { shape } = input;
  if (spec.kind !== "activation" && "activation" in spec && functionOf(spec.activation).needsInput) {
    // it cannot be done in place, by the layer that has it
    const before = addLayer(graph, { ...spec, activation: "linear" }, inputs);
    return add(graph, { kind: "activation", activation: spec.activation }, [before]);
  }
  switch (spec.kind) {
    case "activation":
      return spec.activation === "linear" ? input : add(graph, spec, inputs);
    case "dropout":
      return spec.rate === 0 ? input : add(graph, spec, inputs);
    case "add":
    case "multiply":
    case "maximum":
    case "minimum":
      return inputs.slice(1).reduce((merged, other, i) => {
        const isLast = i === inputs.length - 2;
        return add(graph, isLast ? spec : { kind: spec.kind }, [merged, other]);
      }, input);
    case "concatenate":
      return add(graph, spec, inputs);
    default:
      return expand(spec, shape).reduce((value, part) => add(graph, part, [value]), input);
  }
}

function add(graph: Graph, spec: LayerSpec, inputs: readonly Value[]): LayerValue {
  const shape = outputShapeOf(
    spec,
    inputs.map((input) => input.shape),
  );
  const value: LayerValue = { spec, inputs, shape };
  graph.values.push(value);
  return value;
}

function reshaped(graph: Graph, value: Value, shape: readonly number[]): Value {
  return add(graph, { kind: "reshape", shape }, [value]);
}

/** An image as the list of its pixels. */
function asList(graph: Graph, value: Value): Value {
  const { shape } = value;
  return shape.length < 3
    ? value
    : reshaped(graph, value, [valuesIn(shape.slice(0, -1)), shape.at(-1) as number]);
}

/** What treats each pixel alike may come before a reshape that keeps the channels: then it can join what is before that. */
function moveReshapesBack(graph: Graph): void {
  for (const value of graph.values) {
    let after = value;
    while (after.spec.kind === "activation" || after.spec.kind === "dropout") {
      const before = after.inputs[0] as LayerValue;
      const [input] = before.inputs;
      const keepsPixels = before.spec?.kind === "reshape" && before.shape.length > 1;
      if (!keepsPixels || input.shape.at(-1) !== before.shape.at(-1) || !graph.isOnlyFor(before, after))
        break;
      [before.spec, after.spec] = [after.spec, before.spec];
      before.shape = input.shape;
      after = before;
    }
  }
}

/** A reshape of a reshape is one, one that changes nothing is none, and that of an input becomes the input's own shape. */
function joinReshapes(graph: Graph): void {
  for (const value of [...graph.values]) {
    if (value.spec.kind !== "reshape") continue;
    let [input] = value.inputs;
    if (input.spec?.kind === "reshape") [input] = value.inputs = input.inputs;
    if (!input.spec && graph.isOnlyFor(input, value)) input.shape = value.shape;
    if (sameShape(input.shape, value.shape)) graph.replace(value, input);
  }
  graph.removeUnread();
}

/** An activation joins the layer before it that can do one itself: those with weights. */
function joinActivations(graph: Graph): void {
  for (const value of [...graph.values]) {
    const [before] = value.inputs;
    if (value.spec.kind !== "activation" || !graph.isOnlyFor(before, value)) continue;
    const { spec } = before;
    if (!spec || spec.kind === "activation" || !("activation" in spec)) continue;
    if (spec.activation !== "linear" || functionOf(value.spec.activation).needsInput) continue;
    before.spec = { ...spec, activation: value.spec.activation };
    graph.replace(value, before);
  }
}

/** Zeros around an image join the padding of a convolution that reads them. */
function joinZeros(graph: Graph): void {
  for (const value of graph.values) {
    const { spec } = value;
    const [zeros] = value.inputs;
    if (spec.kind !== "conv2d" && spec.kind !== "depthwiseConv2d") continue;
    if (zeros.spec?.kind !== "zeroPadding2d") continue;
    value.spec = { ...spec, padding: added(zeros.spec.margin, windowsOver(zeros.shape, spec).margin) };
    value.inputs = zeros.inputs;
  }
  graph.removeUnread();
}

function added(a: Margin, b: Margin): Margin {
  return {
    top: a.top + b.top,
    bottom: a.bottom + b.bottom,
    left: a.left + b.left,
    right: a.right + b.right,
  };
}
