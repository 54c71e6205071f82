import * as tf from "@tensorflow/tfjs";
import { signalOfThisCell } from "../../display/display.js";
import { FitRunsError } from "../../errors/errors.js";
import type { LayersModelInside } from "../model/layersModel.js";
import { checkCall, checkLabelsForStock } from "./checkArguments.js";
import { evaluateOnEngine, isWorthEngine, predictOnEngine } from "./evaluate.js";
import { isEngineOff, onEngine } from "./fallback.js";
import { prepareFit } from "./fit.js";
import { trainOnBatchOnEngine } from "./trainOnBatch.js";

/** The methods of `tf.LayersModel` that are replaced, as TensorFlow.js has them. */
interface Methods {
  fit(x: unknown, y: unknown, args?: tf.ModelFitArgs): Promise<tf.History>;
  makeTrainFunction(): (data: tf.Tensor[]) => tf.Tensor[];
  testLoop(f: unknown, ins: tf.Tensor[], batchSize: number, verbose?: number, steps?: number): tf.Scalar[];
  predictLoop(ins: tf.Tensor | tf.Tensor[], batchSize?: number, verbose?: boolean): tf.Tensor | tf.Tensor[];
}

/** The models in training, with the signal of the cell that trains them: a cell that was stopped the hard way could not tidy up. */
const running = new WeakMap<object, AbortSignal | undefined>();

function isTraining(model: object): boolean {
  return running.has(model) && running.get(model)?.aborted !== true;
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
  const { fit, makeTrainFunction, testLoop, predictLoop } = prototype;

  prototype.fit = async function (this: LayersModelInside & Methods, x, y, args = {}) {
    if (isTraining(this)) throw new FitRunsError();
    const stock = () => fit.call(this, x, y, args);
    const onEngineOrStock = () => {
      const plan = checkCall(this, x, y, args);
      return onEngine(
        () => prepareFit(this, x, y, args, plan),
        () => {
          checkLabelsForStock(this, y, args);
          onStock.add(this);
          return { start: stock };
        },
      );
    };
    const run = isEngineOff() ? { start: stock } : onEngineOrStock();
    running.set(this, signalOfThisCell());
    try {
      return await run.start();
    } finally {
      running.delete(this);
      onStock.delete(this);
    }
  };
  prototype.makeTrainFunction = function (this: LayersModelInside & Methods) {
    return (data) => {
      const stock = () => makeTrainFunction.call(this)(data);
      return onStock.has(this) ? stock() : onEngine(() => trainOnBatchOnEngine(this, data), stock);
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
    return isWorthEngine(ins) ? onEngine(() => predictOnEngine(this, ins), stock) : stock();
  };
}
