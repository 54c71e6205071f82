/** What keeps a command from being done: one sentence for whoever typed it. */
export class CliError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CliError";
  }
}

/** @returns the reason why a file or folder could not be written, in words */
export function whyNot(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Record<string, string> = {
    EACCES: "you may not write there",
    EPERM: "you may not write there",
    EROFS: "the disk is read-only",
    ENOSPC: "the disk is full",
    ENOTDIR: "a part of that path is a file",
    EEXIST: "a part of that path is a file",
    ENOENT: "that folder cannot be made",
  };
  return (code !== undefined && known[code]) || message;
}
