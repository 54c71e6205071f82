/** What an error means, beside its message. */
export const en = {
  ofUndefined: (what: string) =>
    `Your code reads \`${what}\` of something that is \`undefined\`. An entry of a list is \`undefined\` if its index is below 0 or beyond the end, and so is the result of a function without \`return\`.`,
  flattenTakesRows:
    "Flatten makes one long row itself: its `inputShape` is rows and columns, such as `[28, 28]`, and not their product.",
};
