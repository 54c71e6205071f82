import { files } from "#platform/files";
import { checkpointFolder } from "./checkpointFolder.js";
import type { Progress } from "./modelJson.js";
import { readModelJson } from "./readCheckpoint.js";

/** What a checkpoint consists of. */
export interface CheckpointDescription {
  /** What lies in its folder, in alphabetical order: each file's name and size. */
  files: { name: string; bytes: number }[];
  /** The note that `modelCheckpoint` has put into `model.json`: after which epoch it was saved, and what decided that. */
  note?: Progress;
}

/**
 * Tells which files a checkpoint has, and what it says of the run that saved it. In the browser edition the browser keeps
 * them; they have the same names and sizes there.
 *
 * @param path the folder, or the `model.json` in it.
 * @throws MissingCheckpointError if there is none; DamagedCheckpointError if its `model.json` is cut off or was changed.
 */
export async function describeCheckpoint(path: string): Promise<CheckpointDescription> {
  const folder = checkpointFolder(path);
  const { userDefinedMetadata } = await readModelJson(folder);
  const described: CheckpointDescription["files"] = [];
  for (const name of (await files.list(folder)).sort()) {
    const content = await files.read(`${folder}/${name}`).catch(() => undefined); // a folder, perhaps
    if (content !== undefined) described.push({ name, bytes: content.length });
  }
  return { files: described, note: userDefinedMetadata?.checkpoint };
}
