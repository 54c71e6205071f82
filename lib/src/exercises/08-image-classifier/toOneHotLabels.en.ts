export const en = {
  question:
    "Write the static method `toOneHotLabels` with tensors: from labels of shape [n] to rows of shape [n, dim]; an error that names the label if one has no column.",
  hints: [
    "`tf.oneHot(indexLabels, dim)` makes the rows. What it does not do is complain: a label without a column becomes a row of zeros.",
    "`indexLabels.dataSync()` gives the labels as an array that `for (const label of …)` can go through.",
    "Throw before you make the rows: `if (label < 0 || label >= dim) throw new RangeError('no column for label ' + label);`.",
    "The last line is `return tf.oneHot(indexLabels, dim) as tf.Tensor2D;`.",
  ],
  correct:
    "The method uses no field of an object, only what it is given. That is why it can be static, and be tried without a network.",
  notStatic: (name: string) =>
    `\`toOneHotLabels\` is a method of the class's objects here, so \`${name}.toOneHotLabels(…)\` is not yours. Put \`static\` before its name: then it belongs to the class itself.`,
  missing: (name: string) =>
    `\`${name}\` has no static method \`toOneHotLabels\` of its own. Write it between the class's braces.`,
};
