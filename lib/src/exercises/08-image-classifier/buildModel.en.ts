export const en = {
  question:
    "Write `buildModel`: Flatten, two hidden layers of 128 ReLU nodes, a softmax layer with one node per class; compiled with Adam 0.001, categorical cross-entropy and accuracy.",
  hints: [
    "Four layers, in the order in which the data meets them: flatten, hidden, hidden, output. Then one call of `compile` with what lessons 05 and 07 chose.",
    'The first layer says what comes in: `this.model.add(tf.layers.flatten({ inputShape: [this.imageHeight, this.imageWidth] }))`. A hidden layer: `tf.layers.dense({ units: 128, activation: "relu" })`.',
    'The output layer has `units: this.numLabels` and `activation: "softmax"`.',
    '`this.model.compile({ optimizer: tf.train.adam(0.001), loss: "categoricalCrossentropy", metrics: ["accuracy"] })`.',
  ],
  correct:
    "With the same weights your network computes exactly what the reference network computes, at 28 × 28 pixels and 10 classes and at other sizes. It has 118,282 weights and biases.",
  noModel: (got: string) =>
    `After \`buildModel()\` the field \`this.model\` is ${got}. It should hold the network: \`this.model = tf.sequential(…)\`, or \`this.model.add(…)\` on the empty one that is there.`,
  localModel:
    "After `buildModel()`, `this.model` still has no layers. A variable such as `const model` is gone when the method ends: `fit` and `predict` will look in `this.model`.",
  noInput:
    "The first layer does not say what comes in, so the network has no weights yet: `inputShape: [this.imageHeight, this.imageWidth]`.",
};
