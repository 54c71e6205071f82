export const en = {
  mlpParameters: {
    question: "Set `mlpParameters` to the number of weights and biases of Flatten-512-512-10.",
    hints: [
      "Three layers have parameters: the two hidden ones and the output layer. Flatten and Dropout have none.",
      "A dense layer has inputs · nodes weights and one bias per node. The inputs are 784, then 512, then 512.",
      "784 * 512 + 512 + 512 * 512 + 512 + 512 * 10 + 10",
    ],
    correct:
      "401,920 + 262,656 + 5,130 = 669,706, more than five times as many as the network of lesson 08b has. Remember the number: another network will do better with a fifth of it.",
    biasesForgotten: (got: string) =>
      `${got} is the weights alone. Each of the 512 + 512 + 10 nodes also has a bias.`,
    oneBias: (got: string) => `${got} has one bias per layer. Each node has its own.`,
    outputBiasesForgotten: (got: string) =>
      `${got} is 10 too few: the 10 nodes of the output layer have biases too.`,
    firstMissing: (got: string) =>
      `${got} begins at the second hidden layer. The first one has 784 · 512 weights and 512 biases.`,
    nodes: (got: string) =>
      `${got} counts nodes. Between two layers there is a weight from each node to each node, so multiply.`,
    oneHiddenLayer: (got: string) =>
      `${got} has one hidden layer. There are two, and the second has 512 · 512 weights.`,
    outputMissing: (got: string) =>
      `${got} ends before the output layer, which has 512 · 10 weights and 10 biases.`,
    inputBiases: (got: string) => `${got} gives the 784 pixels biases too. Flatten only hands them over.`,
    oneSide: (got: string) => `${got} takes 28 inputs. Flatten hands over all 28 · 28 = 784 pixels.`,
    dropoutRemoves: (got: string) =>
      `${got} leaves out the weights of dropped nodes. Dropout chooses different nodes in each step, so all the weights are there.`,
  },
  convParameters: {
    question:
      "Set `convParameters` to the number of weights and biases of the second convolutional layer: 64 filters, 3 × 3, on 32 channels.",
    hints: [
      "Begin with one filter. It looks at a window of 3 × 3 pixels, in every channel that comes in.",
      "One filter: 3 · 3 weights for each of the 32 channels, and one bias. There are 64 filters.",
      "64 * 3 * 3 * 32 + 64",
    ],
    correct:
      "64 · 3 · 3 · 32 = 18,432 weights and 64 biases. A filter has a depth: it looks through all 32 channels at once, and adds up what it finds.",
    biasesForgotten: (got: string) => `${got} is the weights alone. Each of the 64 filters also has a bias.`,
    channelsForgotten: (got: string) =>
      `${got} is what 64 filters on one channel have. Here 32 channels come in, one for each filter of the first convolution, and a filter has 3 · 3 weights for each of them.`,
    biasPerChannel: (got: string) =>
      `${got} has 32 biases, one for each channel that comes in. Biases belong to this layer's own filters: 64.`,
    oneBias: (got: string) => `${got} has one bias for the layer. Each of the 64 filters has its own.`,
    biasPerKernel: (got: string) =>
      `${got} gives each of the 64 · 32 kernels a bias. What a filter finds in all 32 channels is added up first, then one bias is added.`,
    oneSide: (got: string) =>
      `${got} takes 3 weights per kernel. A kernel is 3 high and 3 wide: nine weights.`,
    weightsOfOneFilter: (got: string) =>
      `${got} has the biases of all filters, and the weights of one. Each of the 64 filters has weights of its own.`,
    firstLayer: (got: string) =>
      `${got} belongs to the first convolution: 32 filters on the one channel of the image.`,
    oneFilter: (got: string) => `${got} is one filter. The layer has 64 of them.`,
    ownChannels: (got: string) =>
      `${got} takes 64 channels as the input. 64 come out of this layer; 32 come in.`,
    everyPlace: (got: string) =>
      `${got} counts the weights anew for each place in the image. A filter uses the same weights everywhere: that is the point of a convolution.`,
  },
  flattenedValues: {
    question: "Set `flattenedValues` to how many numbers Flatten passes on to the dense layer.",
    hints: [
      "Follow the image: 28, then the first convolution, the first pooling, the second convolution, the second pooling. What is the side after each?",
      "A 3 × 3 kernel without padding takes 2 off each side: 28 → 26. Pooling by 2 halves and rounds down: 26 → 13. Then 13 → 11 → ?",
      "28 → 26 → 13 → 11 → 5. Each of the 64 channels is an image of 5 × 5.",
    ],
    correct:
      "5 · 5 · 64 = 1,600. 11 is odd: the last row and column fill no window of the second pooling and are left out.",
    samePadding: (got: string) =>
      `${got} would be 7 · 7 · 64, with padding. Without it each 3 × 3 convolution takes 2 off the side: 28 → 26.`,
    roundedUp: (got: string) => `${got} rounds 11 / 2 up to 6. What fills no whole window is left out: 5.`,
    fraction: (got: string) =>
      `${got} comes from a side of 5.5. Half a pixel does not exist: pooling rounds down.`,
    oneChannel: (got: string) => `${got} is one channel. Flatten takes all 64.`,
    bothChannels: (got: string) =>
      `${got} multiplies the channels of both convolutions. The second has used up the 32: 64 come out of it.`,
    noPooling: (got: string) => `${got} leaves out both poolings. Each halves height and width.`,
    onePooling: (got: string) => `${got} leaves out the last pooling: 11 · 11 becomes 5 · 5.`,
    firstChannels: (got: string) =>
      `${got} has 32 channels. Those were the first convolution's; the second has 64.`,
    pixels: (got: string) =>
      `${got} is the number of pixels in the input. Flatten comes after the convolutions and poolings.`,
  },
  dropoutInPrediction: {
    question: "What does Dropout 0.5 do to the values when `predict` is called?",
    choices: {
      nothing: "It hands them on as they are.",
      dropsHalf: "It sets half of them to 0, as in training.",
      halvesAll: "It multiplies all of them by 0.5.",
      doublesAll: "It multiplies all of them by 2.",
    },
    hints: [
      "Call `predict` twice with the same image. Would you accept two different answers?",
      "Dropout's purpose is to make learning harder. In prediction nothing is learnt.",
      "The kept values have been doubled in training already, so that nothing has to be made up for later.",
    ],
    correct:
      "In prediction the layer passes its values on untouched. Because they were doubled in training, their average size is the same in both, and nothing has to be scaled here.",
    dropsHalf: () =>
      "Then `predict` would give a different answer each time. Dropout is for training only: there, chance makes the network learn more than one way to its answer.",
    halvesAll: () =>
      "That is how dropout was first described: kept values as they are in training, and all of them halved in prediction. TensorFlow.js, like Keras, doubles the kept ones in training instead. Doing both would make up for it twice.",
    doublesAll: () =>
      "Doubling belongs to training, where half of the values are missing. In prediction none is missing.",
  },
};
