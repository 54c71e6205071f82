/** Every error that this library throws on purpose, so that a caller can tell it from a bug. */
export class SixStepsError extends Error {
  /** Each class in this folder writes its own out: a bundler may rename the class itself. */
  override readonly name: string = this.constructor.name;

  /** As a kernel prints it under a cell: the sentence alone. Frames of this library are no help to a student. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return `${this.name}: ${this.message}`;
  }
}
