import tf from "#platform/tf";
import { CheckpointFolderError } from "../../errors/errors.js";
import { replaceModel, stockName } from "./checkpointFiles.js";
import { checkpointFolder, modelFile } from "./checkpointFolder.js";
import { checkpointText } from "./checkpointText.js";
import { isGraph, readCheckpoint } from "./readCheckpoint.js";

/**
 * What `model.save` and `tf.loadLayersModel` do with `file://…`, in the format of tfjs-node: model.json and weights.bin in a
 * folder. Whoever reads the folder, at any moment, finds the former model or the new one, whole.
 */
export class FileHandler implements tf.io.IOHandler {
  readonly #path: string;

  /** @param path a folder, or for loading the model.json in it */
  constructor(path: string) {
    this.#path = path;
  }

  async save(artifacts: tf.io.ModelArtifacts): Promise<tf.io.SaveResult> {
    const { weightSpecs = [], weightData = new ArrayBuffer(0) } = artifacts;
    const { modelTopology, format, generatedBy, convertedBy = null } = artifacts;
    const { trainingConfig, signature, userDefinedMetadata } = artifacts;
    await replaceModel(checkpointFolder(this.#path), {
      nameWeights: stockName,
      weights: [weightData].flat().map((part) => new Uint8Array(part)),
      describe: (file) =>
        JSON.stringify({
          modelTopology,
          weightsManifest: [{ paths: [file], weights: weightSpecs }],
          format,
          generatedBy,
          convertedBy,
          trainingConfig,
          signature,
          userDefinedMetadata,
        }),
    });
    return { modelArtifactsInfo: tf.io.getModelArtifactsInfoForJSON(artifacts) };
  }

  async load(): Promise<tf.io.ModelArtifacts> {
    const folder = checkpointFolder(this.#path);
    const { model, weights } = await readCheckpoint(folder, true);
    const bytes = await new Blob(weights.map((weight) => weight.bytes)).arrayBuffer();
    const { weightsManifest, sixSteps, ...rest } = model;
    if (isGraph(model)) refuseAsLayers(rest.modelTopology as object, `${folder}/${modelFile}`);
    return {
      ...rest,
      weightSpecs: weights.map(({ spec }) => spec),
      weightData: bytes,
    } as tf.io.ModelArtifacts;
  }
}

/** `tf.loadGraphModel` loads by the same handler; `tf.loadLayersModel` alone looks for this field of Keras's. */
function refuseAsLayers(topology: object, path: string): void {
  Object.defineProperty(topology, "model_config", {
    get() {
      throw new CheckpointFolderError(checkpointText.graphModel(path));
    },
  });
}
