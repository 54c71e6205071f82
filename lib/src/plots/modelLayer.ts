import type { LayersModel } from "@tensorflow/tfjs";
import { ShapeError, UnknownOptionError, ValueError } from "../errors/errors.js";
import { showShape } from "../input/readArray.js";

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
 * convolution; ShapeError if what it gives out are no pictures.
 */
export function pictureLayer(model: LayersModel, wanted: string | number | undefined): PictureLayer {
  if (!Array.isArray((model as LayersModel | undefined)?.layers)) {
    throw new ValueError("The model", "a model such as tf.sequential() makes", model);
  }
  const layer = findLayer(model.layers, wanted);
  const [, ...size] = layer.outputShape as number[];
  if (size.length !== 3) {
    throw new ShapeError(
      `The output of ${layer.name}`,
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
    if (first === undefined) throw new ValueError("The model", "one with a Conv2D layer", names);
    return first;
  }
  if (typeof wanted !== "number") {
    if (!names.includes(wanted)) throw new UnknownOptionError("layer", wanted, names);
    return layers[names.indexOf(wanted)];
  }
  if (!(wanted in layers)) {
    throw new ValueError("layer", `a name, or a whole number from 0 to ${layers.length - 1}`, wanted);
  }
  return layers[wanted];
}
