import { feedbackText } from "./feedbackText.js";

/** Thrown by `todo()`: the exercise has not been attempted. */
export class NotAttempted extends Error {
  override name = "NotAttempted";
  constructor() {
    super(feedbackText.todo);
  }
}

/**
 * Stands where the student's code will stand. It returns `never`, so it fits any return type; a check sees that it was
 * called and says "not attempted".
 */
export function todo(): never {
  throw new NotAttempted();
}
