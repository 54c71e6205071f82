/** The sentences of the errors. Values and names arrive as they are shown. */
export const en = {
  value: (what: string, wanted: string, got: string) => `${what} must be ${wanted}, but is ${got}.`,
  shape: (what: string, wanted: string, got: string) => `${what} must have shape ${wanted}, but has ${got}.`,
  unknownOption: (what: string, got: string, known: string) =>
    `${what} is ${got}, which is not one of ${known}.`,
  notATensor: (what: string, got: string) => `${what} must be given as a tensor, not as ${got}.`,
  strings: (what: string) => `${what} must be numbers (float32 or int32), but the tensor holds strings.`,
  complexNumbers: (what: string) =>
    `${what} must be numbers (float32 or int32), but the tensor holds complex numbers.`,
  disposedTensor: (what: string) =>
    `${what} have been disposed of: dispose() or tf.tidy() has given their memory back. Make or load them again.`,
  emptyData: (what: string, method: string) =>
    `${what}: there is no example in it. ${method} needs at least one.`,
  raggedRows: (shape: string, wanted: number, got: number) =>
    `The rows have different lengths. The first ones make the shape ${shape}, which takes ${wanted} values, but there are ${got}. Give each row as many values as the first.`,
  aFunction: "a function",

  notCompiled: "The model is not compiled: call model.compile({ optimizer, loss }) before fit.",
  modelNotBuilt: (method: string) =>
    `The classifier has no layers yet: call buildModel() before ${method}().`,
  modelWithoutLayers: "The model has no layers yet: model.add(layer) puts one on top.",
  fitRuns:
    "This model is being trained already: another fit has not ended yet. Await it, or press Stop, before you call fit again.",
  trainingRuns:
    "This classifier is being trained already: await that run, or call buildModel() to start anew.",
  trainingStopped: (where: string) =>
    `Training was stopped ${where}. The model keeps the weights that it has reached; fit goes on from there.`,
  modelChanged: (what: string, where: string) =>
    `${what} while fit was training it, ${where}. Do that before or after fit.`,
  foreignOptimizer: (optimizer: string, theirs: readonly string[], mine: readonly string[]) =>
    `This optimizer (${optimizer}) keeps a state for the weights that it has trained, ${theirs.join(", ")}, and this model learns others: ${mine.join(", ")}. Give each model, and each choice of layers that learn, an optimizer of its own: model.compile({ optimizer: ${optimizerCall(optimizer)}, … }).`,
  engineMemory: (gibibytes: string, most: string) =>
    `the training engine would need ${gibibytes} GiB, and there are ${most}.`,
  batchMemory: (batch: number, gibibytes: string, most: string, fits: number) =>
    `batchSize ${batch} needs ${gibibytes} GiB, and there are ${most}; ${fits} fits.`,
  addressSpace:
    "WebAssembly's memory cannot be had here: the address space is limited (ulimit -v). With NODE_OPTIONS=--disable-wasm-trap-handler in the environment it needs far less of it.",
  tensorMemory:
    "The tensors do not fit into TensorFlow.js's memory: a WebAssembly memory holds 4 GiB. Take a smaller batchSize or fewer examples at a time, and give back tensors that you need no more by dispose() or tf.tidy().",
  threadDied: (why: string) =>
    `A thread of the training engine ended unexpectedly: ${why}. The model keeps the weights that it had. Call the same again; with SIX_STEPS_THREADS=1 there is no other thread that could end.`,
  backend: (backend: string, why: string, others: readonly string[]) =>
    `SIX_STEPS_BACKEND asks for ${backend}, but it ${why}. Unset it, or set it to ${others.join(" or ")}.`,

  monitor: (monitor: string, known: readonly string[]) =>
    `modelCheckpoint cannot monitor ${monitor}: training reports ${known.join(", ") || "nothing"}.`,
  missingCheckpoint: (folder: string) =>
    `There is no checkpoint in ${folder}: it holds no model.json. One is written when an epoch is complete: train with modelCheckpoint for at least one, or correct the path.`,
  damagedCheckpoint: (file: string, what: string) =>
    `${file} ${what}. Nothing was loaded: take another checkpoint, or train again.`,

  dataFile: (file: string, expected: string, found: string) =>
    `${file}: expected ${expected}, but found ${found}.`,
  fetchedAgain: "Delete it, and it is fetched again.",
  noSuchFile: "no such file",
  fetchIt: "Fetch it with npm run data.",
  noSource: (title: string) => `${title} could not be fetched. Tried, in this order:`,
  whatToDo: (folder: string) =>
    `What to do: set SIX_STEPS_DATA_MIRROR to a folder or URL that holds the missing files, or put them into ${folder}:`,
  notOnSite: (title: string) =>
    `This site does not have ${title}. Whoever makes the site can add it: npm run data, then npm run edition -- browser.`,
  siteSilent: (title: string) =>
    `${title} could not be fetched: the site does not answer. Is there a connection? When it is back, run this cell again.`,
  notFromSite: (title: string, reason: string) =>
    `${title} could not be fetched from this site. ${reason} Run this cell once more. If that does not help, whoever makes the site can add the data: npm run data, then npm run edition -- browser.`,
  orUnpacked: (name: string, unpacked: string) => `${name}, or unpacked: ${unpacked}`,
};

/** How TensorFlow.js's classes are made: tf.train.adam for Adam. */
function optimizerCall(className: string): string {
  return `tf.train.${className === "RMSProp" ? "rmsprop" : className.toLowerCase()}(…)`;
}
