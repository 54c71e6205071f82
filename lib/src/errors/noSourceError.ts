import { errorsText } from "./errorsText.js";
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
        errorsText.noSource(title),
        ...sources.map((source, i) => `  ${i + 1}. ${source}: ${reasons(source, attempts)}`),
        errorsText.whatToDo(folder),
        ...missing.map(({ name, unpacked }) => `  ${errorsText.orUnpacked(name, unpacked)}`),
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
