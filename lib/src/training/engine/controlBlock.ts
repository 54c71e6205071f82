/** What the main thread wants done next; in shared memory, as numbers. */
export const commands = { train: 1, evaluate: 2, predict: 3 } as const;

/** Places in the shared control block. */
export const control = {
  command: 0,
  set: 1,
  first: 2,
  /** Not 0: no step changes the weights any more. */
  halted: 3,
  step: 4,
  spin: 5,
  failed: 6,
  examples: 7,
  /** Of this command and, in the next place, of the one after it. */
  count: 8,
} as const;
export const controlFloats = { learningRate: 8, seed: 9 } as const;
