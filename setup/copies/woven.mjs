// @ts-check

/**
 * Both lists in one: the first in its order, and what only the second has after what stands before it there.
 *
 * @param {readonly string[]} first no item twice
 * @param {readonly string[]} second no item twice
 * @returns {string[]}
 */
export function woven(first, second) {
  const order = [...first];
  second.forEach((item, i) => {
    if (!first.includes(item)) order.splice(i === 0 ? 0 : order.indexOf(second[i - 1]) + 1, 0, item);
  });
  return order;
}
