import type { Row } from "../../input/checkRows.js";
import type { TensorKernels } from "../../training/backend/tensorKernelCalls.js";
import { tensorKernelsOn } from "../../training/backend/tensorKernels.js";

// Both passes of the network are such products, and nearly all of training's time. Their loops are WebAssembly
// (lib/assembly/tensors/product.ts), because JavaScript has no word for a vector of two numbers. They compute, to the last
// bit, what the loops of lesson 09b compute.

/** b + x M, shape `[x.length, biases.length]`: M has one row for each number in a row of `x`. */
export function timesMatrix(x: readonly Row[], matrix: Float64Array, biases: Float64Array): Float64Array {
  return product(x, false, matrix, biases);
}

/** xᵀ M, shape `[x[0].length, width]`: M has `width` columns, and one row for each row of `x`. */
export function transposedTimesMatrix(x: readonly Row[], matrix: Float64Array, width: number): Float64Array {
  return product(x, true, matrix, new Float64Array(width));
}

/** Columns of a panel: a matrix lies in panels, one after the other, the last one filled up. */
const panel = 8;

/** Its scratch takes so many bytes for each term, and these besides. */
const [scratchPerTerm, scratchBesides] = [16 * 12, 16 * 8];

let memory: WebAssembly.Memory | undefined;
let kernels: TensorKernels | undefined;

/** @param start what each row of the result begins at */
function product(
  x: readonly Row[],
  isTransposed: boolean,
  matrix: Float64Array,
  start: Float64Array,
): Float64Array {
  if (x.length === 0) return new Float64Array(0);
  const [rows, columns, width] = [x.length, x[0].length, start.length];
  const [outputs, terms] = isTransposed ? [columns, rows] : [rows, columns];
  const panels = Math.ceil(width / panel);
  const pitch = panels * panel;

  const single = x.every((row) => row instanceof Float32Array);
  const size = single ? 4 : 8;
  const inPanels = 8 * outputs * pitch; // behind the sums
  const scratch = inPanels + 8 * terms * pitch;
  const a = scratch + scratchPerTerm * terms + scratchBesides;
  const memory = memoryOf(a + size * rows * columns);
  if (memory === undefined) return plainProduct(x, isTransposed, matrix, start);

  const sums = new Float64Array(memory.buffer, 0, outputs * pitch);
  for (let output = 0; output < outputs; output++) sums.set(start, output * pitch);
  putInPanels(matrix, width, new Float64Array(memory.buffer, inPanels, terms * pitch));
  const copy = new (single ? Float32Array : Float64Array)(memory.buffer, a, rows * columns);
  x.forEach((row, i) => {
    copy.set(row, i * columns);
  });

  kernels ??= tensorKernelsOn(memory);
  const [outputStep, termStep] = isTransposed ? [size, size * columns] : [size * columns, size];
  kernels.addProduct({
    sums: 0,
    outputs,
    a,
    single,
    outputStep,
    termStep,
    matrix: inPanels,
    terms,
    panels,
    scratch,
  });
  if (pitch === width) return sums.slice();
  const result = new Float64Array(outputs * width);
  for (let output = 0; output < outputs; output++) {
    result.set(sums.subarray(output * pitch, output * pitch + width), output * width);
  }
  return result;
}

/** A memory of at least so many bytes; none where there is no room for it, as where the address space is limited. */
function memoryOf(bytes: number): WebAssembly.Memory | undefined {
  try {
    memory ??= new WebAssembly.Memory({ initial: 1, maximum: 65_536 });
    const missing = bytes - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / 65_536));
    return memory;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The same in JavaScript. Each sum gets its terms in their order, so that the results are equal to the last bit. */
export function plainProduct(
  x: readonly Row[],
  isTransposed: boolean,
  matrix: Float64Array,
  start: Float64Array,
): Float64Array {
  const { length: width } = start;
  const [outputs, terms] = isTransposed ? [x[0].length, x.length] : [x.length, x[0].length];
  const sums = new Float64Array(outputs * width);
  for (let output = 0; output < outputs; output++) {
    sums.set(start, output * width);
    for (let term = 0; term < terms; term++) {
      const factor = isTransposed ? x[term][output] : x[output][term];
      if (factor === 0) continue;
      for (let j = 0; j < width; j++) sums[output * width + j] += factor * matrix[term * width + j];
    }
  }
  return sums;
}

/** Column `j` of a row goes to place `j % panel` of the row's part of its panel. What fills up is of no account. */
function putInPanels(matrix: Float64Array, width: number, panels: Float64Array): void {
  const rows = matrix.length / width;
  for (let first = 0, at = 0; first < width; first += panel) {
    const end = Math.min(first + panel, width);
    for (let row = 0; row < rows; row++, at += panel) {
      for (let j = first; j < end; j++) panels[at + j - first] = matrix[row * width + j];
    }
  }
}
