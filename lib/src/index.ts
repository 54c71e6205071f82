export { chooseRun } from "./data/chooseRun.js";
export { classNames, classNamesKorean } from "./data/classNames.js";
export { countPerClass } from "./data/countPerClass.js";
export { type FashionMnist, type LoadOptions, loadFashionMnist } from "./data/loadFashionMnist.js";
export { type Split, type StratifiedSplitOptions, stratifiedSplit } from "./data/stratifiedSplit.js";
export { toCategorical } from "./data/toCategorical.js";
export { exercises } from "./exercises/exercises.js";
export { todo } from "./exercises/todo.js";
export { type FitCallbacks, ImageClassifierMLP } from "./models/imageClassifierMlp.js";
export type { EpochLogs, FitListener, MultiClassFitOptions } from "./models/multiClass/trainEpochs.js";
export { MultiClassNetwork, type MultiClassNetworkOptions } from "./models/multiClassNetwork.js";
export { type ConfusionMatrixOptions, showConfusionMatrix } from "./plots/confusionMatrix.js";
export { type FunctionOptions, showFunction } from "./plots/functionChart.js";
export { type ImageOptions, showImage } from "./plots/image.js";
export { type ImageGridOptions, showImageGrid } from "./plots/imageGrid.js";
export { type ImageStripOptions, showImageStrip } from "./plots/imageStrip.js";
export { type LineChartOptions, showLineChart } from "./plots/lineChart.js";
export {
  type LiveTrainingChart,
  type LiveTrainingChartOptions,
  liveTrainingChart,
} from "./plots/liveTrainingChart.js";
export { palette } from "./plots/palette.js";
export { type PixelValuesOptions, showPixelValues } from "./plots/pixelValues.js";
export { type ProbabilitiesOptions, showProbabilities } from "./plots/probabilities.js";
export { type LoadedCheckpoint, loadWeights } from "./training/checkpoint/loadWeights.js";
export { type ModelCheckpointOptions, modelCheckpoint } from "./training/checkpoint/modelCheckpoint.js";
export { miniBatches } from "./training/miniBatches.js";
export { numericalGradient } from "./training/numericalGradient.js";
export { setSeed } from "./training/setSeed.js";
export { backend, tf } from "./training/tf.js";
