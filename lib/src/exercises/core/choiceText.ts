import type { ExerciseText } from "./exerciseText.js";

/** The sentences of a question with a few possible answers. */
export interface ChoiceText extends ExerciseText {
  /** Each answer as a full sentence, by the short text that stands for it in code. In the order in which they are shown. */
  choices: Readonly<Record<string, string>>;
}
