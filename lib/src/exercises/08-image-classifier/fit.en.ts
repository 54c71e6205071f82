export const en = {
  question:
    "Write `fit`: one-hot labels, then `this.model.fit` with batches of 32, `numEpochs` epochs and the callbacks; wait for it and return its history.",
  hints: [
    "Two steps: make the one-hot labels, then hand images and one-hot labels to `this.model.fit`. What it returns is a promise.",
    "The labels: `const oneHotLabels = ImageClassifierMLP.toOneHotLabels(labels, this.numLabels);`. A static method is called on the class.",
    "The third argument of `this.model.fit` is an object: `{ epochs: numEpochs, batchSize: 32, verbose: 0, callbacks }`.",
    "`return await this.model.fit(images, oneHotLabels, { … });` waits until training is over and passes the history on.",
  ],
  correct:
    "Training went through every epoch before `fit` was done, with one-hot labels, batches of 32 and your callbacks told of each epoch. The history holds one loss and one accuracy per epoch.",
};
