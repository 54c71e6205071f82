/** The sentences of one exercise that a student reads, all in one place so that a second language is a second object. */
export interface ExerciseText {
  /** What to do, in a sentence. */
  question: string;
  /** From a nudge to nearly the answer. */
  hints: readonly string[];
  /** Why the right answer is right, or what to notice in it. */
  correct: string;
}
