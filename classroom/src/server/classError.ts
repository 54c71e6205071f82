/** Something that keeps a class from being opened, for the teacher's terminal: one sentence, and what to do. */
export class ClassError extends Error {
  override readonly name = "ClassError";
  /** The command that mends it, or the ways to choose from. */
  readonly mend: string[];
  /** What the system said, such as `ENOSPC: no space left on device`; it may name a better way to mend it. */
  readonly system: string | undefined;

  constructor(message: string, { mend, system }: { mend: string | string[]; system?: string }) {
    super(message);
    this.mend = [mend].flat();
    this.system = system;
  }
}
