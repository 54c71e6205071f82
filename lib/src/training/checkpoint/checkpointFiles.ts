import { files } from "#platform/files";
import { sha256 } from "#platform/sha256";
import { randomHex } from "../../random/randomHex.js";
import { modelFile } from "./checkpointFolder.js";
import type { ModelJson } from "./modelJson.js";
import { writeError } from "./writeError.js";

/** Names of weights' files that this library gives, each once. */
const weightsPattern = /^weights(-epoch-\d+)?-[0-9a-f]{8}\.bin$/;
/** TensorFlow.js's own, which `model.save` gives where no such file stands. */
const stockWeights = "weights.bin";
const partPattern = /^\.(weights(-epoch-\d+)?(-[0-9a-f]{8})?\.bin|model-[0-9a-f]{8}\.json)\.part$/;
/** The file of weights that this process has last put in force in each folder. */
const lastOfMine = new Map<string, string>();
/** Longer than any save takes: what is older and belongs to nothing was left by a process that was killed. */
const leftOverMs = 3_600_000;

/** A model that is to be saved. */
export interface Saved {
  /** What the weights' file is called, from eight digits that no other one has. */
  nameWeights(unique: string, taken: readonly string[]): string;
  weights: readonly Uint8Array[];
  /** Makes the text of model.json from the name, size and SHA-256 of the weights' file. */
  describe(file: string, bytes: number, sha256: string): string;
}

/** The name that TensorFlow.js gives, or another where it would take the place of weights that are in force. */
export function stockName(unique: string, taken: readonly string[]): string {
  return taken.includes(stockWeights) ? `weights-${unique}.bin` : stockWeights;
}

/**
 * Replaces the model in `folder`, so that whoever reads it, at any moment and after any crash, finds the former
 * one or this one, whole.
 *
 * The weights go into a file of a new name first. Renaming the new model.json, which names that file, is the one
 * step that makes the new checkpoint the one in force; the former weights are removed after it. Several processes
 * may save in the same folder without a lock: a file of weights is named by one model.json only, and once another
 * has taken that one's place, nothing will name it again. The last to rename wins.
 *
 * @throws CheckpointFolderError if it cannot be written.
 */
export async function replaceModel(folder: string, { nameWeights, weights, describe }: Saved): Promise<void> {
  const unique = randomHex(4);
  const taken = await files.list(folder).catch(() => []); // there may be no such folder yet
  const weightsFile = nameWeights(unique, taken);
  const weightsPart = `${folder}/.${weightsFile}.part`;
  const modelPart = `${folder}/.model-${unique}.json.part`;
  try {
    await files.makeFolder(folder);
    const bytes = weights.reduce((sum, { length }) => sum + length, 0);
    const model = describe(weightsFile, bytes, sha256(...weights));
    await files.write(weightsPart, weights);
    await files.write(modelPart, [utf8(model)]);
    const former = await weightsInForce(folder);
    await files.rename(weightsPart, `${folder}/${weightsFile}`);
    try {
      await files.rename(modelPart, `${folder}/${modelFile}`);
    } catch (error) {
      await files.remove(`${folder}/${weightsFile}`);
      throw error;
    }
    const place = files.fullPath(folder);
    const mine = lastOfMine.get(place); // superseded, though perhaps before `former` was read
    lastOfMine.set(place, weightsFile);
    if (mine !== undefined) former.push(mine);
    await files.sync(folder);
    for (const name of former) await files.remove(`${folder}/${name}`).catch(() => {});
  } catch (error) {
    for (const part of [weightsPart, modelPart]) await files.remove(part).catch(() => {});
    throw writeError(folder, error);
  }
  await removeLeftOvers(folder).catch(() => {}); // the checkpoint is whole all the same
}

/** The files of ours that the present model.json names. */
async function weightsInForce(folder: string): Promise<string[]> {
  try {
    const text = new TextDecoder().decode(await files.read(`${folder}/${modelFile}`));
    const model: ModelJson = JSON.parse(text);
    return model.weightsManifest.flatMap(({ paths }) => paths).filter(isOurs);
  } catch {
    return []; // none, or one that is damaged and about to be replaced
  }
}

const isOurs = (name: string) => name === stockWeights || weightsPattern.test(name);

async function removeLeftOvers(folder: string): Promise<void> {
  const names = await files.list(folder);
  const inForce = await weightsInForce(folder);
  for (const name of names) {
    if (!partPattern.test(name) && (!weightsPattern.test(name) || inForce.includes(name))) continue;
    const path = `${folder}/${name}`;
    if (Date.now() - (await files.writtenAt(path)) > leftOverMs) await files.remove(path);
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
