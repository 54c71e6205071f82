import tf from "#platform/tf";
import { EmptyDataError, FitRunsError, SixStepsError } from "../../errors/errors.js";
import type { LayersModelInside } from "../model/layersModel.js";
import { trainingText } from "../trainingText.js";
import { asCompiled } from "./asCompiled.js";
import { checkCall, checkLabelsForStock } from "./checkArguments.js";
import { tellMissingMonitorOnce } from "./earlyStopping.js";
import { evaluateOnEngine, evaluateWeighted, predictOnEngine } from "./evaluate.js";
import { isEngineOff, onEngine } from "./fallback.js";
import { prepareFit } from "./fit.js";
import { checkOptimizer } from "./optimizerOwner.js";
import { endTraining, innerOf, isTraining } from "./running.js";
import { trainOnStock } from "./stockTraining.js";
import { trainOnBatchOnEngine } from "./trainOnBatch.js";
import { tellUnknownNames } from "./unknownNames.js";
import { checkWeightsForStock } from "./weightsOnStock.js";
import { keepStepsWhole } from "./wholeStep.js";
import { isWorthEngine } from "./worthEngine.js";

/** The methods of `tf.LayersModel` that are replaced, as TensorFlow.js has them. */
interface Methods {
  getClassName(): string;
  fit(x: unknown, y: unknown, args?: tf.ModelFitArgs): Promise<tf.History>;
  fitDataset(dataset: unknown, args: tf.ModelFitDatasetArgs<tf.TensorContainer>): Promise<tf.History>;
  compile(args: tf.ModelCompileArgs): void;
  evaluate(x: unknown, y: unknown, args?: tf.ModelEvaluateArgs): tf.Scalar | tf.Scalar[];
  makeTrainFunction(): (data: tf.Tensor[]) => tf.Tensor[];
  testLoop(f: unknown, ins: tf.Tensor[], batchSize: number, verbose?: number, steps?: number): tf.Scalar[];
  predictLoop(ins: tf.Tensor | tf.Tensor[], batchSize?: number, verbose?: boolean): tf.Tensor | tf.Tensor[];
}

/** The models whose `fit` runs on stock TensorFlow.js: their batches do too, and need not be asked about one by one. */
const onStock = new WeakSet<object>();

let isInstalled = false;

/**
 * Puts the engine beneath `fit`, `evaluate`, `predict` and `trainOnBatch` of every model of TensorFlow.js in this process.
 * What the engine does not cover goes on as before, and with SIX_STEPS_ENGINE=off everything does.
 */
export function installEngine(): void {
  if (isInstalled) return;
  isInstalled = true;
  const prototype = tf.LayersModel.prototype as unknown as Methods;
  const { fit, evaluate, fitDataset, compile, makeTrainFunction, testLoop, predictLoop } = prototype;
  keepStepsWhole();
  tellMissingMonitorOnce();

  prototype.fit = async function (this: LayersModelInside & Methods, x, y, args = {}) {
    if (isTraining(this)) throw new FitRunsError();
    checkOptimizer(this);
    tellUnknownNames("fit", args);
    const batches = () => Math.ceil(examplesIn(x) / (args.batchSize ?? 32));
    const stock = async () => {
      checkWeightsForStock(this, args);
      return await trainOnStock(this, args, batches(), (watched) => fit.call(this, x, y, watched));
    };
    if (isEngineOff()) return await stock();
    const plan = checkCall(this, x, y, args);
    const run = onEngine(
      () => prepareFit(this, x, y, args, plan),
      () => {
        checkLabelsForStock(this, y, args);
        onStock.add(this);
        return { start: stock };
      },
      this,
    );
    try {
      return await run.start();
    } finally {
      onStock.delete(this);
    }
  };
  prototype.fitDataset = async function (this: LayersModelInside & Methods, dataset, args) {
    if (isTraining(this)) throw new FitRunsError();
    if (typeof args !== "object" || args === null) return fitDataset.call(this, dataset, args);
    checkOptimizer(this);
    tellUnknownNames("fitDataset", args);
    const batches = args.batchesPerEpoch ?? (dataset as { size?: number } | undefined)?.size ?? Number.NaN;
    return trainOnStock(this, args, batches, (watched) => fitDataset.call(this, dataset, watched));
  };
  prototype.compile = function (this: LayersModelInside & Methods, args) {
    try {
      compile.call(this, args);
    } finally {
      endTraining(this, trainingText.compiledAnew);
    }
  };
  const sequential = tf.Sequential.prototype as unknown as Methods;
  const { compile: compileSequential } = sequential;
  sequential.compile = function (this: LayersModelInside & Methods, args) {
    const before = innerOf(this);
    try {
      compileSequential.call(this, args);
    } finally {
      endTraining(before, trainingText.compiledAnew);
    }
  };
  prototype.evaluate = function (this: LayersModelInside & Methods, x, y, args = {}) {
    if (examplesIn(x) === 0) throw new EmptyDataError(trainingText.examples, "evaluate");
    if (args.sampleWeight == null) return evaluate.call(this, x, y, args);
    return onEngine(
      () => evaluateWeighted(this, x, y, args),
      () => {
        throw new SixStepsError(trainingText.evaluateWeights);
      },
    );
  };
  prototype.makeTrainFunction = function (this: LayersModelInside & Methods) {
    return (data) => {
      checkOptimizer(this);
      const stock = () => asCompiled(this, () => makeTrainFunction.call(this)(data));
      const isOnStock = onStock.has(this) && isTraining(this); // Stop may have kept it from being taken away
      return isOnStock ? stock() : onEngine(() => trainOnBatchOnEngine(this, data), stock, this);
    };
  };
  prototype.testLoop = function (this: LayersModelInside & Methods, f, ins, batchSize, verbose, steps) {
    return onEngine(
      () => evaluateOnEngine(this, ins),
      () => testLoop.call(this, f, ins, batchSize, verbose, steps),
    );
  };
  prototype.predictLoop = function (this: LayersModelInside & Methods, ins, batchSize, verbose) {
    const stock = () => predictLoop.call(this, ins, batchSize, verbose);
    return onEngine(() => (isWorthEngine(this, ins) ? predictOnEngine(this, ins) : stock()), stock);
  };
}

function examplesIn(x: unknown): number {
  const [first] = x instanceof tf.Tensor ? [x] : Object.values(x ?? {});
  return first instanceof tf.Tensor ? first.shape[0] : Number.NaN;
}
