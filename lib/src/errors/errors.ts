import { inspect } from "node:util";

/** Every error that this library throws on purpose, so that a caller can tell it from a bug. */
export class SixStepsError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }

  /** As a kernel prints it under a cell: the sentence alone. Frames of this library are no help to a student. */
  [inspect.custom](): string {
    return `${this.name}: ${this.message}`;
  }
}

/** A tensor, array or image has another shape than the function needs. */
export class ShapeError extends SixStepsError {
  constructor(what: string, wanted: string, got: string) {
    super(`${what} must have shape ${wanted}, but has ${got}.`);
  }
}

/** A value lies outside the range that makes sense for it, or is not a number at all. */
export class ValueError extends SixStepsError {
  constructor(what: string, wanted: string, got: unknown) {
    super(`${what} must be ${wanted}, but is ${show(got)}.`);
  }
}

/** A name that is none of the known ones. */
export class UnknownOptionError extends SixStepsError {
  constructor(what: string, got: unknown, known: readonly string[]) {
    super(`${what} is ${show(got)}, which is not one of ${known.join(", ")}.`);
  }
}

/** A value as a student would write it, cut to a length that fits a sentence. */
export function show(value: unknown): string {
  const text =
    typeof value === "string"
      ? JSON.stringify(value)
      : typeof value === "function"
        ? "a function"
        : typeof value === "number"
          ? String(value)
          : typeof value === "object" && value !== null
            ? (JSON.stringify(value) ?? String(value))
            : String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
