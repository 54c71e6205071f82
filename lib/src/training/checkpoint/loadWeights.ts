import tf from "#platform/tf";
import { SixStepsError, ValueError } from "../../errors/errors.js";
import { checkpointFolder } from "./checkpointFolder.js";
import { checkpointText } from "./checkpointText.js";
import { matchWeights } from "./matchWeights.js";
import type { ModelJson } from "./modelJson.js";
import { readCheckpoint, type StoredWeight } from "./readCheckpoint.js";
import { type OptimizerState, restoreOptimizer } from "./savedOptimizer.js";

/** What a checkpoint says of the run that saved it. */
export interface LoadedCheckpoint {
  /** Epochs completed when it was saved: `fit` goes on with `initialEpoch: epoch`. 0 where the files do not say it. */
  epoch: number;
  /** What decided whether to save, such as `"val_loss"`. */
  monitor?: string;
  /** The best value of it until then. */
  best?: number;
  /** Whether the optimiser has its state back, so that training goes on as if it had not been interrupted. */
  optimizerRestored: boolean;
  /** Why it has not. */
  optimizerReason?: string;
}

/**
 * Puts a checkpoint's weights into a model of the same architecture, and its optimiser's state (steps, moments) into
 * the model's optimiser, where the model is compiled with one of the same kind. Reads what `modelCheckpoint` saves,
 * and any layers model that TensorFlow.js has saved in a folder.
 *
 * The learning rate stays as the model was compiled with. Nothing changes in the model unless everything fits.
 *
 * @param path the folder, or the `model.json` in it.
 * @example
 * const { epoch } = await loadWeights(model, "checkpoints/last");
 * await model.fit(images, labels, { initialEpoch: epoch, epochs: 12, callbacks: last });
 *
 * @throws MissingCheckpointError if there is none; DamagedCheckpointError if it is cut off or was changed;
 * ArchitectureError if it is of another model, with the first layer that differs.
 */
export async function loadWeights(model: tf.LayersModel, path: string): Promise<LoadedCheckpoint> {
  if (!(model instanceof tf.LayersModel)) {
    throw new ValueError(checkpointText.firstArgument, checkpointText.model, model);
  }
  const folder = checkpointFolder(path);
  const { model: json, weights } = await readCheckpoint(folder);
  if (model.layers.length === 0) {
    throw new SixStepsError(checkpointText.noLayers);
  }
  const isSlot = ({ spec }: StoredWeight) => spec.group === "optimizer";
  const layers = weights.filter((stored) => !isSlot(stored));
  const pairs = matchWeights(model, layers, json.sixSteps !== undefined);
  tf.tidy(() => {
    // Not `variable.write`, which applies a constraint once more and so may change the last bit.
    for (const [variable, stored] of pairs) (variable.read() as tf.Variable).assign(tensorOf(stored));
  });
  const reason = await putOptimizer(model, json, weights.filter(isSlot));
  const { epoch = 0, monitor, best } = (json.sixSteps && json.userDefinedMetadata?.checkpoint) || {};
  return {
    epoch,
    monitor,
    best: best ?? undefined,
    optimizerRestored: reason === undefined,
    ...(reason && { optimizerReason: reason }),
  };
}

/** Answers why the optimiser's state was not put back, or nothing where it was. */
async function putOptimizer(
  model: tf.LayersModel,
  json: ModelJson,
  stored: readonly StoredWeight[],
): Promise<string | undefined> {
  const config = json.trainingConfig?.optimizer_config as { class_name: string } | undefined;
  const scalars = json.sixSteps?.optimizer ?? (config && { className: config.class_name });
  if (stored.length === 0 || scalars === undefined) return checkpointText.noOptimizer;
  const weights: OptimizerState["weights"] = stored.map((weight) => ({
    name: weight.spec.name,
    tensor: tensorOf(weight),
  }));
  try {
    return await restoreOptimizer(model, { scalars, weights });
  } finally {
    tf.dispose(weights.map(({ tensor }) => tensor));
  }
}

function tensorOf({ spec, bytes }: StoredWeight): tf.Tensor {
  return tf.io.decodeWeights(bytes, [spec])[spec.name];
}
