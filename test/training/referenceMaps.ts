import type { ImageShape, Pair, ReferenceLayer } from "./referenceLayers.js";

/** y[to] += weight x[from]. */
interface Term {
  to: number;
  from: number;
  weight: number;
}

/** y = A x with a fixed matrix A, of which `terms` are the entries that are not 0. */
function fixed(inputs: number, outputs: number, terms: readonly Term[]): ReferenceLayer {
  return {
    weights: [],
    gradients: [],
    forward(x) {
      const y = new Float64Array(outputs);
      for (const { to, from, weight } of terms) y[to] += weight * x[from];
      return y;
    },
    backward(dY) {
      const dX = new Float64Array(inputs);
      for (const { to, from, weight } of terms) dX[from] += weight * dY[to];
      return dX;
    },
  };
}

/** The same of whole pixels: `termsAt` tells which input pixels the output pixel of a line and a column is made of. */
function ofPixels(
  input: ImageShape,
  output: ImageShape,
  termsAt: (line: number, column: number) => { line: number; column: number; weight: number }[],
): ReferenceLayer {
  const [height, width, channels] = input;
  const terms: Term[] = [];
  for (let line = 0; line < output[0]; line++) {
    for (let column = 0; column < output[1]; column++) {
      for (const one of termsAt(line, column)) {
        if (one.line < 0 || one.line >= height || one.column < 0 || one.column >= width) continue;
        for (let c = 0; c < channels; c++) {
          const to = (line * output[1] + column) * channels + c;
          terms.push({ to, from: (one.line * width + one.column) * channels + c, weight: one.weight });
        }
      }
    }
  }
  return fixed(height * width * channels, output[0] * output[1] * channels, terms);
}

/** The image moved by so many lines and columns: cropping, or zero padding with negative ones. */
export function shift(input: ImageShape, output: ImageShape, lines: number, columns: number): ReferenceLayer {
  return ofPixels(input, output, (line, column) => [
    { line: line + lines, column: column + columns, weight: 1 },
  ]);
}

/** Each pixel `size` times; or between the pixels as far apart as they then are, a straight line. */
export function upSampling(
  input: ImageShape,
  output: ImageShape,
  [tall, wide]: Pair,
  interpolation: string,
): ReferenceLayer {
  return ofPixels(input, output, (line, column) => {
    const [y, x] = [line / tall, column / wide];
    const [top, left] = [Math.floor(y), Math.floor(x)];
    if (interpolation === "nearest") return [{ line: top, column: left, weight: 1 }];
    return [0, 1].flatMap((down) =>
      [0, 1].map((right) => ({
        line: Math.min(top + down, input[0] - 1),
        column: Math.min(left + right, input[1] - 1),
        weight: (down ? y - top : 1 - y + top) * (right ? x - left : 1 - x + left),
      })),
    );
  });
}

/** The axes in another order, counted from 1. */
export function permute(shape: readonly number[], dims: readonly number[]): ReferenceLayer {
  const size = shape.reduce((a, b) => a * b, 1);
  const indexIn = (place: readonly number[], sizes: readonly number[]) =>
    place.reduce((index, at, axis) => index * sizes[axis] + at, 0);
  const places = shape.reduce<number[][]>(
    (found, length) => found.flatMap((place) => Array.from({ length }, (_, i) => [...place, i])),
    [[]],
  );
  const moved = (values: readonly number[]) => dims.map((dim) => values[dim - 1]);
  const terms = places.map((place) => ({
    to: indexIn(moved(place), moved(shape)),
    from: indexIn(place, shape),
    weight: 1,
  }));
  return fixed(size, size, terms);
}

/** y = a x + b. */
export function rescaling(scale: number, offset: number): ReferenceLayer {
  return {
    weights: [],
    gradients: [],
    forward: (x) => x.map((value) => scale * value + offset),
    backward: (dY) => dY.map((d) => scale * d),
  };
}
