/** A layer as the lesson writes it down to count with; the names are TensorFlow.js's. */
export type Layer =
  | { layer: "conv2d"; filters: number; kernelSize: number }
  | { layer: "maxPooling2d"; poolSize: number }
  | { layer: "flatten" }
  | { layer: "dropout"; rate: number }
  | { layer: "dense"; units: number };

export type PictureShape = [height: number, width: number, channels: number];

/** How a count may go wrong; without any of these it is right. */
export interface Slips {
  biases?: 0;
  /** The count of each layer takes the place of the total. */
  lastOnly?: true;
  /** How many weights a kernel of this side is taken to have, for one channel. */
  kernelWeights?: (side: number) => number;
  /** How many channels a filter is taken to look at. */
  kernelDepth?: (channels: number, ofPicture: number) => number;
  /** The convolution's output is taken to be as large as its input. */
  samePadding?: true;
  /** A convolution is taken to shrink the height alone. */
  widthKept?: true;
  /** A convolution is taken to lose its kernel's whole side. */
  shrinksByKernel?: true;
  poolingIgnored?: true;
  /** What a pooling does with the half of an odd side, in place of rounding down. */
  poolingRounds?: (side: number) => number;
  /** Every dense layer is counted with what Flatten hands over. */
  denseOnFlatten?: true;
  /** Flatten is taken to hand over height times width. */
  flattenLosesChannels?: true;
  /** The layer behind Dropout is counted with the values that are left. */
  dropoutRemoves?: true;
}

/** Weights and biases of a whole network, for convolutions of stride 1 without padding and pooling that rounds down. */
export function countOf(input: PictureShape, layers: readonly Layer[], slips: Slips = {}): number {
  const { biases = 1, poolingRounds = Math.floor } = slips;
  const { kernelWeights = (side: number) => side ** 2, kernelDepth = (channels: number) => channels } = slips;
  let [height, width, channels] = input;
  let [values, flat] = [0, 0];
  let total = 0;
  const add = (count: number) => {
    total = slips.lastOnly ? count : total + count;
  };
  for (const one of layers) {
    if (one.layer === "conv2d") {
      add((kernelWeights(one.kernelSize) * kernelDepth(channels, input[2]) + biases) * one.filters);
      const lost = slips.samePadding ? 0 : one.kernelSize - (slips.shrinksByKernel ? 0 : 1);
      height -= lost;
      if (!slips.widthKept) width -= lost;
      channels = one.filters;
    } else if (one.layer === "maxPooling2d") {
      if (slips.poolingIgnored) continue;
      [height, width] = [height, width].map((side) => poolingRounds(side / one.poolSize));
    } else if (one.layer === "flatten") {
      flat = height * width * (slips.flattenLosesChannels ? 1 : channels);
      values = flat;
    } else if (one.layer === "dropout") {
      if (slips.dropoutRemoves) values = Math.floor(values * (1 - one.rate));
    } else {
      add(((slips.denseOnFlatten ? flat : values) + biases) * one.units);
      values = one.units;
    }
  }
  return total;
}
