import { createHash, randomBytes } from "node:crypto";
import { readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { makeFolder, syncFolder, writeFlushed } from "../../platform/node/files.js";
import { modelFile } from "./checkpointFolder.js";
import { type ModelJson, noSha256 } from "./modelJson.js";
import { writeError } from "./writeError.js";

const weightsPattern = /^weights-epoch-\d+-[0-9a-f]{8}\.bin$/;
const partPattern = /^\.(weights-epoch-\d+-[0-9a-f]{8}\.bin|model-[0-9a-f]{8}\.json)\.part$/;
/** The file of weights that this process has last put in force in each folder. */
const lastOfMine = new Map<string, string>();
/** Longer than any save takes: what is older and belongs to nothing was left by a process that was killed. */
const leftOverMs = 3_600_000;

/**
 * Replaces the checkpoint in `folder`, so that whoever reads it, at any moment and after any crash, finds the former
 * one or this one, whole.
 *
 * The weights go into a file of a new name first. Renaming the new model.json, which names that file, is the one
 * step that makes the new checkpoint the one in force; the former weights are removed after it. Several processes
 * may save in the same folder without a lock: a file of weights is named by one model.json only, and once another
 * has taken that one's place, nothing will name it again. The last to rename wins.
 *
 * @param describe makes model.json from the name, size and SHA-256 of the weights' file.
 * @throws CheckpointFolderError if it cannot be written.
 */
export async function replaceCheckpoint(
  folder: string,
  epoch: number,
  weights: readonly Uint8Array[],
  describe: (file: string, bytes: number, sha256: string) => ModelJson,
): Promise<void> {
  const unique = randomBytes(4).toString("hex");
  const weightsFile = `weights-epoch-${epoch}-${unique}.bin`;
  const weightsPart = join(folder, `.${weightsFile}.part`);
  const modelPart = join(folder, `.model-${unique}.json.part`);
  try {
    await makeFolder(folder);
    const hash = createHash("sha256");
    for (const chunk of weights) hash.update(chunk);
    const bytes = weights.reduce((sum, { length }) => sum + length, 0);
    await writeFlushed(weightsPart, weights);
    await writeFlushed(modelPart, [Buffer.from(signed(describe(weightsFile, bytes, hash.digest("hex"))))]);
    const former = await weightsInForce(folder);
    await rename(weightsPart, join(folder, weightsFile));
    try {
      await rename(modelPart, join(folder, modelFile));
    } catch (error) {
      await rm(join(folder, weightsFile), { force: true });
      throw error;
    }
    const mine = lastOfMine.get(resolve(folder)); // superseded, though perhaps before `former` was read
    lastOfMine.set(resolve(folder), weightsFile);
    if (mine !== undefined) former.push(mine);
    await syncFolder(folder);
    for (const name of former) await rm(join(folder, name), { force: true }).catch(() => {});
  } catch (error) {
    for (const part of [weightsPart, modelPart]) await rm(part, { force: true }).catch(() => {});
    throw writeError(folder, error);
  }
  await removeLeftOvers(folder).catch(() => {}); // the checkpoint is whole all the same
}

function signed(model: ModelJson): string {
  const unsigned = JSON.stringify({ ...model, sixSteps: { ...model.sixSteps, sha256: noSha256 } });
  const sha256 = createHash("sha256").update(unsigned).digest("hex");
  return unsigned.replace(`"sha256":"${noSha256}"`, `"sha256":"${sha256}"`);
}

/** The files of ours that the present model.json names. */
async function weightsInForce(folder: string): Promise<string[]> {
  try {
    const model: ModelJson = JSON.parse(await readFile(join(folder, modelFile), "utf8"));
    return model.weightsManifest.flatMap(({ paths }) => paths).filter((name) => weightsPattern.test(name));
  } catch {
    return []; // none, or one that is damaged and about to be replaced
  }
}

async function removeLeftOvers(folder: string): Promise<void> {
  const names = await readdir(folder);
  const inForce = await weightsInForce(folder);
  for (const name of names) {
    if (!partPattern.test(name) && (!weightsPattern.test(name) || inForce.includes(name))) continue;
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > leftOverMs) await rm(path, { force: true });
  }
}
