import type { TensorInfo } from "@tensorflow/tfjs";
import tf from "#platform/tf";

/** By name. An optional one may be missing in spite of its type. */
type Inputs = Record<string, TensorInfo>;

/** Whether the stock kernel is wrong for these inputs. */
type When = (inputs: Inputs, attrs: Record<string, unknown>) => boolean;

const tensors = (inputs: Inputs) =>
  Object.values(inputs).filter((input) => input !== undefined && input !== null);
const isEmpty = ({ shape }: TensorInfo) => tf.util.sizeFromShape(shape) === 0;

/** Whether the shape, without the ones that it begins with, is what the other one ends in. */
function isEndOf(shape: number[], other: number[]): boolean {
  const from = shape.findIndex((n) => n !== 1);
  const values = from < 0 ? [] : shape.slice(from);
  return tf.util.arraysEqual(values, other.slice(other.length - values.length));
}

const always: When = () => true;
const notFloat: When = (inputs) => tensors(inputs).some(({ dtype }) => dtype !== "float32");
const bool: When = (inputs) => tensors(inputs).some(({ dtype }) => dtype === "bool");
const empty: When = (inputs) => tensors(inputs).some(isEmpty);

/**
 * The kernels of TensorFlow.js's WASM backend 4.22 that compute something wrong, and for which inputs. Found by
 * comparing what models can use with the `cpu` backend, which computes these right.
 */
export const wrongOnWasm: Record<string, When> = {
  // The running maximum starts at the smallest positive float32 and not at minus infinity.
  MaxPoolGrad: always,
  MaxPoolWithArgmax: always,
  MaxPool3D: always,
  MaxPool3DGrad: always,
  Dilation2D: always,
  Dilation2DBackpropFilter: always,
  Dilation2DBackpropInput: always,

  // Each writes to the wrong places.
  Conv3DBackpropInputV2: always,
  Conv3DBackpropFilterV2: always,

  // NaN becomes a number here, which would hide that a model has diverged. ClipByValue leaves its output as it found it
  // where both limits are the same.
  ClipByValue: always,
  Maximum: always,
  Minimum: always,
  Relu6: always,

  Sign: always, // 0 for numbers below 1e-7
  OneHot: ({ indices }, { dtype }) => dtype !== "int32" || indices.dtype !== "int32", // writes int32, whatever was asked for
  Cast: (_, { dtype }) => dtype === "bool", // cuts off to a byte: .5 is false, and 2 stays 2
  Prelu: ({ x, alpha }) => !isEndOf(alpha.shape, x.shape), // repeats alpha as if it were flat

  // These leave their output as they found it where there is nothing to sum up.
  Sum: empty,
  Mean: empty,
  Max: empty,
  Min: empty,
  Prod: empty,
  BatchMatMul: ({ a, b }) => isEmpty(a) || isEmpty(b),
  // Takes every matrix as it lies, transposed or not.
  _FusedMatMul: ({ a, b }, { transposeA, transposeB }) =>
    isEmpty(a) || isEmpty(b) || transposeA === true || transposeB === true,

  // They read the bits of whole numbers and truth values as if they were float32.
  Acos: notFloat,
  Acosh: notFloat,
  Asin: notFloat,
  Asinh: notFloat,
  Atanh: notFloat,
  Expm1: notFloat,
  IsFinite: notFloat,
  IsInf: notFloat,
  IsNan: notFloat,
  Log1p: notFloat,
  Reciprocal: notFloat,
  StridedSlice: notFloat,
  AddN: bool,
  Reverse: bool, // and writes beyond its output
  SearchSorted: bool,
  Select: ({ t, e }) => bool({ t, e }, {}), // the condition is always one
  Step: bool,
  TopK: bool,
};
