export const en = {
  notCompiled:
    "The layers are right, but the model is not compiled: it does not yet know its loss and its optimiser. Call `this.model.compile({ optimizer: …, loss: …, metrics: … })` after the last layer.",
  sgd: "The optimiser is plain gradient descent. Step 6 chose Adam, which adapts the step of each weight: `tf.train.adam(0.001)`.",
  optimizer: (name: string) => `The optimiser is ${name}; step 6 chose Adam: \`tf.train.adam(0.001)\`.`,
  learningRate: (got: string) =>
    `Adam's learning rate is ${got}; step 6 chose 0.001: \`tf.train.adam(0.001)\`.`,
  loss: {
    sparseCategoricalCrossentropy:
      "Sparse categorical cross-entropy wants index labels such as 9. That would be another way, but this class makes one-hot labels: `categoricalCrossentropy`.",
    binaryCrossentropy:
      "Binary cross-entropy asks ten separate yes-or-no questions of each image. Here one of ten classes is right: `categoricalCrossentropy`.",
    meanSquaredError:
      "The mean squared error hardly punishes an answer that is confident and wrong: 1 at most, where cross-entropy grows without limit. Step 4 chose `categoricalCrossentropy`.",
  } as Record<string, string>,
  otherLoss: (got: string) => `The loss is ${got}; step 4 chose \`categoricalCrossentropy\`.`,
  logitsLoss: (got: string, want: string) =>
    `The loss of a few random images is ${got}; it should be ${want}, the mean of −ln of the true class's probability. If your loss function takes logits, it applies softmax a second time: the network's softmax has done it already.`,
  noMetrics:
    'Nobody will see the accuracy while the network trains: pass `metrics: ["accuracy"]` to `compile` as well. The loss is for the optimiser, accuracy is for us.',
  otherMetric: (got: string, want: string) =>
    `On a few random images the metrics are ${got}; their accuracy is ${want}. Pass \`metrics: ["accuracy"]\`.`,
  trainsOtherwise: (got: string, want: string) =>
    `The network computes the right thing, but learns differently: the losses of three steps are ${got}; they should be ${want}. Is there a layer that acts only during training, such as dropout? One that is frozen by \`trainable: false\`? A regulariser, which adds to the loss?`,
};
