import type { Outcome } from "./outcome.js";

/** What became of a check: its outcome's kind, that the student's Stop ended it, or that its cell could not be compiled. */
export type OutcomeKind = Outcome["kind"] | "stopped" | "uncompiled";

/** An exercise as a class knows it: by the object itself, and its name for people. */
export interface ClassExercise {
  readonly name: string;
}

/** A check that is over, as a class's progress counts it. */
export interface Checked {
  exercise: ClassExercise;
  kind: OutcomeKind;
  /** The name of the misconception that was recognised. Default: none. */
  misconception?: string;
  /** What the student's cell handed to the check. */
  answer: unknown;
  /** Of a cell that could not be compiled, which handed nothing: what stands in it. */
  code?: string;
}

/** The one listener to checks: a class that the student has joined. */
export interface ClassLink {
  /** Told after the outcome has been shown. */
  checked(checked: Checked): void;
  /** What else the feedback says, such as how to ask for help. Default: nothing. */
  note(kind: OutcomeKind, ask: string): string | undefined;
  /** Shows what would be sent to the teacher, and with `send` sends it. */
  askForHelp(exercise: ClassExercise, message: string, options: { send?: boolean }): void;
}

let link: ClassLink | undefined;

export function connectClass(to: ClassLink): void {
  link = to;
}

/** Whatever goes wrong with a class must not show in a check. */
export function classNote(kind: OutcomeKind, ask: string): string | undefined {
  try {
    return link?.note(kind, ask);
  } catch {
    return undefined;
  }
}

export function tellClass(checked: Checked): void {
  try {
    link?.checked(checked);
  } catch {
    // A disk that is full, a folder that may not be read: the check has been shown, and that is what counts.
  }
}

export function askClassForHelp(...call: Parameters<ClassLink["askForHelp"]>): void {
  link?.askForHelp(...call);
}
