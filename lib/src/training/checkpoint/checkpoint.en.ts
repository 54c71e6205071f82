/** What is said of a checkpoint that cannot be saved or loaded. */
export const en = {
  folderName: 'the name of a folder, such as "checkpoints/best"',
  noPlaceholders: "one folder's name without placeholders: each save replaces the one before",
  isAFile: (path: string) => `path is ${path}, a file, where the name of a folder is expected.`,
  otherFormat: (path: string, kind: string) =>
    kind === "pb"
      ? `path is ${path}, a graph of TensorFlow's, which cannot be trained here. Convert the Keras model that it was made from: tensorflowjs_converter --input_format keras model.h5 my-model (pip install tensorflowjs), then load "my-model".`
      : `path is ${path}, a file of Keras's, which TensorFlow.js does not read. Convert it: tensorflowjs_converter --input_format ${kind === "keras" ? "keras_keras" : "keras"} ${path} my-model (pip install tensorflowjs), then load "my-model".`,
  graphModel: (path: string) =>
    `${path} is a graph model of TensorFlow's: it has no layers, cannot be trained, and is read by tf.loadGraphModel. A layers model is needed here, as model.save and tensorflowjs_converter --input_format keras make it.`,
  noScheme: (url: string, suggested: string, isSave: boolean) =>
    `${url} says no kind of place. Write ${isSave ? "await model.save" : "await tf.loadLayersModel"}(${suggested}).`,
  onlyInPages: (url: string, suggested: string, isSave: boolean) =>
    `${url} is a place that only a web page has. Write ${isSave ? "await model.save" : "await tf.loadLayersModel"}(${suggested}).`,
  notSaved: (folder: string, why: string) =>
    `The checkpoint cannot be saved in ${folder}: ${why}, or save elsewhere. A checkpoint saved there earlier is as it was.`,
  notRead: (path: string, why: string) => `${path} cannot be read (${why}). Check who may read it.`,

  firstArgument: "loadWeights' first argument",
  model: "a model, as tf.sequential() makes it",
  noLayers: "The model has no layers yet: add them before loadWeights.",
  argument: "modelCheckpoint's argument",
  options: 'options such as { path: "best" }',
  option: "modelCheckpoint's option",
  monitor: 'a name such as "val_loss"',
  shortName: (name: string) => `TensorFlow.js calls it ${name}.`,
  needsValidation: "Values that begin with val_ need validationData or validationSplit in fit.",

  /** What is wrong with a file. */
  empty: "is empty",
  notJson: "is cut off or damaged: it is not JSON",
  noManifest: "is not a layers model of TensorFlow.js: it has no weightsManifest",
  changed: "is damaged or was changed: its SHA-256 is not the one that was saved",
  missing: (modelFile: string) => `is missing, though ${modelFile} beside it names it`,
  cutOff: (bytes: number, wanted: number) => `is cut off: it has ${bytes} of ${wanted} bytes`,
  tooLong: (bytes: number, wanted: number) => `is damaged: it has ${bytes} bytes instead of ${wanted}`,
  otherHash: "is damaged: its SHA-256 is not the one that was saved",

  /** How the model and the checkpoint differ. */
  doesNotFit: (difference: string) =>
    `The checkpoint does not fit this model: ${difference}. Build the model as it was when it was saved.`,
  differs: (mine: string, shapes: string, theirs: string, theirShapes: string) =>
    `layer ${mine} has ${shapes}, and in the checkpoint (${theirs}) ${theirShapes}`,
  notInCheckpoint: (layer: string, shapes: string) =>
    `layer ${layer} with ${shapes} is not in the checkpoint, whose layers end before it`,
  notInModel: (layer: string, shapes: string) =>
    `the checkpoint's layer ${layer} with ${shapes} is not in the model, whose layers end before it`,
  and: " and ",

  /** Why the optimiser's state was not put back. */
  noOptimizer: "the checkpoint has none",
  notCompiled: "the model is not compiled",
  otherOptimizer: (theirs: string, mine: string) => `the checkpoint has ${theirs}, and the model ${mine}`,
  otherFrozen: "other layers are frozen than in the checkpoint",
};
