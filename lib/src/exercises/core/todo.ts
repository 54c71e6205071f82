/** Thrown by `todo()`: the exercise has not been attempted. */
export class NotAttempted extends Error {
  override name = "NotAttempted";
  constructor() {
    super("This part is still todo().");
  }
}

/**
 * Stands where the student's code will stand. It returns `never`, so it fits any return type; a check sees that it was
 * called and says "not attempted".
 */
export function todo(): never {
  throw new NotAttempted();
}
