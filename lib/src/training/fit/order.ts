/** 0, 1, 2, … in `order`, or a fresh random order. */
export function fillOrder(order: Uint32Array, shuffle: boolean): void {
  for (let i = 0; i < order.length; i++) order[i] = i;
  if (shuffle) shuffleOrder(order);
}

/**
 * Puts `order` into a random order in place (Fisher and Yates).
 *
 * @param random numbers in [0, 1). Default: Math.random, which `setSeed` makes repeatable
 */
export function shuffleOrder(order: Uint32Array, random: () => number = Math.random): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const example = order[i];
    order[i] = order[j];
    order[j] = example;
  }
}
