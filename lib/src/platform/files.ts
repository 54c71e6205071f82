/** Files of the student's, each read and written as a whole. A path has slashes between its names. */
export interface Files {
  /** @returns `undefined` where there is no such file. @throws what the system says */
  read(path: string): Promise<Uint8Array<ArrayBuffer> | undefined>;

  /** Writes a new file, which a later `rename` cannot overtake when the power fails. */
  write(path: string, parts: readonly Uint8Array[]): Promise<void>;

  /** Gives a file another name in one step, in place of a file that has it. */
  rename(from: string, to: string): Promise<void>;

  /** Removes a file, if there is one. */
  remove(path: string): Promise<void>;

  /** The names in a folder. */
  list(folder: string): Promise<string[]>;

  /** When a file was written, in milliseconds since 1970. */
  writtenAt(path: string): Promise<number>;

  /** Makes a folder, and those above it that are missing. */
  makeFolder(path: string): Promise<void>;

  /** Makes the names in a folder outlive a power cut. */
  sync(folder: string): Promise<void>;

  isFile(path: string): boolean;

  /** Two paths to one place give the same. */
  fullPath(path: string): string;

  /** What stands in the way of reading, in a word or two. */
  whyNotRead(error: unknown): string;

  /** What stands in the way of writing, and what to do about it; how to write elsewhere may follow. */
  whyNotWritten(error: unknown): string;
}
