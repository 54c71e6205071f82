export const en = {
  firstDense: {
    question:
      "Set `firstDense` to the number of weights and biases of Dense(128), the first layer after Flatten.",
    hints: [
      "How many numbers does Flatten pass on? Follow the shape: 28 × 28 × 1, then after the convolution, then after pooling.",
      "With padding “same” the convolution gives 28 × 28 × 32, pooling reduces that to 14 × 14 × 32: 6,272 numbers.",
      "14 * 14 * 32 * 128 weights, and 128 biases.",
    ],
    correct:
      "6,272 · 128 + 128 = 802,944: of 804,554 parameters in all, 99.8%. The convolution needs 320. A CNN is not small by itself; the dense layer after it is large.",
    biasesForgotten: (got: string) => `${got} is the weights alone. Each of the 128 nodes has a bias.`,
    poolingForgotten: (got: string) =>
      `${got} flattens the convolution's 28 × 28 × 32. Pooling comes in between, and halves both sides: 14 × 14 × 32.`,
    mlp: (got: string) =>
      `${got} is the MLP's first layer, with 784 inputs. Here 32 maps of 14 × 14 come in.`,
    oneMap: (got: string) => `${got} takes one map of 14 × 14. There are 32, one for each filter.`,
    oneBias: (got: string) => `${got} has one bias for the layer. Each of the 128 nodes has its own.`,
    pooledTwice: (got: string) => `${got} pools twice. There is one pooling: 28 → 14.`,
    oneSide: (got: string) => `${got} takes 14 numbers per map. A map is 14 high and 14 wide: 14 · 14.`,
    filtersAlone: (got: string) =>
      `${got} has 32 inputs. Each of the 32 filters gives a map of 14 × 14 numbers, and Flatten keeps them all.`,
    inputs: (got: string) =>
      `${got} numbers go in. Each of the 128 nodes has a weight for each of them, and a bias.`,
    wholeNetwork: (got: string) => `${got} is the whole network. Count this one layer.`,
    validPadding: (got: string) =>
      `${got} lets the convolution make the image smaller. With padding “same” it stays 28 × 28, and pooling gives 14 × 14.`,
    outputLayer: (got: string) => `${got} is the output layer, Dense(10). Count the one before it.`,
  },
  bestEpoch: {
    question: "Set `bestEpoch` to the number of the epoch whose weights you would keep.",
    hints: [
      "Which column tells how well the network does on images that it does not learn from?",
      "The training loss falls with every epoch, whatever happens to new images. Look at the validation loss.",
      "Find the smallest number in the column of the validation loss.",
    ],
    correct:
      "There the validation loss is lowest. After it the training loss goes on falling and the validation loss rises, with a zigzag: most of what is learnt now is true only of the training images.",
    last: () =>
      "In the last epoch the training loss is lowest: the network knows its training images best. On new images, which the validation loss stands for, it has been better before.",
    first: () => "After the first epoch both losses still fall. It would be a pity to stop.",
    bestAccuracy: () =>
      "There the validation accuracy is highest, which is a good reason too. But it differs from its neighbours by some thirty images in 10,000, and the loss, which also counts how confident the network is, has risen by then. The question is about the loss.",
    closestCurves: () =>
      "That is where the two curves are still closest together. What counts is how low the validation loss is.",
    nearly: () =>
      "Very nearly: 0.2493 there, and 0.2488 in one of its neighbours. Compare the fourth decimal.",
    notTheLeast: (got: string) =>
      `In epoch ${got} the validation loss is higher than the smallest of its column.`,
  },
  slip: {
    question: "Set `slip` to the number of the step that spoils the result.",
    hints: [
      "A number that is to tell how good the network is on new images must come from images that played no part in any choice.",
      "Which images had a say in how many epochs there are? Are they used again?",
      "Step 5 calls it test accuracy. On which images is it measured?",
    ],
    correct:
      "The validation images helped to choose the epochs, so a network was picked that suits them. Their accuracy flatters. The test images are the ones to report, once, at the end: evaluate(testX, testY).",
    validationInFit: () =>
      "Measuring the validation loss in each epoch is what those images are for. `fit` does not learn from them.",
    choosing: () =>
      "Choosing the number of epochs by the validation loss is fine: nobody has seen the test images yet.",
    threeParts: () => "Three parts are right: one to train on, one to choose by, one to report.",
    trainingAgain: () =>
      "Training the chosen design is fine. Look at which images are reported on in the end.",
  },
  pooledShift: {
    question: "Set `pooledShift` to the number of pixels by which the pooled map moves.",
    hints: [
      "Pooling turns 2 × 2 pixels into one. How long is a step of two pixels in the smaller map?",
      "What was in column 4 is now in column 6. Column 4 belongs to window 2. And column 6?",
      "6 / 2 − 4 / 2.",
    ],
    correct:
      "One pixel. Pooling halves a shift, it does not remove it: Flatten then puts the values at other places, where other weights wait for them.",
    same: () => "That is the shift before pooling. After it, two columns have become one.",
    none: () =>
      "Pooling forgets where in a window the largest stood. A shift of two pixels takes it into the next window.",
    doubled: () => "Pooling makes images smaller, and shifts too.",
  },
  shiftVerdict: {
    question: "What does the chart of the full run allow you to say?",
    choices: {
      "CNN does not mind": "The CNN does not mind the shift: its accuracy stays.",
      "CNN falls later": "Both fall in accuracy, the CNN a little later.",
      "no difference": "There is no difference between the two networks.",
      "CNN falls first": "The accuracy of both falls, the CNN first.",
    },
    hints: [
      "Compare the two curves at a shift of 1 or 2 pixels, and then at 4.",
      "Does either curve stay level? Which one falls first?",
      "Both fall, one later than the other.",
    ],
    correct:
      "Convolution and pooling carry the image's shift along, softened a little; Flatten and the dense layer then expect each thing at its place, as the dense network does. So the CNN holds out a pixel or two longer, and no more.",
    immune: () =>
      "A convolution finds a pattern at every place, true. But after it come Flatten and a dense layer with a weight of its own for each place. Look at the curve at 4 pixels.",
    noDifference: () => "Look at 1 and 2 pixels: in the full run the curves lie well apart there.",
    worse: () =>
      "In the full run the CNN's curve is the upper one at 1 and 2 pixels. After a quick run, with few images and epochs, the two may have changed places.",
  },
};
