import { sha256 } from "#platform/sha256";
import tf from "#platform/tf";
import { replaceModel } from "./checkpointFiles.js";
import { weightsInLayerOrder } from "./layerWeights.js";
import { type ModelJson, noSha256, type Progress } from "./modelJson.js";
import { optimizerState } from "./savedOptimizer.js";

/**
 * Saves a model with its optimiser's state in TensorFlow.js's format, in place of what `folder` held.
 *
 * `model.save` would do up to the files, but it loses a tensor each time, and refuses a loss that is a function.
 *
 * @throws CheckpointFolderError if it cannot be written; what was there before is then as it was.
 */
export async function saveCheckpoint(
  model: tf.LayersModel,
  folder: string,
  progress: Progress,
): Promise<void> {
  const tensors = weightsInLayerOrder(model).map((weight) => ({
    name: weight.originalName,
    tensor: weight.read(),
  }));
  const state = await optimizerState(model.optimizer);
  const slots = state?.weights ?? [];
  const chunks = await Promise.all([...tensors, ...slots].map(({ tensor }) => bytesOf(tensor)));
  const specs = [
    ...tensors.map(({ name, tensor }) => specOf(name, tensor)),
    ...slots.map(({ name, tensor }) => ({ ...specOf(name, tensor), group: "optimizer" as const })),
  ];
  slots[0]?.tensor.dispose(); // the number of steps, which getWeights makes anew each time
  await replaceModel(folder, {
    nameWeights: (unique) => `weights-epoch-${progress.epoch}-${unique}.bin`,
    weights: chunks,
    describe: (file, weightsBytes, weightsSha256) =>
      signed({
        modelTopology: model.toJSON(null, false) as object,
        format: "layers-model",
        generatedBy: `TensorFlow.js tfjs-layers v${tf.version["tfjs-layers"]}`,
        convertedBy: null,
        trainingConfig: trainingConfig(model),
        userDefinedMetadata: { ...model.getUserDefinedMetadata(), checkpoint: progress },
        weightsManifest: [{ paths: [file], weights: specs }],
        sixSteps: { weightsBytes, weightsSha256, optimizer: state?.scalars, sha256: noSha256 },
      }),
  });
}

function signed(model: ModelJson): string {
  const unsigned = JSON.stringify(model);
  return unsigned.replace(
    `"sha256":"${noSha256}"`,
    `"sha256":"${sha256(new TextEncoder().encode(unsigned))}"`,
  );
}

function specOf(name: string, { shape, dtype }: tf.Tensor): tf.io.WeightsManifestEntry {
  return { name, shape, dtype: dtype as tf.io.WeightsManifestEntry["dtype"] };
}

async function bytesOf(tensor: tf.Tensor): Promise<Uint8Array> {
  const { buffer, byteOffset, byteLength } = await tensor.data();
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Absent where the loss is a function of the user's, which no file can hold: the model then loads uncompiled. */
function trainingConfig(model: tf.LayersModel): tf.io.TrainingConfig | undefined {
  try {
    return (model as unknown as { getTrainingConfig(): tf.io.TrainingConfig }).getTrainingConfig();
  } catch {
    return undefined;
  }
}
