/** One call of the student's function: what went in, what came out, what should have. */
export interface Try<Args extends readonly unknown[] = readonly unknown[], Result = unknown> {
  args: Args;
  got: Result;
  want: Result;
}

/** What a check found. Exactly one of four. */
export type Outcome =
  | { kind: "correct"; message: string }
  | {
      kind: "incorrect";
      /** What to think about, in a sentence or two. */
      message: string;
      /** The name of the misconception that was recognised, for a teacher's statistics. */
      misconception?: string;
      /** The call that shows it, where there is one. */
      example?: Try;
    }
  | { kind: "notAttempted" }
  | {
      kind: "error";
      /** The error's name and message. */
      message: string;
      /** The student's own line that threw, where it can be found. */
      line?: string;
      /** The arguments of the call that threw. */
      args?: readonly unknown[];
    };
