/**
 * Small texts that outlive the process: which class was joined, and what it has not been told yet. Several kernels may read
 * and write them at once. Nothing waits, since a check that is over says so at once.
 */
export interface Notes {
  /**
   * The folder of this name that has a note of that name: beside the notebook, or the nearest one above it. Where there is
   * none, the one beside the notebook. What another user has put there does not count: it could lead what is sent elsewhere.
   */
  nearest(folderName: string, note: string): string;

  /** The notes in a folder; none where there is no such folder. */
  names(folder: string): string[];

  /** @returns `undefined` where there is none, or none that can be read */
  read(folder: string, name: string): string | undefined;

  /** Writes a note as a whole or not at all, for its owner's eyes. @throws what the system says, as of a full disk */
  write(folder: string, name: string, text: string): void;

  remove(folder: string, name: string): void;
}
