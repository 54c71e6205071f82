/**
 * A layer in double precision, for one example at a time, written down as it is defined: slow, and with nothing in it that
 * could go wrong by being fast. Images are [height][width][channels], one value after the other.
 */
export interface ReferenceLayer {
  readonly weights: Float64Array[];
  /** Sums over the examples since they were last set to 0. */
  readonly gradients: Float64Array[];
  forward(x: Float64Array): Float64Array;
  /** From the gradient of what `forward` returned last to that of what it was given. */
  backward(dY: Float64Array): Float64Array;
}

export type Pair = readonly [number, number];
export type ImageShape = readonly [height: number, width: number, channels: number];

/** Calls `term` with the indices of y, x and W for each product there is. */
type Terms = (term: (y: number, x: number, w: number) => void) => void;

/** y = Σ x W + b, where `termsOf` tells for an input of this size which products there are. The filters, or units, come last. */
function linear(
  kernel: Float64Array,
  bias: Float64Array,
  termsOf: (size: number) => { outputs: number; forEachTerm: Terms },
): ReferenceLayer {
  const [dW, dB] = [new Float64Array(kernel.length), new Float64Array(bias.length)];
  let x: Float64Array = new Float64Array();
  return {
    weights: [kernel, bias],
    gradients: [dW, dB],
    forward(input) {
      x = input;
      const { outputs, forEachTerm } = termsOf(x.length);
      const y = Float64Array.from({ length: outputs }, (_, i) => bias[i % bias.length]);
      forEachTerm((i, j, w) => {
        y[i] += x[j] * kernel[w];
      });
      return y;
    },
    backward(dY) {
      const dX = new Float64Array(x.length);
      dY.forEach((d, i) => {
        dB[i % bias.length] += d;
      });
      termsOf(x.length).forEachTerm((i, j, w) => {
        dW[w] += x[j] * dY[i];
        dX[j] += kernel[w] * dY[i];
      });
      return dX;
    },
  };
}

/** y = x W + b, for each pixel of an image alike. */
export function dense(kernel: Float64Array, bias: Float64Array): ReferenceLayer {
  const units = bias.length;
  const inputs = kernel.length / units;
  return linear(kernel, bias, (size) => ({
    outputs: (size / inputs) * units,
    forEachTerm(term) {
      for (let pixel = 0; pixel < size / inputs; pixel++) {
        for (let i = 0; i < inputs; i++) {
          for (let j = 0; j < units; j++) term(pixel * units + j, pixel * inputs + i, i * units + j);
        }
      }
    },
  }));
}

export interface Windows {
  size: Pair;
  strides: Pair;
  padding: string;
}

/** For each place of a window along one axis, where it lies in the input; what lies outside is left out. */
function placesOf(
  length: number,
  window: number,
  stride: number,
  padding: string,
): { at: number; k: number }[][] {
  const count = padding === "same" ? Math.ceil(length / stride) : Math.floor((length - window) / stride) + 1;
  const missing = padding === "same" ? Math.max(0, (count - 1) * stride + window - length) : 0;
  const before = Math.floor(missing / 2);
  return Array.from({ length: count }, (_, place) =>
    Array.from({ length: window }, (_, k) => ({ at: place * stride - before + k, k })).filter(
      ({ at }) => at >= 0 && at < length,
    ),
  );
}

/** Each place of the output with the input's pixels under its window: `from` in the input, `k` in the window. */
function windowsOf(
  [height, width]: ImageShape,
  { size, strides, padding }: Windows,
): { from: number; k: number }[][] {
  const rows = placesOf(height, size[0], strides[0], padding);
  const columns = placesOf(width, size[1], strides[1], padding);
  return rows.flatMap((row) =>
    columns.map((column) =>
      row.flatMap((r) => column.map((c) => ({ from: r.at * width + c.at, k: r.k * size[1] + c.k }))),
    ),
  );
}

/** y = Σ x W + b over each window; the kernel is [height][width][channels][filters]. */
export function conv2d(
  shape: ImageShape,
  windows: Windows,
  kernel: Float64Array,
  bias: Float64Array,
): ReferenceLayer {
  const places = windowsOf(shape, windows);
  const [channels, filters] = [shape[2], bias.length];
  return linear(kernel, bias, () => ({
    outputs: places.length * filters,
    forEachTerm(term) {
      places.forEach((pixels, place) => {
        for (const { from, k } of pixels) {
          for (let c = 0; c < channels; c++) {
            for (let f = 0; f < filters; f++)
              term(place * filters + f, from * channels + c, (k * channels + c) * filters + f);
          }
        }
      });
    },
  }));
}

/** The largest value of each window, or the mean of those that lie in the image. */
export function pooling(kind: "max" | "average", shape: ImageShape, windows: Windows): ReferenceLayer {
  const places = windowsOf(shape, windows);
  const channels = shape[2];
  /** For each output, which inputs it is made of, and the share of each. */
  let shares: { at: number; share: number }[][] = [];
  let size = 0;
  return {
    weights: [],
    gradients: [],
    forward(x) {
      size = x.length;
      shares = places.flatMap((pixels) =>
        Array.from({ length: channels }, (_, c) => {
          const inputs = pixels.map(({ from }) => from * channels + c);
          if (kind === "average") return inputs.map((at) => ({ at, share: 1 / inputs.length }));
          return [{ at: inputs.reduce((best, at) => (x[at] > x[best] ? at : best)), share: 1 }];
        }),
      );
      return Float64Array.from(shares, (parts) =>
        parts.reduce((sum, { at, share }) => sum + x[at] * share, 0),
      );
    },
    backward(dY) {
      const dX = new Float64Array(size);
      shares.forEach((parts, i) => {
        for (const { at, share } of parts) dX[at] += dY[i] * share;
      });
      return dX;
    },
  };
}

/** y = f(x); softmax over each `channels` values. */
export function activation(name: string, channels: number): ReferenceLayer {
  let y: Float64Array = new Float64Array();
  return {
    weights: [],
    gradients: [],
    forward(x) {
      if (name === "relu") y = x.map((value) => Math.max(0, value));
      else if (name === "sigmoid") y = x.map((value) => 1 / (1 + Math.exp(-value)));
      else if (name === "tanh") y = x.map(Math.tanh);
      else if (name === "softmax") y = softmax(x, channels);
      else y = x;
      return y;
    },
    backward(dY) {
      if (name === "relu") return dY.map((d, i) => (y[i] > 0 ? d : 0));
      if (name === "sigmoid") return dY.map((d, i) => d * y[i] * (1 - y[i]));
      if (name === "tanh") return dY.map((d, i) => d * (1 - y[i] * y[i]));
      if (name !== "softmax") return dY;
      return dY.map((d, i) => {
        const first = i - (i % channels);
        let dot = 0;
        for (let k = first; k < first + channels; k++) dot += dY[k] * y[k];
        return y[i] * (d - dot);
      });
    },
  };
}

function softmax(x: Float64Array, channels: number): Float64Array {
  const y = new Float64Array(x.length);
  for (let first = 0; first < x.length; first += channels) {
    const group = x.subarray(first, first + channels);
    const top = Math.max(...group);
    const sum = group.reduce((total, value) => total + Math.exp(value - top), 0);
    for (let k = 0; k < channels; k++) y[first + k] = Math.exp(group[k] - top) / sum;
  }
  return y;
}
