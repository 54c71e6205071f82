/** What training says: of the data that it is given, of its course, and of what runs it. */
export const en = {
  /** What the data are called. */
  examples: "The examples (x)",
  training: {
    inputs: "The training examples (x)",
    targets: "The labels (y)",
    target: (row: number) => `The label of example ${row}`,
    entry: (row: number, column: number) => `The label of example ${row}, column ${column}`,
    weights: "The weights (sampleWeight)",
    weight: (row: number) => `Weight ${row}`,
  },
  validation: {
    inputs: "The validation examples (validationData[0])",
    targets: "The validation labels (validationData[1])",
    target: (row: number) => `The label of validation example ${row}`,
    entry: (row: number, column: number) => `The label of validation example ${row}, column ${column}`,
    weights: "The validation weights (validationData[2])",
    weight: (row: number) => `Validation weight ${row}`,
  },

  ofInput: (what: string, input: string) => `${what} of the input "${input}"`,
  ofOutput: (what: string, output: string) => `${what} of the output "${output}"`,
  atPlace: (what: string, place: readonly number[]) => `${what} at [${place.join(", ")}]`,

  /** How they must be. */
  validationData: "an array of two, [examples, labels], or of three with a weight for each example",
  weightForEachExample: (shape: string) => `${shape}, one weight for each example`,
  weightOfClass: (label: number) => `an object with a number for each class; class ${label} occurs`,
  validationWeights:
    "Without the training engine validation examples cannot have weights. Leave them out of validationData, or give validationData in place of validationSplit.",
  evaluateWeights:
    "Without the training engine evaluate cannot weigh examples: leave sampleWeight out, or evaluate model.predict(x) yourself.",
  weightsOfMean:
    'Without the training engine weights do not go with a loss of tf.losses, which is a mean over the examples already. Name the loss, as in "meanSquaredError", or give a function that has a value for each example.',
  validationSplit: "a share from 0 to below 1",
  smallSplit: (examples: number) => `small enough to leave an example to train on (there are ${examples})`,
  smoothable:
    '"categoricalCrossentropy", "binaryCrossentropy", tf.losses.softmaxCrossEntropy or tf.losses.sigmoidCrossEntropy',
  smoothing: "a share from 0 to 1",
  clipOptions: "one of { clipValue }, { clipNorm } and { globalClipNorm }",
  clipLimit: "a number above 0",
  callbacks: "objects such as { onEpochEnd: (epoch, logs) => … }",
  asModelInput: (shape: string) => `${shape}, as the model's input does`,
  rowForEachExample: (shape: string) => `${shape}, one row for each example`,
  classForEachExample: (shape: string) => `${shape}, one class number for each example`,
  classForEachPlace: (shape: string) => `${shape}, one class number for each place`,
  valueForEachOutput: (shape: string) => `${shape}, one value for each output`,
  oneExample: (shape: string) => `${shape}; one example becomes a set by x.expandDims(0)`,
  forOneHot: (shape: string) => `${shape}; for one-hot labels compile with categoricalCrossentropy`,
  forClassNumbers: (shape: string, outputs: number) =>
    `${shape}; tf.oneHot(labels, ${outputs}) makes them of class numbers, or compile with sparseCategoricalCrossentropy`,
  probability: "from 0 to 1, as the loss is a cross-entropy",
  noClass: (target: string, outputs: number) =>
    `${target} says no class at all: all its ${outputs} values are 0. Such an example is left out of the loss. If that is not meant: tf.oneHot makes such a row of a class number that is out of range.`,
  given: {
    emptyArray: "an empty array",
    arrayOf: (count: number) => `an array of ${count}`,
    array: "an array; tf.tensor(array) makes one",
    dataset: "a tf.data.Dataset; fitDataset takes that",
    object: "an object",
    function: "a function",
  },

  /** What would be passed over in silence. */
  unknownOption: (method: string, name: string, nearest: string | undefined, known: readonly string[]) =>
    `${method} has no option ${name}, and ignores it. ${nearest === undefined ? `There are ${known.join(", ")}.` : `Did you mean ${nearest}?`}`,
  misplacedCallback: (method: string, name: string, event: string) =>
    `${method} has no option ${name}, and never calls it. Write callbacks: { ${event}: … }.`,
  unknownCallback: (name: string, event: string) =>
    `A callback ${name} is never called. Did you mean ${event}?`,
  missingMonitor: (monitor: string, known: readonly string[], nearest: string | undefined) =>
    `earlyStopping watches ${monitor}, which does not exist, so it never stops the training. There is ${known.join(", ") || "nothing"}${nearest === undefined ? "" : `; did you mean ${nearest}?`}${monitor.startsWith("val_") && !known.some((name) => name.startsWith("val_")) ? " Names with val_ need validationData or validationSplit." : ""}`,
  sortedLabels: (count: number, first: number, last: number) =>
    `The labels are in the order of their classes, and validationSplit takes the last ${count} examples: ${first === last ? `class ${last}` : `classes ${Math.min(first, last)} to ${Math.max(first, last)}`}, which training then hardly sees. Shuffle examples and labels together before fit, or give validationData.`,
  foreignMoments: (optimizer: string, before: string, now: string) =>
    `one optimizer (${optimizer}) trains two models: the moments that it has gathered for ${before} go on in ${now}. Give each model one of its own.`,

  /** How it goes. */
  place: (epoch: number, epochs: number, batch: number, batches: number) =>
    `in epoch ${epoch} of ${epochs}, after batch ${batch}${Number.isFinite(batches) ? ` of ${batches}` : ""}`,
  betweenSteps: "between two steps",
  disposed: "The model was disposed of",
  compiledAnew: "The model was compiled anew",
  nan: (loss: number, place: string, causes: readonly string[]) =>
    `The loss became ${loss} ${place}, so training has stopped: from a weight that is not a number nothing can be learnt. Usual causes: ${causes.join("; ")}. Build the model anew before you train again.`,
  nanCause: {
    learningRate: (learningRate: number) => `a learning rate that is too high (it is ${learningRate})`,
    notFinite: "a NaN or an infinite value in the training examples: there is one",
    notNormalised: (largest: number) => `inputs that are not normalised (the largest is ${largest})`,
  },
  fewExamples: (batchSize: number, examples: number) =>
    `batchSize is ${batchSize}, but there are only ${examples} examples: an epoch is one batch of ${examples}.`,
  step: (entry: string, value: number) => `large enough to move ${entry}, which is ${value}`,
  functionAt: (entry: string, value: number) => `f with ${entry} = ${value}`,

  /** What runs it. */
  stock: (why: string) => `this runs on stock TensorFlow.js: ${why}`,
  stockTraining: (cost: string, why: string) => `this trains on stock TensorFlow.js, which ${cost}: ${why}`,
  /** What that costs on WASM, from `npm run bench:training`: processor time of stock over the engine's, for the same network. */
  stockCosts: {
    dense: "takes 3 to 9 times as long for such a network",
    convolutional: "takes 2 to 4 times as long for a network with convolutions",
    unknown: "is slower",
  },
  notCovered: (what: string) =>
    `the training engine does not have ${/^[aeiou]/.test(what) ? "an" : "a"} ${what}.`,
  /** What the engine does not have. */
  lacks: {
    argument: (name: string) => `argument ${name}`,
    layerUsedTwice: (kind: string, layer: string) => `layer ${kind} that is applied several times (${layer})`,
    mergeOf: (one: string, other: string, layer: string) =>
      `merging of the shapes ${one} and ${other} (layer ${layer})`,
    shape: (shape: string, layer: string) => `layer whose output has the shape ${shape} (${layer})`,
    noLayers: "model without layers",
    noExamples: "set without examples",
    emptyBatch: "batch without examples",
    input: (shape: string) => `input of shape ${shape}`,
    layer: (kind: string, layer: string) => `layer ${kind} (${layer})`,
    ownMethod: (name: string, layer: string) => `${name} of your own (layer ${layer})`,
    option: (name: string, layer: string) => `option ${name} (layer ${layer})`,
    activation: (name: string, layer: string) => `activation ${name} (layer ${layer})`,
    regularizer: (name: string, layer: string) => `regularizer ${name} (layer ${layer})`,
    constraint: (name: string) => `constraint ${name}`,
    loss: (name: string) => `loss ${name}`,
    metric: (name: string) => `metric ${name}`,
    optimizer: (name: string) => `optimizer ${name}`,
    aFunction: (name: string) => `${name}, a function`,
    ownFunction: "that is a function of your own",
  },
  threads: (given: string) => `SIX_STEPS_THREADS must be a whole number from 1 to 64; it is ${given}.`,
  threadEnded: (code: number) => `exit code ${code}`,
  threadFailed: "it has failed",
  threadLate: (seconds: number) => `it was waited for ${seconds} s in vain`,
  computesWith: (backend: string, why: string) => `TensorFlow.js computes with ${backend}: ${why}.`,
  backend: {
    node: "native TensorFlow (tfjs-node)",
    wasm: "WebAssembly",
    cpu: "plain JavaScript",
  },
  asked: "SIX_STEPS_BACKEND asks for it",
  nodeLoads: "tfjs-node is installed and loads",
  nodeDoesNot: (why: string) => `tfjs-node ${why}`,
  notInstalled: "is not installed",
  needsNode: "it needs Node",
  doesNotLoad: (message: string) => `does not load (${message})`,
};
