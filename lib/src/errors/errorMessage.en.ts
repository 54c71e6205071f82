/** What an error means, beside its message. */
export const en = {
  ofUndefined: (what: string) =>
    `Your code reads \`${what}\` of something that is \`undefined\`. An entry of a list is \`undefined\` if its index is below 0 or beyond the end, and so is the result of a function without \`return\`.`,
  flattenTakesRows:
    "This Flatten is given one long row already. Either its `inputShape` is a product: it wants rows and columns, such as `[28, 28]`. Or other layers stand before it, as when `buildModel` runs twice and adds its layers to the same `tf.sequential()`.",
};
