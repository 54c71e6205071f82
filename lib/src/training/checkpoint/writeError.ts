import { CheckpointFolderError, show } from "../../errors/errors.js";

/** Says in one sentence what stands in the way of writing a checkpoint into `folder`. */
export function writeError(folder: string, error: unknown): CheckpointFolderError {
  const { code, message } = error as NodeJS.ErrnoException;
  const reasons: Record<string, string> = {
    ENOSPC: "the disk is full. Free some space and train on",
    EDQUOT: "your disk quota is used up. Free some space and train on",
    EFBIG: "the system allows no file of this size (ulimit -f). Raise the limit, or make the model smaller",
    EACCES: "this user may not. Change its permissions, or save elsewhere",
    EPERM: "this user may not. Change its permissions, or save elsewhere",
    EROFS: "the disk is read-only. Save elsewhere",
    EEXIST: "a file stands where a folder is expected. Give another path",
    ENOTDIR: "a file stands where a folder is expected. Give another path",
    EISDIR: "a folder stands where the file model.json belongs. Give another path",
    EMFILE: "too many files are open. Close some",
    ENAMETOOLONG: "the name is too long. Give a shorter one",
  };
  return new CheckpointFolderError(
    `The checkpoint cannot be saved in ${show(folder)}: ${reasons[code ?? ""] ?? message}. A checkpoint saved there earlier is as it was.`,
    { cause: error },
  );
}
