import { files } from "#platform/files";
import { sha256 } from "#platform/sha256";
import tf from "#platform/tf";
import {
  CheckpointFolderError,
  DamagedCheckpointError,
  MissingCheckpointError,
} from "../../errors/errors.js";
import { modelFile } from "./checkpointFolder.js";
import { checkpointText } from "./checkpointText.js";
import { type ModelJson, noSha256 } from "./modelJson.js";

/** One weight or optimiser's slot as it lies in the file. */
export interface StoredWeight {
  spec: tf.io.WeightsManifestEntry;
  bytes: ArrayBuffer;
}

export interface Checkpoint {
  model: ModelJson;
  /** In the order of the files. */
  weights: StoredWeight[];
}

const attempts = 5;

/**
 * Reads a checkpoint, or any layers model that TensorFlow.js has saved, and checks that it is whole.
 *
 * @param allowGraph whether a graph model, which has no layers, is wanted as well.
 * @throws MissingCheckpointError if there is none; DamagedCheckpointError if a file is not what it was;
 * CheckpointFolderError if one cannot be read.
 */
export async function readCheckpoint(folder: string, allowGraph = false): Promise<Checkpoint> {
  for (let i = 1; ; i++) {
    const model = await readModelJson(folder, allowGraph);
    try {
      return { model, weights: await readWeights(folder, model) };
    } catch (error) {
      // A run that saves meanwhile removes the weights that the model.json of a moment ago names.
      const now = i < attempts ? await readModelJson(folder, allowGraph) : model;
      if (JSON.stringify(now) === JSON.stringify(model)) throw error;
    }
  }
}

/** @throws as `readCheckpoint`. */
export async function readModelJson(folder: string, allowGraph = false): Promise<ModelJson> {
  const path = `${folder}/${modelFile}`;
  const text = new TextDecoder().decode(await read(path, () => new MissingCheckpointError(folder)));
  let model: ModelJson;
  try {
    model = JSON.parse(text);
  } catch {
    const what = text.trim() === "" ? checkpointText.empty : checkpointText.notJson;
    throw new DamagedCheckpointError(path, what);
  }
  if (isGraph(model) && !allowGraph) throw new CheckpointFolderError(checkpointText.graphModel(path));
  if (!Array.isArray(model?.weightsManifest)) {
    throw new DamagedCheckpointError(path, checkpointText.noManifest);
  }
  const seal = model.sixSteps?.sha256;
  if (seal !== undefined) {
    const unsigned = text.replace(`"sha256":"${seal}"`, `"sha256":"${noSha256}"`);
    if (sha256(new TextEncoder().encode(unsigned)) !== seal) {
      throw new DamagedCheckpointError(path, checkpointText.changed);
    }
  }
  return model;
}

export function isGraph(model: ModelJson | null): boolean {
  return (
    model?.format === "graph-model" || (model?.modelTopology as { node?: unknown } | null)?.node !== undefined
  );
}

async function readWeights(folder: string, model: ModelJson): Promise<StoredWeight[]> {
  const weights: StoredWeight[] = [];
  for (const { paths, weights: specs } of model.weightsManifest) {
    const missing = (path: string) => new DamagedCheckpointError(path, checkpointText.missing(modelFile));
    const places = paths.map((name) => `${folder}/${name}`);
    const parts = await Promise.all(places.map((path) => read(path, () => missing(path))));
    const bytes = parts.length === 1 ? parts[0] : new Uint8Array(await new Blob(parts).arrayBuffer());
    check(places[0], bytes, specs, model);
    let at = 0;
    for (const spec of specs) {
      const end = at + bytesIn(spec);
      weights.push({ spec, bytes: new Uint8Array(bytes.subarray(at, end)).buffer });
      at = end;
    }
  }
  return weights;
}

function check(
  path: string,
  bytes: Uint8Array,
  specs: tf.io.WeightsManifestEntry[],
  { sixSteps }: ModelJson,
): void {
  const wanted = sixSteps?.weightsBytes ?? specs.reduce((sum, spec) => sum + bytesIn(spec), 0);
  if (bytes.length < wanted) {
    throw new DamagedCheckpointError(path, checkpointText.cutOff(bytes.length, wanted));
  }
  if (bytes.length > wanted) {
    throw new DamagedCheckpointError(path, checkpointText.tooLong(bytes.length, wanted));
  }
  if (sixSteps !== undefined && sha256(bytes) !== sixSteps.weightsSha256) {
    throw new DamagedCheckpointError(path, checkpointText.otherHash);
  }
}

const bytesOfType: Record<string, number> = {
  float32: 4,
  int32: 4,
  bool: 1,
  complex64: 8,
  uint8: 1,
  uint16: 2,
  float16: 2,
};

function bytesIn({ shape, dtype, quantization }: tf.io.WeightsManifestEntry): number {
  return tf.util.sizeFromShape(shape) * bytesOfType[quantization?.dtype ?? dtype];
}

async function read(path: string, missing: () => Error): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await files.read(path).catch((error) => {
    throw new CheckpointFolderError(checkpointText.notRead(path, files.whyNotRead(error)), { cause: error });
  });
  if (bytes === undefined) throw missing();
  return bytes;
}
