import { type ReferenceActivation, referenceActivations } from "./referenceActivations.js";

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

/** A layer's kernel and its bias; the bias is not there in a layer without. */
export interface Weights {
  kernel: Float64Array;
  bias: Float64Array | undefined;
  /** Filters or units, one for each value of the bias. */
  filters: number;
}

/** y = Σ x W + b, where `termsOf` tells for an input of this size which products there are. The filters, or units, come last. */
function linear(
  { kernel, bias: given, filters }: Weights,
  termsOf: (size: number) => { outputs: number; forEachTerm: Terms },
): ReferenceLayer {
  const bias = given ?? new Float64Array(filters);
  const [dW, dB] = [new Float64Array(kernel.length), new Float64Array(bias.length)];
  let x: Float64Array = new Float64Array();
  return {
    weights: given ? [kernel, bias] : [kernel],
    gradients: given ? [dW, dB] : [dW],
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
export function dense(weights: Weights): ReferenceLayer {
  const units = weights.filters;
  const inputs = weights.kernel.length / units;
  return linear(weights, (size) => ({
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
  /** From one pixel of a window to the next. */
  dilation?: Pair;
}

/** For each place of a window along one axis, where it lies in the input; what lies outside is left out. */
function placesOf(
  length: number,
  window: number,
  stride: number,
  padding: string,
  dilation = 1,
): { at: number; k: number }[][] {
  const reach = (window - 1) * dilation + 1;
  const count = padding === "same" ? Math.ceil(length / stride) : Math.floor((length - reach) / stride) + 1;
  const missing = padding === "same" ? Math.max(0, (count - 1) * stride + reach - length) : 0;
  const before = Math.floor(missing / 2);
  return Array.from({ length: count }, (_, place) =>
    Array.from({ length: window }, (_, k) => ({ at: place * stride - before + k * dilation, k })).filter(
      ({ at }) => at >= 0 && at < length,
    ),
  );
}

/** Each place of the output with the input's pixels under its window: `from` in the input, `k` in the window. */
function windowsOf(
  [height, width]: ImageShape,
  { size, strides, padding, dilation = [1, 1] }: Windows,
): { from: number; k: number }[][] {
  const rows = placesOf(height, size[0], strides[0], padding, dilation[0]);
  const columns = placesOf(width, size[1], strides[1], padding, dilation[1]);
  return rows.flatMap((row) =>
    columns.map((column) =>
      row.flatMap((r) => column.map((c) => ({ from: r.at * width + c.at, k: r.k * size[1] + c.k }))),
    ),
  );
}

/** y = Σ x W + b over each window; the kernel is [height][width][channels][filters]. */
export function conv2d(shape: ImageShape, windows: Windows, weights: Weights): ReferenceLayer {
  const places = windowsOf(shape, windows);
  const [channels, filters] = [shape[2], weights.filters];
  return linear(weights, () => ({
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

/** The same backwards: each pixel x W is added to the window's pixels; the kernel is [height][width][filters][channels]. */
export function conv2dTranspose(
  [, , channels]: ImageShape,
  output: ImageShape,
  windows: Windows,
  weights: Weights,
): ReferenceLayer {
  const places = windowsOf(output, windows);
  const { filters } = weights;
  return linear(weights, () => ({
    outputs: output[0] * output[1] * filters,
    forEachTerm(term) {
      places.forEach((pixels, place) => {
        for (const { from, k } of pixels) {
          for (let c = 0; c < channels; c++) {
            for (let f = 0; f < filters; f++)
              term(from * filters + f, place * channels + c, (k * filters + f) * channels + c);
          }
        }
      });
    },
  }));
}

/** Each channel by its own filters; the kernel is [height][width][channels][filters of a channel]. */
export function depthwiseConv2d(shape: ImageShape, windows: Windows, weights: Weights): ReferenceLayer {
  const places = windowsOf(shape, windows);
  const [channels, filters] = [shape[2], weights.filters];
  const times = filters / channels;
  return linear(weights, () => ({
    outputs: places.length * filters,
    forEachTerm(term) {
      places.forEach((pixels, place) => {
        for (const { from, k } of pixels) {
          for (let f = 0; f < filters; f++)
            term(place * filters + f, from * channels + Math.floor(f / times), k * filters + f);
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
  return name === "softmax" ? softmaxLayer(channels) : elementwise(referenceActivations[name]);
}

export function elementwise({ value, slope }: ReferenceActivation): ReferenceLayer {
  let input: Float64Array = new Float64Array();
  return {
    weights: [],
    gradients: [],
    forward(x) {
      input = x;
      return x.map((one) => value(one));
    },
    backward: (dY) => dY.map((d, i) => d * slope(input[i])),
  };
}

function softmaxLayer(channels: number): ReferenceLayer {
  let y: Float64Array = new Float64Array();
  return {
    weights: [],
    gradients: [],
    forward(x) {
      y = softmax(x, channels);
      return y;
    },
    backward(dY) {
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

/** Each pixel over its own channels; gamma and beta are 1 and 0 where they are absent. */
export function layerNormalization(
  channels: number,
  epsilon: number,
  gamma: Float64Array | undefined,
  beta: Float64Array | undefined,
): ReferenceLayer {
  const [dGamma, dBeta] = [new Float64Array(channels), new Float64Array(channels)];
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / channels;
  let normal: Float64Array = new Float64Array();
  let deviations: number[] = [];
  return {
    weights: [gamma, beta].flatMap((weight) => weight ?? []),
    gradients: [...(gamma ? [dGamma] : []), ...(beta ? [dBeta] : [])],
    forward(x) {
      normal = x.slice();
      deviations = [];
      for (let at = 0; at < x.length; at += channels) {
        const pixel = normal.subarray(at, at + channels);
        const center = mean(pixel);
        const deviation = Math.sqrt(mean(pixel.map((value) => (value - center) ** 2)) + epsilon);
        deviations.push(deviation);
        pixel.set(pixel.map((value) => (value - center) / deviation));
      }
      return normal.map((value, i) => value * (gamma?.[i % channels] ?? 1) + (beta?.[i % channels] ?? 0));
    },
    backward(dY) {
      const dX = new Float64Array(dY.length);
      deviations.forEach((deviation, place) => {
        const at = place * channels;
        const n = normal.subarray(at, at + channels);
        const h = dY.slice(at, at + channels).map((d, c) => {
          dGamma[c] += d * n[c];
          dBeta[c] += d;
          return d * (gamma?.[c] ?? 1);
        });
        const [offset, slope] = [mean(h), mean(h.map((value, c) => value * n[c]))];
        for (let c = 0; c < channels; c++) dX[at + c] = (h[c] - offset - n[c] * slope) / deviation;
      });
      return dX;
    },
  };
}

/** `indexOf` tells which slope belongs to a value of the input: those along a shared axis have one. */
export function prelu(alpha: Float64Array, indexOf: (i: number) => number): ReferenceLayer {
  const dAlpha = new Float64Array(alpha.length);
  let input: Float64Array = new Float64Array();
  return {
    weights: [alpha],
    gradients: [dAlpha],
    forward(x) {
      input = x;
      return x.map((value, i) => (value > 0 ? value : alpha[indexOf(i)] * value));
    },
    backward(dY) {
      return dY.map((d, i) => {
        if (input[i] > 0) return d;
        dAlpha[indexOf(i)] += d * input[i];
        return d * alpha[indexOf(i)];
      });
    },
  };
}
