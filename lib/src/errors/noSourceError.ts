import { SixStepsError } from "./sixStepsError.js";

/** A source that was tried in vain: for one file, or for all that were missing. */
export interface FailedAttempt {
  source: string;
  file?: string;
  reason: string;
}

/** Every source was tried and none gave the whole dataset. */
export class NoSourceError extends SixStepsError {
  override readonly name = "NoSourceError";

  /** The names of the files that are still missing. */
  readonly missing: readonly string[];

  constructor(
    title: string,
    folder: string,
    /** In the order in which they were made. */
    readonly attempts: readonly FailedAttempt[],
    /** The files that are still missing, and what may lie in each one's place. */
    missing: readonly { name: string; unpacked: string }[],
  ) {
    const sources = [...new Set(attempts.map(({ source }) => source))];
    super(
      [
        `${title} could not be fetched. Tried, in this order:`,
        ...sources.map((source, i) => `  ${i + 1}. ${source}: ${reasons(source, attempts)}`),
        `What to do: set SIX_STEPS_DATA_MIRROR to a folder or URL that holds the missing files, or put them into ${folder}:`,
        ...missing.map(({ name, unpacked }) => `  ${name}, or unpacked: ${unpacked}`),
      ].join("\n"),
    );
    this.missing = missing.map(({ name }) => name);
  }
}

/** One reason where all files share it, else each file with its own. */
function reasons(source: string, attempts: readonly FailedAttempt[]): string {
  const mine = attempts.filter((attempt) => attempt.source === source);
  if (new Set(mine.map(({ reason }) => reason)).size === 1) return mine[0].reason;
  return mine.map(({ file, reason }) => (file ? `${file}: ${reason}` : reason)).join("; ");
}
