import { statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { CheckpointFolderError, ValueError } from "../../errors/errors.js";

/** The file that makes a folder a checkpoint. */
export const modelFile = "model.json";

/**
 * The folder that `path` means: itself, or where it ends in `model.json`, the folder around that.
 *
 * TensorFlow.js writes paths as `file://best`; that is understood too.
 *
 * @throws ValueError if it is no name; CheckpointFolderError if a file stands there.
 */
export function checkpointFolder(path: unknown): string {
  if (typeof path !== "string" || path.trim() === "") {
    throw new ValueError("path", 'the name of a folder, such as "checkpoints/best"', path);
  }
  if (/\{\w+(:[^{}]*)?\}/.test(path)) {
    throw new ValueError(
      "path",
      "one folder's name without placeholders: each save replaces the one before",
      path,
    );
  }
  const plain = path.replace(/^file:\/\//, "");
  const folder = basename(plain) === modelFile ? dirname(plain) : plain;
  if (isOtherThanFolder(folder)) {
    throw new CheckpointFolderError(
      `path is ${JSON.stringify(path)}, a file, where the name of a folder is expected.`,
    );
  }
  return folder;
}

function isOtherThanFolder(path: string): boolean {
  try {
    return !statSync(path).isDirectory();
  } catch {
    return false; // nothing there, or nothing to be seen: reading or writing says what it is
  }
}
