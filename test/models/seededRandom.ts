/** Runs `action` with a `Math.random` that gives the same numbers each time: `fit` draws its batches with it. */
export async function withSeed<T>(seed: number, action: () => Promise<T>): Promise<T> {
  const { random } = Math;
  let state = seed;
  Math.random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0; // Numerical Recipes' generator
    return state / 4294967296;
  };
  try {
    return await action();
  } finally {
    Math.random = random;
  }
}
