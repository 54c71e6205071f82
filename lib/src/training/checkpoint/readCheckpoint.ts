import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as tf from "@tensorflow/tfjs";
import {
  CheckpointFolderError,
  DamagedCheckpointError,
  MissingCheckpointError,
} from "../../errors/errors.js";
import { modelFile } from "./checkpointFolder.js";
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
 * @throws MissingCheckpointError if there is none; DamagedCheckpointError if a file is not what it was;
 * CheckpointFolderError if one cannot be read.
 */
export async function readCheckpoint(folder: string): Promise<Checkpoint> {
  for (let i = 1; ; i++) {
    const model = await readModelJson(folder);
    try {
      return { model, weights: await readWeights(folder, model) };
    } catch (error) {
      // A run that saves meanwhile removes the weights that the model.json of a moment ago names.
      const now = i < attempts ? await readModelJson(folder) : model;
      if (JSON.stringify(now) === JSON.stringify(model)) throw error;
    }
  }
}

/** @throws as `readCheckpoint`. */
export async function readModelJson(folder: string): Promise<ModelJson> {
  const path = join(folder, modelFile);
  const text = (await read(path, () => new MissingCheckpointError(folder))).toString("utf8");
  let model: ModelJson;
  try {
    model = JSON.parse(text);
  } catch {
    const what = text.trim() === "" ? "is empty" : "is cut off or damaged: it is not JSON";
    throw new DamagedCheckpointError(path, what);
  }
  if (!Array.isArray(model?.weightsManifest)) {
    throw new DamagedCheckpointError(path, "is no layers model of TensorFlow.js: it has no weightsManifest");
  }
  const sha256 = model.sixSteps?.sha256;
  if (sha256 !== undefined) {
    const unsigned = text.replace(`"sha256":"${sha256}"`, `"sha256":"${noSha256}"`);
    if (digest(Buffer.from(unsigned)) !== sha256) {
      throw new DamagedCheckpointError(
        path,
        "is damaged or was changed: its SHA-256 is not the one that was saved",
      );
    }
  }
  return model;
}

async function readWeights(folder: string, model: ModelJson): Promise<StoredWeight[]> {
  const weights: StoredWeight[] = [];
  for (const { paths, weights: specs } of model.weightsManifest) {
    const missing = (path: string) =>
      new DamagedCheckpointError(path, `is missing, though ${modelFile} beside it names it`);
    const files = await Promise.all(
      paths.map((name) => read(join(folder, name), () => missing(join(folder, name)))),
    );
    const bytes = files.length === 1 ? files[0] : Buffer.concat(files);
    check(join(folder, paths[0]), bytes, specs, model);
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
  bytes: Buffer,
  specs: tf.io.WeightsManifestEntry[],
  { sixSteps }: ModelJson,
): void {
  const wanted = sixSteps?.weightsBytes ?? specs.reduce((sum, spec) => sum + bytesIn(spec), 0);
  if (bytes.length < wanted) {
    throw new DamagedCheckpointError(path, `is cut off: it has ${bytes.length} of ${wanted} bytes`);
  }
  if (bytes.length > wanted) {
    throw new DamagedCheckpointError(path, `is damaged: it has ${bytes.length} bytes instead of ${wanted}`);
  }
  if (sixSteps !== undefined && digest(bytes) !== sixSteps.weightsSha256) {
    throw new DamagedCheckpointError(path, "is damaged: its SHA-256 is not the one that was saved");
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

async function read(path: string, missing: () => Error): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") throw missing();
    throw new CheckpointFolderError(`${path} cannot be read (${code ?? message}). Check who may read it.`, {
      cause: error,
    });
  }
}

function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
