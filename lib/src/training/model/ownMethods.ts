import tf from "#platform/tf";
import { trainingText } from "../trainingText.js";
import type { LayerInside } from "./layersModel.js";
import { NotCovered } from "./notCovered.js";

const { lacks } = trainingText;

type Methods = Record<string, unknown>;

/** What decides what a layer computes. */
const methods = ["call", "apply", "invokeCallHook", "getConfig", "getClassName"] as const;

/** TensorFlow.js's classes by the names under which they save themselves, as they were before a student could change them. */
const stock = new Map(
  Object.entries(tf.serialization.SerializationMap.getMap().classNameMap).map(([name, [{ prototype }]]) => [
    name,
    { prototype: prototype as object, methods: methods.map((method) => (prototype as Methods)[method]) },
  ]),
);

/**
 * Refuses a layer that does not compute what its name says: of a student's own class, which may bear the name of the one that
 * it extends, or with a method of its own.
 *
 * @throws NotCovered
 */
export function checkOwnMethods(layer: LayerInside): void {
  const { activation, kernelRegularizer, biasRegularizer, _callHook } = layer as unknown as Methods;
  const own = ownMethodOf(layer);
  if (own !== undefined) throw new NotCovered(own);
  if (_callHook != null) throw new NotCovered(lacks.ownMethod("callHook", layer.name));
  for (const part of [activation, kernelRegularizer, biasRegularizer]) {
    if (part == null || ownMethodOf(part as LayerInside) === undefined) continue;
    throw new NotCovered(lacks.ownMethod((part as object).constructor.name, layer.name));
  }

  function ownMethodOf(one: LayerInside): string | undefined {
    const known = stock.get(one.getClassName());
    if (!known || Object.getPrototypeOf(one) !== known.prototype) {
      const name = one.constructor.name;
      return lacks.layer(name === one.getClassName() || name === "" ? one.getClassName() : name, layer.name);
    }
    const own = methods.find((method, i) => (one as unknown as Methods)[method] !== known.methods[i]);
    return own && lacks.ownMethod(own, layer.name);
  }
}
