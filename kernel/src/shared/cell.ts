/** One piece of code that Jupyter asked to run. */
export interface Cell {
  /** Unique in this kernel's life. Everything that the code prints, also later from a timer, is bound to it. */
  readonly id: number;
  /** As in `In [3]`. A silent request bears the count of the cell before it. */
  readonly count: number;
  /** What its scripts are called in V8, in stack traces and in the debugger: `cell[3]`, or `silent[7]`. */
  readonly url: string;
  /** The TypeScript that the student wrote. */
  readonly source: string;
  /** Nothing that it prints is shown. Default `false`. */
  readonly silent?: boolean;
}
