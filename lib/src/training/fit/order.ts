/** 0, 1, 2, … in `order`, or a fresh random order (Fisher and Yates), drawn from Math.random, which `setSeed` makes repeatable. */
export function fillOrder(order: Uint32Array, shuffle: boolean): void {
  for (let i = 0; i < order.length; i++) order[i] = i;
  if (!shuffle) return;
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    const example = order[i];
    order[i] = order[j];
    order[j] = example;
  }
}
