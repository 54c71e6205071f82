export const en = {
  disposed: (what: "images" | "labels") =>
    `The ${what} that reach \`this.model.fit\` have been disposed of: their memory has been freed. Free what you make after the training, and return from \`tf.tidy\` what is to be kept.`,
  indexLabels: (got: string, want: string) =>
    `The labels reach \`this.model.fit\` with shape ${got}: index labels. The network puts out ${want} for this batch, and cross-entropy compares the two entry by entry: make one-hot labels of them first.`,
  oneHotWidth: (got: string, want: string) =>
    `The one-hot labels have shape ${got}; for this classifier they should have ${want}. The number of columns is \`this.numLabels\`.`,
  otherLabels:
    "The labels that reach `this.model.fit` are not the one-hot rows of the ones passed in. Each row has 1 in the column of its image's label.",
  swapped: (got: string) =>
    `\`this.model.fit\` was given the labels, of shape ${got}, as its images. Images come first, labels second.`,
  reshaped: (got: string, want: string) =>
    `The images that reach \`this.model.fit\` have shape ${got}; they came in with ${want}. Pass them on as they are.`,
  normalisedAgain: (got: string) =>
    `The brightest pixel that reaches \`this.model.fit\` is ${got}: you divide by 255, but the images come in normalised already. Divided twice, they would be almost black.`,
  otherImages: "The images that reach `this.model.fit` are not the ones passed in. Pass them on as they are.",
  numberForOptions: (got: string) =>
    `The third argument of \`this.model.fit\` is ${got}. In TensorFlow.js it is an object with names: \`{ epochs: numEpochs, batchSize: 32 }\`. (Python's Keras takes a number there.)`,
  epochsForgotten:
    "`this.model.fit` was not told how many epochs: then it trains for 1. Pass `epochs: numEpochs`.",
  epochs: (got: string, want: number) =>
    `\`fit\` was asked for ${want} epochs, but trains for ${got}. Pass \`epochs: numEpochs\`.`,
  batchSize: (got: string) =>
    `The batch size is ${got}; it should be 32, as the plan says. Each batch is one step of the optimiser.`,
  heldBack: (got: string) =>
    `\`validationSplit: ${got}\` holds part of the images back, so the network learns from fewer. Here it should learn from all of them.`,
  notShuffled:
    "`shuffle: false` draws the same batches in the same order in each epoch. Leave it out: the order should be new each time.",
};
