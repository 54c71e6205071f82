export { joinClass } from "./class/joinClass.js";
export { leaveClass } from "./class/leaveClass.js";
export { cifar10ClassNames, classNames, classNamesKorean } from "./data/classNames.js";
export { countPerClass } from "./data/countPerClass.js";
export { loadCifar10, loadFashionMnist, loadMnist } from "./data/datasets.js";
export { expandFourTimes } from "./data/expandFourTimes.js";
export {
  type ExpandFourTimesMultiOptions,
  expandFourTimesMulti,
  type MultiLabelPictures,
} from "./data/expandFourTimesMulti.js";
export { type FreshBatchesOptions, freshBatches } from "./data/freshBatches.js";
export type { ImageDataset, LoadOptions } from "./data/load/loadIdx.js";
export type { Cifar10, Cifar10Options } from "./data/load/loadRecords.js";
export { type Split, type StratifiedSplitOptions, stratifiedSplit } from "./data/stratifiedSplit.js";
export { toCategorical } from "./data/toCategorical.js";
export { palette } from "./display/palette.js";
export { todo } from "./exercises/core/todo.js";
export { exercises } from "./exercises/exercises.js";
export { type Control, checkbox, choice, type SliderOptions, slider } from "./interact/controls.js";
export { type DrawingPadOptions, drawingPad } from "./interact/drawingPad.js";
export { type Guess, type GuessOptions, guess } from "./interact/guess.js";
export { type InteractOptions, interact } from "./interact/interact.js";
export { type NameImagesOptions, nameImages } from "./interact/nameImages.js";
export { type NumberTableOptions, numberTable } from "./interact/numberTable.js";
export { type PixelOptions, pixelOf } from "./interact/pixelOf.js";
export { chooseRun } from "./lessonSize.js";
export type { ThresholdOptions } from "./metrics/decisions.js";
export { exactMatch } from "./metrics/exactMatch.js";
export { type F1Scores, f1Scores } from "./metrics/f1Scores.js";
export { labelAccuracy } from "./metrics/labelAccuracy.js";
export { type FitCallbacks, ImageClassifierMLP } from "./models/imageClassifierMlp.js";
export type { EpochLogs, FitListener, MultiClassFitOptions } from "./models/multiClass/trainEpochs.js";
export { MultiClassNetwork, type MultiClassNetworkOptions } from "./models/multiClassNetwork.js";
export { readyNetwork } from "./models/readyNetwork/readyNetwork.js";
export { type BarsOptions, showBars } from "./plots/bars.js";
export { type ConfusionMatrixOptions, showConfusionMatrix } from "./plots/confusionMatrix.js";
export { type ContoursOptions, showContours } from "./plots/contours.js";
export { type ConvolutionOptions, showConvolution } from "./plots/convolution.js";
export { type FeatureMapsOptions, showFeatureMaps } from "./plots/featureMaps.js";
export { type FiltersOptions, showFilters } from "./plots/filters.js";
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
export { showModelSummary } from "./plots/modelSummary.js";
export type { NetworkLayer } from "./plots/network/listedNetwork.js";
export { type NetworkOptions, showNetwork } from "./plots/network/network.js";
export { type PixelListOptions, showPixelList } from "./plots/pixelList.js";
export { type PixelValuesOptions, showPixelValues } from "./plots/pixelValues.js";
export { type PredictionGridOptions, showPredictionGrid } from "./plots/predictionGrid.js";
export { type ProbabilitiesOptions, showProbabilities } from "./plots/probabilities.js";
export { type SpreadOptions, showSpread } from "./plots/spread.js";
export { setSeed } from "./random/setSeed.js";
export { type CheckpointDescription, describeCheckpoint } from "./training/checkpoint/describeCheckpoint.js";
export { type LoadedCheckpoint, loadWeights } from "./training/checkpoint/loadWeights.js";
export { type ModelCheckpointOptions, modelCheckpoint } from "./training/checkpoint/modelCheckpoint.js";
export { type ClipOptions, clipGradients } from "./training/clipGradients.js";
export { type LossFunction, smoothLabels } from "./training/labelSmoothing.js";
export { miniBatches } from "./training/miniBatches.js";
export { numericalGradient } from "./training/numericalGradient.js";
export { backend, tf } from "./training/tf.js";
