import type { Contender } from "./contenders.js";
import type { Result, Run } from "./run.js";
import { runProcess } from "./runProcess.js";

/** How many threads each contender is fastest with on one task, as its first round has shown. */
export class FavouriteThreads {
  readonly #favourites = new Map<string, number>();

  /** Runs a contender once; in its first round with each number of threads that it may be given, and the fastest run counts. */
  async run(contender: Contender, run: Run): Promise<Result | { failed: string }> {
    const { id, threads = [run.threads] } = contender;
    const favourite = this.#favourites.get(id);
    let fastest: Result | undefined;
    for (const count of favourite ? [favourite] : threads) {
      const result = await runProcess(contender, { ...run, threads: count });
      if ("failed" in result) return result;
      if (fastest && fastest.seconds <= result.seconds) continue;
      fastest = result;
      this.#favourites.set(id, count);
    }
    return fastest ?? { failed: "was given no number of threads" };
  }
}
