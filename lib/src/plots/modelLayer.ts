import type { LayersModel } from "@tensorflow/tfjs";
import { ShapeError, UnknownOptionError, ValueError } from "../errors/errors.js";
import { inputText } from "../input/inputText.js";
import { showShape } from "../input/readArray.js";
import { plotsText } from "./plotsText.js";

const text = plotsText.layer;

type Layer = LayersModel["layers"][number];

/** A layer that gives out pictures, one per channel, and their size. */
export interface PictureLayer {
  layer: Layer;
  height: number;
  width: number;
  channels: number;
}

/**
 * The layer that a plot is to show.
 *
 * @param wanted its name or its place in `model.layers`; without it, the first convolution
 * @throws UnknownOptionError if there is none of that name; ValueError if there is none at that place, or no
 * convolution; ShapeError if what it gives out are not pictures.
 */
export function pictureLayer(model: LayersModel, wanted: string | number | undefined): PictureLayer {
  if (!Array.isArray((model as LayersModel | undefined)?.layers)) {
    throw new ValueError(inputText.what.model, inputText.value.model, model);
  }
  const layer = findLayer(model.layers, wanted);
  const [, ...size] = layer.outputShape as number[];
  if (size.length !== 3) {
    throw new ShapeError(
      text.outputOf(layer.name),
      "[batch, height, width, channels]",
      showShape(["batch", ...size] as never[]),
    );
  }
  const [height, width, channels] = size;
  return { layer, height, width, channels };
}

function findLayer(layers: Layer[], wanted: string | number | undefined): Layer {
  const names = layers.map(({ name }) => name);
  if (wanted === undefined) {
    const first = layers.find((layer) => layer.getClassName() === "Conv2D");
    if (first === undefined) throw new ValueError(inputText.what.model, text.withConv2d, names);
    return first;
  }
  if (typeof wanted !== "number") {
    if (!names.includes(wanted)) throw new UnknownOptionError("layer", wanted, names);
    return layers[names.indexOf(wanted)];
  }
  if (!(wanted in layers)) {
    throw new ValueError("layer", text.nameOrPlace(layers.length - 1), wanted);
  }
  return layers[wanted];
}
