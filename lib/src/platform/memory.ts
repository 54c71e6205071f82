/** The memory available to this process. */
export interface Memory {
  /** Bytes that it can have at most besides what it has; an upper bound, as others may need some. Infinity where nobody knows. */
  most(): number;

  /** Has the engine of JavaScript give back what nothing refers to any more, as far as it can be asked to. */
  collect(): void;
}
