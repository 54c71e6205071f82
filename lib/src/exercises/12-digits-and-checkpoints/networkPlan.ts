/** A layer as lesson 12 writes it down to count with; the names are TensorFlow.js's. */
export type Layer =
  | { layer: "conv2d"; filters: number; kernelSize: number; padding?: "same" }
  | { layer: "maxPooling2d"; poolSize: number }
  | { layer: "flatten" }
  | { layer: "dropout"; rate: number }
  | { layer: "dense"; units: number };

export type PictureShape = [height: number, width: number, channels: number];

/** How a count may go wrong; without any of these it is right. */
export interface Slips {
  /** How many biases the layer at `place` is taken to have; the places count only layers with parameters, from 0. */
  biases?: (nodes: number, place: number, inputs: number, layer: Layer["layer"]) => number;
  /** Which of the layers with parameters are counted at all. */
  counted?: (place: number, layer: Layer["layer"]) => boolean;
  /** The count of each layer takes the place of the total. */
  lastOnly?: true;
  /** How many weights a kernel of this side is taken to have, for one channel. */
  kernelWeights?: (side: number) => number;
  /** How many channels a filter is taken to look at. */
  kernelDepth?: (channels: number, ofPicture: number) => number;
  /** A convolution is taken to hand on as many channels as it gets. */
  channelsKept?: true;
  /** A layer of this kind is counted with what comes out of it in place of what goes into it. */
  countedAfter?: "conv2d" | "dense";
  /** The convolution's output is taken to be as large as its input. */
  samePadding?: true;
  /** A convolution with padding is taken to shrink its input, as one without does. */
  paddingIgnored?: true;
  /** A convolution is taken to shrink the height alone. */
  widthKept?: true;
  /** A convolution is taken to lose its kernel's whole side. */
  shrinksByKernel?: true;
  /** Every kernel is taken to be 3 × 3 where the image shrinks. */
  shrinksBy2?: true;
  /** A pooling is taken to shrink the height alone, or the width. */
  poolsOnly?: "height" | "width";
  /** How many of the poolings are taken into account. */
  poolings?: number;
  /** Every pooling is taken to halve. */
  halves?: true;
  /** What a pooling does with the half of an odd side, in place of rounding down. */
  poolingRounds?: (side: number) => number;
  /** Every dense layer is counted with what Flatten hands over. */
  denseOnFlatten?: true;
  /** What Flatten is taken to hand over. */
  flattened?: (height: number, width: number, channels: number) => number;
  /** The layer behind Dropout is counted with the values that are left. */
  dropoutRemoves?: true;
}

/**
 * Weights and biases of a whole network, for convolutions of stride 1, and pooling that rounds down. A dense layer before
 * Flatten works on the channels alone.
 */
export function countOf(input: PictureShape, layers: readonly Layer[], slips: Slips = {}): number {
  const { biases = (nodes: number) => nodes, counted = () => true, poolingRounds = Math.floor } = slips;
  const { kernelWeights = (side: number) => side ** 2, kernelDepth = (channels: number) => channels } = slips;
  const { flattened = (h: number, w: number, c: number) => h * w * c } = slips;
  let [height, width, channels] = input;
  /** What Flatten hands over, and what comes out of the layer before; `undefined` where there is no Flatten yet. */
  let flat: number | undefined;
  let values: number | undefined;
  let [total, place, poolings] = [0, 0, 0];
  const add = (layer: Layer["layer"], inputs: number, nodes: number) => {
    const count = counted(place, layer) ? inputs * nodes + biases(nodes, place, inputs, layer) : 0;
    total = slips.lastOnly ? count : total + count;
    place++;
  };
  for (const one of layers) {
    if (one.layer === "conv2d") {
      const seen = slips.countedAfter === "conv2d" ? one.filters : channels;
      add(one.layer, kernelWeights(one.kernelSize) * kernelDepth(seen, input[2]), one.filters);
      const isKept = slips.samePadding || (one.padding === "same" && !slips.paddingIgnored);
      const side = slips.shrinksBy2 ? 3 : one.kernelSize;
      const lost = isKept ? 0 : side - (slips.shrinksByKernel ? 0 : 1);
      height -= lost;
      if (!slips.widthKept) width -= lost;
      if (!slips.channelsKept) channels = one.filters;
    } else if (one.layer === "maxPooling2d") {
      if (poolings++ >= (slips.poolings ?? Number.POSITIVE_INFINITY)) continue;
      const size = slips.halves ? 2 : one.poolSize;
      if (slips.poolsOnly !== "width") height = poolingRounds(height / size);
      if (slips.poolsOnly !== "height") width = poolingRounds(width / size);
    } else if (one.layer === "flatten") {
      flat = flattened(height, width, channels);
      values = flat;
    } else if (one.layer === "dropout") {
      if (slips.dropoutRemoves && values !== undefined) values = Math.floor(values * (1 - one.rate));
    } else {
      const before = slips.denseOnFlatten ? flat : values;
      add(one.layer, slips.countedAfter === "dense" ? one.units : (before ?? channels), one.units);
      if (flat === undefined) channels = one.units;
      else values = one.units;
    }
  }
  return total;
}

/** Slips that a count may have besides another one, or alone. */
export const noBiases: Slips = { biases: () => 0 };
export const oneBiasPerLayer: Slips = { biases: () => 1 };
