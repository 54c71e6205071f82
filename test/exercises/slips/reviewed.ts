/** What a person has judged of the slips in an exercise's solution, as `npm run bench:feedback -- --said` prints them. */
export interface Reviewed {
  /** Those that a sentence of the exercise's own tells, by the name of it: what it says is so. */
  told?: Record<string, readonly string[]>;
  /** Those that pass, each with the reason why it does the same. */
  equal?: Record<string, string>;
}

/** By the names of the exercises. */
export type ReviewedLesson = Record<string, Reviewed>;
