import type { LayersModel, Sequential } from "@tensorflow/tfjs";
import { ModelWithoutLayersError, ShapeError, ValueError } from "../../errors/errors.js";
import type { Column, Weights } from "./column.js";
import { networkText } from "./networkText.js";

const { names, what, wanted } = networkText;

type Layer = LayersModel["layers"][number];

/** Layers whose outputs are those of the layer before, changed one by one: said under that one's column. */
const said: Record<string, (config: Record<string, unknown>) => string | undefined> = {
  Activation: ({ activation }) => String(activation),
  ReLU: () => "relu",
  LeakyReLU: () => "leaky relu",
  Softmax: () => "softmax",
  Dropout: ({ rate }) => networkText.dropout(Number(rate)),
  InputLayer: () => undefined,
};

/**
 * Reads a model's layers as columns, with the weights of its dense ones.
 *
 * @param labels names of the last layer's nodes
 * @throws ValueError if its layers do not stand one after another; ModelWithoutLayersError; ShapeError.
 */
export function modelNetwork(model: LayersModel, labels?: readonly string[]): Column[] {
  if (model.layers.length === 0) throw new ModelWithoutLayersError();
  if (!model.built) (model as Sequential).build();
  const { layers } = model;
  if (model.inputs.length > 1 || model.outputs.length > 1 || layers.some(hasSeveralNeighbours)) {
    throw new ValueError(
      what.layers,
      wanted.chain,
      layers.map(({ name }) => name),
    );
  }
  const columns: Column[] = [
    { name: names.input, ...sizeOf(model.inputs[0].shape), arePixels: true, from: "nothing" },
  ];
  const dense = layers.filter(isDenseOnList).length;
  let hidden = 0;
  for (const layer of layers) {
    const kind = layer.getClassName();
    const before = columns[columns.length - 1];
    if (Object.hasOwn(said, kind)) {
      before.activation =
        [before.activation, said[kind](layer.getConfig())].filter(Boolean).join(", ") || undefined;
      continue;
    }
    const size = sizeOf(layer.outputShape as (number | null)[]);
    const isDense = isDenseOnList(layer);
    if (isDense) hidden += 1;
    const name = isDense ? (hidden === dense ? names.output : names.hidden(hidden)) : kind;
    const from =
      kind === "Flatten" || kind === "Reshape"
        ? "each"
        : isDense
          ? "all"
          : kind === "Dense"
            ? "row"
            : "window";
    columns.push({
      name: kind === "Flatten" ? names.flatten : name,
      ...size,
      activation: activationOf(layer),
      from,
      ...(isDense ? { weights: weightsOf(layer, imageBehind(columns)) } : {}),
    });
  }
  const last = columns[columns.length - 1];
  if (labels !== undefined) {
    if (labels.length !== last.units) {
      throw new ShapeError(what.labels(columns.length - 1), wanted.labels(last.units), `[${labels.length}]`);
    }
    last.labels = labels;
  }
  return columns;
}

/** Whether each of its nodes sees all that comes in. On a table, a dense layer sees one row at a time, and is not counted. */
function isDenseOnList(layer: Layer): boolean {
  return (
    layer.getClassName() === "Dense" && sizeOf(layer.outputShape as (number | null)[]).image === undefined
  );
}

function hasSeveralNeighbours({ inboundNodes, outboundNodes }: Layer): boolean {
  return (
    inboundNodes.length > 1 || outboundNodes.length > 1 || (inboundNodes[0]?.inboundLayers.length ?? 0) > 1
  );
}

/** Without the open number of examples: `[28, 28]` and `[28, 28, 1]` are an image, `[26, 26, 32]` 32 maps, all else nodes. */
function sizeOf([, ...shape]: readonly (number | null)[]): Pick<Column, "units" | "image" | "areMaps"> {
  const sizes = shape.map((size) => size ?? 1);
  const [height, width, channels = 1] = sizes;
  if (sizes.length === 2 || (sizes.length === 3 && channels === 1)) {
    return { units: height * width, image: [height, width] };
  }
  if (sizes.length === 3) return { units: channels, image: [height, width], areMaps: true };
  return { units: sizes.reduce((product, size) => product * size, 1) };
}

/** The image whose pixels are the nodes of the last column, if they are one's. */
function imageBehind(columns: readonly Column[]): Column["image"] {
  const [before, last] = columns.slice(-2);
  if (last?.from !== "each" || before.areMaps) return undefined;
  return before.image;
}

function weightsOf(layer: Layer, image: Column["image"]): Weights {
  const [kernel, bias] = layer.getWeights().map((weight) => weight.dataSync() as Float32Array); // the model's own: not to be disposed of
  const largest = kernel.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1;
  return { kernel, bias, largest, image };
}

/** None of "linear", which changes nothing. */
function activationOf(layer: Layer): string | undefined {
  const { activation } = layer.getConfig();
  return typeof activation === "string" && activation !== "linear" ? activation : undefined;
}
