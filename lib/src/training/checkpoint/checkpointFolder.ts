import { files } from "#platform/files";
import { CheckpointFolderError, ValueError } from "../../errors/errors.js";
import { checkpointText } from "./checkpointText.js";

/** The file that makes a folder a checkpoint. */
export const modelFile = "model.json";

/**
 * The folder that `path` means: itself, or where it ends in `model.json`, the folder around that.
 *
 * TensorFlow.js writes paths as `file://best`; that is understood too.
 *
 * @throws ValueError if it is not a name; CheckpointFolderError if a file stands there.
 */
export function checkpointFolder(path: unknown): string {
  if (typeof path !== "string" || path.trim() === "") {
    throw new ValueError("path", checkpointText.folderName, path);
  }
  if (/\{\w+(:[^{}]*)?\}/.test(path)) {
    throw new ValueError("path", checkpointText.noPlaceholders, path);
  }
  const kind = /\.(h5|hdf5|keras|pb)\/?$/i.exec(path)?.[1].toLowerCase();
  if (kind !== undefined) {
    throw new CheckpointFolderError(checkpointText.otherFormat(JSON.stringify(path), kind));
  }
  const plain = path.replace(/^file:\/\//, "").replace(/(?<=^|[/\\])model\.json$/, "");
  const folder = plain.replace(/(?<=.)[/\\]+$/, "") || "."; // no name at all is the folder in which the process is
  if (files.isFile(folder)) {
    throw new CheckpointFolderError(checkpointText.isAFile(JSON.stringify(path)));
  }
  return folder;
}
