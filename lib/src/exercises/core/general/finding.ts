import type { Try } from "../outcome.js";

/** What is true of a wrong answer, whatever the exercise. */
export interface Finding {
  /** Short and stable: `twice`. A teacher's statistics count by it. Nothing where no more is known than that it is wrong. */
  name?: string;
  /** What was found, in a sentence or two. */
  message: string;
}

/** A wrong answer, as all its tries show it. */
export interface Seen {
  /** All of them, in order. */
  tries: readonly Try[];
  /** Those that went wrong: at least one. */
  wrong: readonly Try[];
  /** The names of the function's parameters. */
  parameters: readonly string[];
  /** Whether what the function returned passes for what it should have returned. */
  isRight(got: unknown, want: unknown): boolean;
  /** Whether two plain values are the same. Stricter than `isRight` for small numbers: any of those would pass for 0. */
  isSame(got: unknown, want: unknown): boolean;
}

/** Looks for one kind of thing that may be true of a wrong answer. What it finds is so in every try that went wrong. */
export type Look = (seen: Seen) => Finding | undefined;
