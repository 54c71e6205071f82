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
  /** The convolution's output is taken to be as large as its input. */
  samePadding?: true;
  poolingIgnored?: true;
  poolingRoundsUp?: true;
  /** Every convolution is counted with the picture's own channels. */
  channelsOfPicture?: true;
  /** Every dense layer is counted with what Flatten hands over. */
  denseOnFlatten?: true;
  /** Flatten is taken to hand over height times width. */
  flattenLosesChannels?: true;
  /** The layer behind Dropout is counted with the values that are left. */
  dropoutRemoves?: true;
}

/** Weights and biases of a whole network, for convolutions of stride 1 without padding and pooling that rounds down. */
export function countOf(input: PictureShape, layers: readonly Layer[], slips: Slips = {}): number {
  const { biases = 1 } = slips;
  const round = slips.poolingRoundsUp ? Math.ceil : Math.floor;
  let [height, width, channels] = input;
  let [values, flat] = [0, 0];
  let total = 0;
  for (const one of layers) {
    if (one.layer === "conv2d") {
      const inputs = slips.channelsOfPicture ? input[2] : channels;
      total += (one.kernelSize ** 2 * inputs + biases) * one.filters;
      if (!slips.samePadding) [height, width] = [height - one.kernelSize + 1, width - one.kernelSize + 1];
      channels = one.filters;
    } else if (one.layer === "maxPooling2d") {
      if (!slips.poolingIgnored)
        [height, width] = [round(height / one.poolSize), round(width / one.poolSize)];
    } else if (one.layer === "flatten") {
      flat = height * width * (slips.flattenLosesChannels ? 1 : channels);
      values = flat;
    } else if (one.layer === "dropout") {
      if (slips.dropoutRemoves) values = Math.floor(values * (1 - one.rate));
    } else {
      total += ((slips.denseOnFlatten ? flat : values) + biases) * one.units;
      values = one.units;
    }
  }
  return total;
}
