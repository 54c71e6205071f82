import type { Node } from "../../platform.js";
import { adviceText } from "../adviceText.js";
import type { PrintedType } from "../printedType.js";
import { codeOf } from "../quote.js";

/** What TensorFlow.js's layers are made with, where Keras takes the first of it without a name. */
const firstOptions: Record<string, string> = {
  dense: "units",
  dropout: "rate",
  conv2d: "filters",
  maxPooling2d: "poolSize",
  averagePooling2d: "poolSize",
  activation: "activation",
};

/** Of Keras's `dense(10, …)`: `tf.layers.dense({ units: 10 })`. */
export function layerOptions(call: Node, source: string): string | undefined {
  if (call.type !== "CallExpression" || call.callee.type !== "MemberExpression") return;
  const { object, property } = call.callee;
  const [first] = call.arguments;
  const name = property.type === "Identifier" ? property.name : "";
  if (!/\blayers$/.test(codeOf(object, source)) || !first || first.type === "ObjectExpression") return;
  const option = Object.hasOwn(firstOptions, name) ? firstOptions[name] : undefined;
  const callee = codeOf(call.callee, source);
  return option && adviceText.layerOptions(`${callee}({ ${option}: ${codeOf(first, source)} })`);
}

/** Of `model.predict(images).print()`: as far as TypeScript knows, a network may have several outputs. */
export function oneOfSeveralTensors(
  owner: string,
  property: string,
  { members = [] }: PrintedType,
): string | undefined {
  const isTensor = (type: PrintedType | undefined) => type?.kind === "tensor";
  const isBoth = members.some(isTensor) && members.some(({ element }) => isTensor(element));
  return isBoth ? adviceText.oneOfSeveralTensors(owner, property) : undefined;
}
