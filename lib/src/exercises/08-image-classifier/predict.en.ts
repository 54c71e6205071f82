export const en = {
  question: "Write `predict`: the network's probabilities for each image, shape [n, numLabels].",
  hints: [
    "The model has a method of the same name. It needs no labels, no epochs and no `await`.",
    "`this.model.predict(images)` is the whole computation. Return its result.",
    "A network may have several outputs, so TypeScript does not know that this is one tensor. Say so: `return this.model.predict(images) as tf.Tensor2D;`.",
  ],
  correct:
    "One row of probabilities per image, as the softmax layer makes them. What to decide from them is another question, and another function.",
  nothing: "`predict` returned `undefined`. Did you forget a `return`?",
  promise:
    "`predict` returned a promise. The computation is done when `this.model.predict` returns: leave `async` out, so that the caller need not wait.",
  classes: (got: string) =>
    `\`predict\` returned ${got}: the most probable class of each image. Return the probabilities. A class can be found from them at any time, but nobody can tell from "6" whether the network was sure.`,
  largest: (got: string) =>
    `\`predict\` returned ${got}: the largest probability of each image, without saying of which class. Return the whole row.`,
  decision:
    "Each row is 1 for one class and 0 for the rest: that is a decision. Return the probabilities as they are.",
  softmaxTwice: (got: string, want: string) =>
    `The first row is ${got}; the network says ${want}. You apply softmax to what softmax has made: the order stays, but all classes move towards the same probability.`,
  normalisedAgain:
    "You divide the images by 255, but they come in normalised already. The network then sees almost black images, and gives nearly the same row for each.",
  percent: (got: string) => `The first row is ${got}: percentages. Probabilities add up to 1.`,
  firstOnly: (got: number) => `There is one row, but the check gave ${got} images. Return a row for each.`,
  alongImages: (got: string) =>
    `\`predict\` returned ${got}: for each class the number of the image that is the surest of it. \`argMax()\` goes along the images unless it is told otherwise. Return the probabilities themselves.`,
  rebuilt:
    "`predict` built the network anew, so nothing of what was learnt is left. `buildModel` is called once, by the user of the class: ask `this.model` as it is.",
  transposed: (got: string, want: string) =>
    `The result has shape ${got}; it should have ${want}: one row per image, one column per class.`,
  shape: (got: string, want: string) => `The result has shape ${got}; it should have ${want}.`,
  differs: (got: string, want: string) => `The first row is ${got}; the network says ${want}.`,
  disposed:
    "The tensor that `predict` returned has been disposed of: its memory has been freed. Inside `tf.tidy`, return it, so that it is kept.",
};
