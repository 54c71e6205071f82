import { Array, JSON, Math, Number, String } from "./intrinsics.js";
import { studentText } from "./studentText.js";

/** What of TensorFlow.js's tensors is asked for. The kernel does not depend on the library. */
export interface TensorLike {
  readonly shape: number[];
  readonly dtype: string;
  readonly isDisposed?: boolean;
  /** Of a `tf.Variable`. */
  readonly name?: string;
  readonly trainable?: boolean;
  dataSync(): ArrayLike<number | string>;
}

/** A tensor with more values shows the first and the last of each axis, as NumPy does. */
const mostValues = 1000;
const edge = 3;

/** A row's values are broken into lines of this width. */
const lineWidth = 80;

export function isTensor(value: unknown): value is TensorLike {
  if (typeof value !== "object" || value === null) return false;
  const { shape, dtype, dataSync } = value as Partial<TensorLike>;
  return Array.isArray(shape) && typeof dtype === "string" && typeof dataSync === "function";
}

/** `Tensor float32 [2, 3]` and its values by rows. */
export function tensorText(tensor: TensorLike): string {
  const { shape, dtype } = tensor;
  const isVariable = typeof tensor.trainable === "boolean";
  const kind = isVariable ? `Variable ${JSON.stringify(tensor.name)}` : "Tensor";
  const frozen = isVariable && tensor.trainable === false ? `, ${studentText.notTrainable}` : "";
  const head = `${kind} ${dtype} [${shape.join(", ")}]${frozen}`;
  if (tensor.isDisposed) return `${head}, ${studentText.disposed}`;
  if (dtype === "complex64") return head;
  const size = shape.reduce((product, length) => product * length, 1);
  if (size === 0) return `${head}\n[]`;
  const data = tensor.dataSync();
  const shown = visible(shape, size);
  const format = formatOf(
    dtype,
    shown.map((index) => data[index]),
  );
  return `${head}\n${rows(shape, 0, 0, size > mostValues, (index) => format(data[index]), "")}`;
}

/** The indices of the values that are shown. */
function visible(shape: number[], size: number): number[] {
  if (size <= mostValues) return Array.from({ length: size }, (_, index) => index);
  let indices = [0];
  for (const length of shape) {
    const positions = positionsOn(length, true);
    indices = indices.flatMap((index) => positions.map((position) => index * length + position));
  }
  return indices;
}

function positionsOn(length: number, shortened: boolean): number[] {
  if (!shortened || length <= 2 * edge) return Array.from({ length }, (_, index) => index);
  return [0, 1, 2, length - 3, length - 2, length - 1];
}

function rows(
  shape: number[],
  axis: number,
  offset: number,
  shortened: boolean,
  text: (index: number) => string,
  indent: string,
): string {
  if (axis === shape.length) return text(offset).trim();
  const length = shape[axis];
  const isLast = axis === shape.length - 1;
  const parts: string[] = [];
  let before = -1;
  for (const position of positionsOn(length, shortened)) {
    if (position !== before + 1) parts.push("...");
    before = position;
    const index = offset * length + position;
    parts.push(isLast ? text(index) : rows(shape, axis + 1, index, shortened, text, `${indent} `));
  }
  if (isLast) return `[${filled(parts, indent)}]`;
  // Between matrices an empty line.
  const gap = "\n".repeat(shape.length - 1 - axis);
  return `[${parts.join(`,${gap}${indent} `)}]`;
}

function filled(parts: string[], indent: string): string {
  const lines: string[] = [];
  let line = "";
  for (const [index, part] of parts.entries()) {
    const item = index < parts.length - 1 ? `${part},` : part;
    if (line !== "" && indent.length + line.length + item.length + 2 > lineWidth) {
      lines.push(line);
      line = item;
    } else line = line === "" ? item : `${line} ${item}`;
  }
  return [...lines, line].join(`\n${indent} `);
}

/** One way to write all the values: as many decimals as any of them needs, at most four, and one width. */
function formatOf(dtype: string, values: (number | string)[]): (value: number | string) => string {
  if (dtype === "string") return (value) => JSON.stringify(value);
  if (dtype === "bool") return (value) => (value ? " true" : "false");
  const finite = values.map(Number).filter((value) => Number.isFinite(value));
  const sizes = finite.map(Math.abs).filter((size) => size > 0);
  const isWhole = finite.every((value) => Number.isInteger(value));
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0);
  const smallest = sizes.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const exponential = largest >= 1e8 || (!isWhole && (smallest < 1e-4 || largest / smallest > 1e6));
  const decimals = isWhole ? 0 : Math.max(...finite.map(decimalsOf));
  const write = (value: number) => {
    if (!Number.isFinite(value)) return String(value);
    if (!exponential) return value.toFixed(decimals);
    return value === 0 ? "0" : value.toExponential(4);
  };
  const width = values.reduce<number>((widest, value) => Math.max(widest, write(Number(value)).length), 0);
  return (value) => write(Number(value)).padStart(width);
}

function decimalsOf(value: number): number {
  return (
    value
      .toFixed(4)
      .replace(/\.?0+$/, "")
      .split(".")[1]?.length ?? 0
  );
}
