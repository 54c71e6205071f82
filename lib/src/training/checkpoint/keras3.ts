import tf from "#platform/tf";

type Config = Record<string, unknown>;
type FromConfig = (cls: unknown, config: Config, ...rest: unknown[]) => unknown;

/**
 * Lets `tf.loadLayersModel` read what Keras 3 describes otherwise than Keras 2: the shape of the input, types as objects, and
 * which layer reads which. TensorFlow.js 4.22 knows Keras 2 only.
 */
export function closeKeras3Gaps(): void {
  const { classNameMap } = tf.serialization.SerializationMap.getMap();
  const classes = classNameMap as unknown as Record<string, [unknown, FromConfig]>;
  for (const name of ["Sequential", "Model", "Functional"]) {
    const [cls, fromConfig] = classes[name];
    classes[name] = [cls, (itself, config, ...rest) => fromConfig(itself, asKeras2(config), ...rest)];
  }
  const prototype = tf.LayersModel.prototype as unknown as {
    loadWeights(weights: Record<string, tf.Tensor>, strict?: boolean): void;
  };
  const { loadWeights } = prototype;
  prototype.loadWeights = function (this: tf.LayersModel, weights, strict) {
    loadWeights.call(this, withShortNames(this, weights), strict);
  };
}

/** A model's configuration, in TensorFlow.js's spelling. It is changed in place: TensorFlow.js has made it for this call. */
function asKeras2(config: Config): Config {
  const layers = (Array.isArray(config) ? config : config.layers) as Config[] | undefined;
  if (!Array.isArray(layers) || !layers.some(isOfKeras3)) return config;
  // TensorFlow.js respells what it takes for a word of its own, also in `keras_history`.
  const names = new Map(layers.map(({ name }) => [respelled(String(name)), name]));
  const nameOf = (given: unknown) => names.get(respelled(String(given))) ?? given;
  for (const layer of layers) {
    layer.config = plainValues(layer.config);
    const own = layer.config as Config;
    if (own.batchShape !== undefined) {
      own.batchInputShape = own.batchShape;
      delete own.batchShape;
    }
    if (Array.isArray(layer.inboundNodes)) {
      layer.inboundNodes = layer.inboundNodes.map((node) =>
        isRecord(node) ? readTensors(node, nameOf) : node,
      );
    }
  }
  for (const key of ["inputLayers", "outputLayers"]) {
    const given = config[key];
    if (Array.isArray(given) && typeof given[0] === "string") config[key] = [given];
  }
  return config;
}

function isOfKeras3(layer: Config): boolean {
  const { batchShape } = (layer.config ?? {}) as Config;
  return layer.module !== undefined || layer.registeredName !== undefined || batchShape !== undefined;
}

/** What stands in Keras 3 as an object with its module, where TensorFlow.js wants the name of a type or of a function. */
function plainValues(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValues);
  if (!isRecord(value)) return value;
  const { className, config } = value as { className?: string; config?: Config };
  if (className === "DTypePolicy" && isRecord(config)) return config.name;
  if (className === "function") return config;
  if (className === "L1" || className === "L2") {
    return { className: "L1L2", config: { l1: config?.l1 ?? 0, l2: config?.l2 ?? 0 } };
  }
  if (Array.isArray(config?.layers)) return value; // a model: it is read on its own
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plainValues(one)]));
}

/** Which tensors a call reads: `[layer, call, output, options]` each. */
function readTensors({ args, kwargs }: Config, nameOf: (given: unknown) => unknown): unknown[] {
  const tensors: unknown[][] = [];
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) collect(one);
    else if (isRecord(value)) {
      const history = (value.config as Config | undefined)?.kerasHistory;
      if (Array.isArray(history)) tensors.push([nameOf(history[0]), history[1], history[2], {}]);
      else for (const one of Object.values(value)) collect(one);
    }
  };
  collect(args);
  collect(kwargs);
  return tensors;
}

/** Keras 3 puts the names of the models around a layer before its weights' names. */
function withShortNames(
  model: tf.LayersModel,
  weights: Record<string, tf.Tensor>,
): Record<string, tf.Tensor> {
  const mine = model.weights.map(({ originalName }) => originalName);
  if (mine.every((name) => name in weights)) return weights;
  const renamed = Object.entries(weights).map(([given, tensor]) => {
    const ends = mine.filter((name) => given === name || given.endsWith(`/${name}`));
    return [ends.length === 1 ? ends[0] : given, tensor] as const;
  });
  const short = Object.fromEntries(renamed);
  return mine.every((name) => name in short) ? short : weights;
}

const respelled = (name: string) => name.replace(/_+(\w|$)/g, (_, letter: string) => letter.toUpperCase());

function isRecord(value: unknown): value is Config {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
