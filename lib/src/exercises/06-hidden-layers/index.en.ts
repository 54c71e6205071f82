export const en = {
  collapsed: {
    question:
      "Put the two layers into one: set `collapsed` to its weight and its bias, as `[weight, bias]` in y = weight · x + bias.",
    hints: [
      "Put the first layer's formula where the second one says h.",
      "y = 3 · (2x + 1) − 1. Multiply the bracket out.",
      "3 · 2x is 6x. The constants: 3 · 1 − 1.",
    ],
    correct:
      "y = 6x + 2. Two layers with four numbers do the work of one layer with two. A third layer, or a thousandth, would collapse in the same way.",
    weightsAdded: () =>
      "Weights of layers that follow each other multiply: x is first multiplied by 2, then the result by 3.",
    firstBiasForgotten: () =>
      "The weight is right. The first layer's bias is still missing: it passes through the second layer too.",
    biasesAdded: () =>
      "The weight is right. But the first bias, 1, is multiplied by the second layer's weight, 3, before −1 is added.",
    swapped: () =>
      "Those are the right two numbers in the other order. The weight comes first, then the bias.",
    secondBiasForgotten: () => "The weight is right. The second layer's bias, −1, is still missing.",
    signLost: () => "The weight is right. The second layer's bias is −1: it is subtracted.",
  },
  hiddenParameters: {
    question: "Set `hiddenParameters` to the number of weights and biases of the first hidden layer.",
    hints: [
      "Every one of the 128 nodes has a weight for each of its inputs. How many inputs are there?",
      "784 · 128 weights, and then each node has one more number.",
      "Each of the 128 nodes has one bias: 784 · 128 + 128.",
    ],
    correct:
      "784 · 128 + 128 = 100,480, or (784 + 1) · 128: each node has one weight for each pixel and one bias. Most of the network's numbers are here.",
    biasesForgotten: (got: string) => `${got} is the weights alone. Each of the 128 nodes also has a bias.`,
    oneBias: () => "One bias for the whole layer is too few: each of the 128 nodes has its own.",
    inputBiases: () =>
      "You gave every pixel a bias. Biases belong to the nodes of the layer, and those are 128.",
    bothBiases: () => "You gave every pixel a bias too. Only the 128 nodes of this layer have one.",
    oneSide: (got: string) => `${got} takes 28 inputs. Flatten hands over all 28 · 28 = 784 pixels.`,
    secondLayer: (got: string) =>
      `${got} belongs to the second hidden layer, whose inputs are the 128 nodes of the first.`,
    added: (got: string) => `${got} adds inputs and nodes. Each node is connected to each input: multiply.`,
    wholeNetwork: (got: string) => `${got} is the whole network. Count the first hidden layer alone.`,
  },
  modelsToTrain: {
    question: "Set `modelsToTrain` to the number of networks that are trained for the table.",
    hints: [
      "How many designs are there? Write them down: without a hidden layer there are no hidden nodes to choose.",
      "The designs: none, 1 × 32, 1 × 128, 2 × 32, 2 × 128. Each of them is trained once for each fold.",
      "5 designs, 3 folds each.",
    ],
    correct:
      "5 designs · 3 folds = 15 networks, each from new random weights. This is the price of cross-validation, and why the table is computed on a small part of the data.",
    noLayerTwice: (got: string) =>
      `${got} counts "no hidden layer" twice, once with 32 and once with 128 nodes. Where there is no hidden layer there are no nodes to choose.`,
    foldsForgotten: (got: string) => `${got} is the number of designs. Each is trained once for every fold.`,
    layersTimesNodes: (got: string) =>
      `${got} is layers times nodes. Two of these are the same design, and each design is trained once for every fold.`,
    designMissing: () =>
      "12 is 4 designs times 3 folds, or 6 designs times 2. How many designs are there? (A network without a hidden layer is one, too.) And each of the 3 folds is held back once.",
    foldsAndDesignForgotten: () =>
      "4 is the number of designs with a hidden layer. One without is a design, too; and each design is trained once for every fold.",
    trainingFolds: (got: string) =>
      `${got} counts 2 networks per design. Each network trains on 2 folds at once, and each of the 3 folds is held back once: 3 networks per design.`,
    added: (got: string) => `${got} adds designs and folds. Every design meets every fold: multiply.`,
    oneDesign: (got: string) => `${got} networks would do for one design. How many designs are there?`,
  },
  verdict: {
    question: "What do the three folds allow you to conclude?",
    choices: {
      oneLayer: "1 × 128 is the more accurate design.",
      twoLayers: "2 × 128 is the more accurate design.",
      cannotTell: "These folds do not show which one is more accurate.",
      askTheTestSet: "The accuracy on the test images should decide.",
    },
    hints: [
      "Compare the difference of the two means with how far apart the folds of one row lie.",
      "The means differ by 0.003. Within a row, the folds differ by 0.025 and 0.031. And which design wins on fold 1?",
      "Another division into folds could well reverse the order. Which verdict says so?",
    ],
    correct:
      "The means differ by 0.003, the folds of one design by 0.03, and each design wins on at least one fold. Such a difference can be luck. Take the smaller network, or measure more: more folds, more data, several random starts.",
    higherMean: () =>
      "2 × 128 has the higher mean, by 0.003. But its own folds lie between 0.815 and 0.840, and on fold 1 it loses: another division could reverse the order.",
    cheaperIsBetter: () =>
      "1 × 128 is the cheaper one, which is a good reason to choose it. But the table does not show that it is more accurate: its mean is the lower one.",
    testSet: () =>
      "Then the test set would have chosen, and could no longer tell how good the choice is on new images. It is used once, at the very end.",
  },
};
