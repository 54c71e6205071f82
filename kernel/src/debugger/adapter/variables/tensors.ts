import type { Runtime } from "node:inspector";
import type { Inspector } from "../../cdp/inspector.js";
import { debuggerText } from "../../debuggerText.js";
import { evaluateWithTimeout } from "../timeout.js";
import type { Range } from "./paging.js";

/** A tensor of TensorFlow.js, or the part of it below some of its first indices. */
export interface TensorPart {
  readonly objectId: string;
  /** Without the indices that are chosen. */
  readonly shape: readonly number[];
  /** Of the part's first value among the tensor's. */
  readonly offset: number;
}

/** Cheap, from what V8 has sent anyway; {@link readTensor} then looks closer. */
export function looksLikeTensor({ type, className, preview }: Runtime.RemoteObject): boolean {
  if (type !== "object") return false;
  const names = preview?.properties.map(({ name }) => name) ?? [];
  return (
    className === "Tensor" || className === "Variable" || (names.includes("dtype") && names.includes("shape"))
  );
}

/** What a tensor is, from its fields: no code of its own runs. Undefined when it is none. */
export async function readTensor(
  inspector: Inspector,
  objectId: string,
): Promise<{ text: string; shape: number[]; disposed: boolean } | undefined> {
  const { result } = await inspector.post("Runtime.callFunctionOn", {
    objectId,
    functionDeclaration: `function () {
      if (typeof this.dataSync !== "function" || typeof this.dtype !== "string" || !this.shape?.every) return null;
      if (!this.shape.every((length) => typeof length === "number")) return null;
      return { dtype: this.dtype, shape: [...this.shape], disposed: this.isDisposed === true, isVariable: "trainable" in this };
    }`,
    returnByValue: true,
    silent: true,
  });
  const tensor = result.value as null | {
    dtype: string;
    shape: number[];
    disposed: boolean;
    isVariable: boolean;
  };
  if (!tensor) return undefined;
  const { dtype, shape, disposed, isVariable } = tensor;
  const text = `${isVariable ? "Variable" : "Tensor"} ${dtype} [${shape.join(", ")}]${disposed ? ` (${debuggerText.disposed})` : ""}`;
  return { text, shape, disposed };
}

/** How many values a row shows on its line. */
const mostInRow = 10;

/** The rows of a tensor's part, each as text: a number, or the row's first numbers. */
export async function readRows(
  inspector: Inspector,
  { objectId, shape, offset }: TensorPart,
  { start, count }: Range,
): Promise<string[]> {
  const size = shape.slice(1).reduce((product, length) => product * length, 1);
  const shown = Math.min(size, mostInRow);
  // A tensor may live on another device, and reading it may take long or fail.
  const { result, exceptionDetails } = await evaluateWithTimeout(inspector, {
    objectId,
    expression: `(({ dtype }, data) => JSON.stringify(Array.from({ length: ${count} }, (_, row) => {
      const at = ${offset} + (${start} + row) * ${size};
      return Array.from(data.slice(at, at + ${shown}), (value) =>
        typeof value === "string" ? JSON.stringify(value)
        : dtype === "bool" ? String(!!value)
        : dtype === "float32" ? String(+value.toPrecision(7)) : String(value));
    })))(it, it.dataSync())`,
  });
  if (exceptionDetails !== undefined) {
    const why = exceptionDetails.exception?.description?.split("\n")[0] ?? debuggerText.tookTooLong;
    return Array.from({ length: count }, () => debuggerText.notReadable(why));
  }
  const rows = JSON.parse(String(result.value)) as string[][];
  const isNested = shape.length > 1;
  return rows.map((row) => (isNested ? `[${row.join(", ")}${size > shown ? ", …" : ""}]` : (row[0] ?? "")));
}
