import * as tf from "@tensorflow/tfjs";
import { signalOfThisCell } from "../../display/display.js";
import { chooseThreads } from "../engine/threads.js";
import type { LayersModelInside } from "../model/layersModel.js";
import { ModelWeights } from "../model/modelWeights.js";
import { NotCovered } from "../model/notCovered.js";
import { readModel } from "../model/readModel.js";
import { learningRateOf } from "../model/readOptimizer.js";
import { readCallbacks } from "./callbacks.js";
import {
  checkShapes,
  checkTargets,
  countAfterSplit,
  type FitPlan,
  trainingNames,
  validationNames,
} from "./checkArguments.js";
import { engineWith } from "./copyExamples.js";
import { warnOnce } from "./fallback.js";
import { operationsOf } from "./operations.js";
import { examplesOf } from "./readTensor.js";
import { trainEpochs } from "./trainEpochs.js";

/** Everything that a run needs, ready to start. */
export interface Run {
  start(): Promise<tf.History>;
}

/**
 * `model.fit` on the engine: prepares the run, so that whatever is wrong shows before training starts.
 *
 * @throws NotCovered if the engine does not do this; ShapeError, ValueError, EmptyDataError if data or arguments are wrong
 */
export function prepareFit(
  model: LayersModelInside,
  x: unknown,
  y: unknown,
  args: tf.ModelFitArgs,
  plan: FitPlan,
): Run {
  const { spec, variables } = readModel(model, "train");
  if (args.sampleWeight != null) throw new NotCovered("argument sampleWeight");
  if (args.classWeight != null) throw new NotCovered("argument classWeight");
  if ((args.shuffle as unknown) === "batch") throw new NotCovered('argument shuffle: "batch"');
  if (!spec.loss || model.outputs[0].shape[1] == null) throw new NotCovered("output of unknown size");
  const outputs = model.outputs[0].shape[1];
  const { loss } = spec;
  checkShapes(trainingNames, x, y, spec.inputShape, outputs, loss);
  const { validationData } = args;
  if (validationData)
    checkShapes(validationNames, validationData[0], validationData[1], spec.inputShape, outputs, loss);
  const callbacks = readCallbacks(args.callbacks, args.yieldEvery);

  const [[inputs], [targets]] = model.standardizeUserDataXY(x, y, false, plan.batchSize);
  const validation =
    validationData && model.standardizeUserDataXY(validationData[0], validationData[1], true, plan.batchSize);
  const given = givenTensors(x, y, validationData);
  const made = [inputs, targets, ...(validation?.flat() ?? [])].filter((tensor) => !given.has(tensor));
  try {
    checkTargets(trainingNames, targets, outputs, loss);
    if (validation) checkTargets(validationNames, validation[1][0], outputs, loss);
    const examples = inputs.shape[0];
    const training = validation ? examples : countAfterSplit(plan, examples);
    const validating = validation ? validation[0][0].shape[0] : examples - training;
    // 32 is what everybody writes, also for a handful of examples
    if (plan.batchSize > Math.max(training, 32)) {
      warnOnce(
        `batchSize is ${plan.batchSize}, but there are only ${training} examples: an epoch is one batch of ${training}.`,
      );
    }
    const batchSize = Math.min(plan.batchSize, Math.max(training, validating));
    const work = operationsOf(spec) * 3;
    const threads = chooseThreads(work * batchSize, work * training * (plan.epochs - plan.initialEpoch));
    const all = examplesOf(inputs, targets);
    const parts = [{ examples: all, first: 0, count: training }];
    if (validation) {
      parts.push({ examples: examplesOf(validation[0][0], validation[1][0]), first: 0, count: validating });
    } else if (validating > 0) parts.push({ examples: all, first: training, count: validating });
    const engine = engineWith({ model: spec, batchSize, threads }, parts);
    const weights = new ModelWeights(engine, variables, model);
    weights.load();
    return {
      start: () =>
        trainEpochs({
          model,
          engine,
          weights,
          callbacks,
          plan,
          shuffle: args.shuffle ?? true,
          verbose: args.verbose ?? 1,
          signal: signalOfThisCell(),
          learningRate: () => learningRateOf(model.optimizer_ as tf.Optimizer),
        }),
    };
  } finally {
    tf.dispose(made);
  }
}

/** What the caller owns: it is not disposed of here. */
function givenTensors(...values: unknown[]): Set<unknown> {
  return new Set(values.flat().flatMap((value) => (isPlainMap(value) ? Object.values(value) : [value])));
}

function isPlainMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !(value instanceof tf.Tensor);
}
