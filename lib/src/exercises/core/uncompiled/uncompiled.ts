import type { Try } from "../outcome.js";

/** What an exercise says of a cell that was to check it and could not be compiled. */
export interface Uncompiled {
  kind: "uncompiled";
  /** What is to be said besides the error, which stands above with the kernel's advice. */
  message: string;
  /** The wrong answer that it is, or else what keeps it from being compiled. */
  misconception: string;
  /** The call that shows it, where the answer could be tried without its types. */
  example?: Try;
  /** The cell's own line for a hint: it is answered below, it is a comment, or there is none. */
  hintLine: "answered" | "comment" | "none";
}
