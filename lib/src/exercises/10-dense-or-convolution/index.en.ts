export const en = {
  rowShape: {
    question: "Set `rowShape` to the shape of Dense(128)'s output for one image of shape [28, 28].",
    hints: [
      "The layer treats each row of the image as one list of inputs. How many rows are there, and what becomes of each?",
      "28 rows go in, 28 rows come out. Only the last axis changes.",
      "Each row's 28 values become 128: [28, 128].",
    ],
    correct:
      "[28, 128]: each of the 28 rows becomes 128 numbers, by the same weights. The rows never meet in this layer.",
    flattened: () =>
      "That would be after Flatten, when the whole image is one list. Here the rows are still apart.",
    swapped: () =>
      "The right numbers in the wrong order. Rows stay where they are, on axis 0; the last axis becomes 128.",
    axisAdded: () => "No axis is added: each row's 28 values are replaced by 128.",
    unchanged: () => "Dense does not keep the size: the last axis becomes as long as the layer has nodes.",
    batchCounted: () => "The batch is left out here: one image, without the axis that counts images.",
    rowsJoined: () =>
      "That is the right number of values, but this layer does not join the rows: that is what Flatten is for.",
    eachPixel: () =>
      "The 784 pixels are not treated one by one: a row of 28 goes in together, and 128 numbers come out.",
  },
  denseParameters: {
    question: "Set `denseParameters` to the number of weights and biases of the whole network.",
    hints: [
      "A layer's inputs are the length of the last axis. For the first layer that is 28, not 784.",
      "The first layer: 28 · 128 + 128. The second has 128 inputs. Flatten then turns 28 rows of 64 into 28 · 64 = 1,792 numbers.",
      "28 * 128 + 128, plus 128 * 64 + 64, plus 1792 * 10 + 10.",
    ],
    correct:
      "3,712 + 8,256 + 17,930 = 29,898. Every row uses the same first two layers, so they are small. The last one sees all 1,792 values, and has more than half the parameters.",
    flattenFirst: (got: string) =>
      `${got} is the network with Flatten at its beginning: 784 inputs. Here the first layer takes a row of 28, and Flatten comes after the second layer.`,
    biasesForgotten: (got: string) =>
      `${got} is the weights alone. Each node has a bias: 128 + 64 + 10 are missing.`,
    oneBias: (got: string) => `${got} has one bias per layer. Each node has its own.`,
    outputBiasesForgotten: (got: string) =>
      `${got} is 10 too few: the 10 nodes of the output layer have biases too.`,
    firstForgotten: (got: string) => `${got} leaves out the first layer: 28 inputs, 128 nodes.`,
    secondForgotten: (got: string) => `${got} leaves out the second layer: 128 inputs, 64 nodes.`,
    noFlatten: (got: string) =>
      `${got} gives the last layer 64 inputs. Flatten has put all 28 rows of 64 into one list: 28 · 64 = 1,792 inputs.`,
    eachRow: (got: string) =>
      `${got} counts the first layers once for each of the 28 rows. They exist once, and all rows use the same weights.`,
    outputForgotten: (got: string) => `${got} leaves out the output layer: 1,792 inputs, 10 nodes.`,
    lastInputs: (got: string) =>
      `${got} gives the last layer 784 inputs. Each row has become 64 numbers by then: 28 · 64 = 1,792.`,
    outputOnly: (got: string) => `${got} is the output layer alone. Add the two layers before it.`,
  },
  firstLoss: {
    question: "Where does the loss of the untrained network lie on raw pixels, 0 to 255?",
    choices: {
      "below ln 10": "Below $\\ln 10$.",
      "near ln 10": "Near $\\ln 10$, as with pixels from 0 to 1.",
      "much above ln 10": "Much above $\\ln 10$.",
    },
    hints: [
      "ln 10 ≈ 2.3 is the loss of a network that gives every class about the same probability. What are the inputs of softmax, if the pixels are up to 255?",
      "A sum of pixels up to 255 is 255 times as large as one of pixels up to 1. Softmax of numbers that lie tens apart is nearly 1 for one class and nearly 0 for the others.",
      "Very confident, and wrong nine times in ten: −ln of nearly 0 is large.",
    ],
    correct:
      "Much above. With inputs up to 255 the sums before softmax lie far apart, so the untrained network is quite confident of one class, and wrong nine times in ten: −ln of almost 0 is large.",
    asNormalised: () =>
      "That holds for pixels from 0 to 1, where all sums are small and softmax gives each class about 0.1. With pixels up to 255, the sums are 255 times as large. How even are the probabilities then?",
    knowsSomething: () =>
      "Below ln 10 would mean that it knows something. Its weights are random: it is right one time in ten.",
  },
  whyNormalise: {
    question: "What do the two runs of this lesson show?",
    choices: {
      "raw pixels teach nothing": "From raw pixels the network cannot learn.",
      "the images change": "Dividing by 255 changes what the images show.",
      "it saves memory": "Pixels from 0 to 1 take less memory.",
      "training is easier":
        "With pixels from 0 to 1, training starts better and gets further in the same number of epochs.",
    },
    hints: [
      "Did the run with raw pixels learn at all? Look at its accuracy.",
      "Both curves come down. How far apart are they after the first epoch? And after the last one?",
      "The two networks and their images are the same, up to the factor 255. What differs is how far training gets in the same time.",
    ],
    correct:
      "Both learn. But raw pixels begin with a loss far above ln 10, the first epoch goes into repairing that, and in the full run they are still behind after ten. Initial weights and step size are made for inputs of about 1.",
    impossible: () =>
      "The raw run did learn, as its accuracy shows. Adam's steps hardly depend on the scale of a gradient, so it copes.",
    picturesChange: () =>
      "Dividing all pixels by the same number changes no relation between them: the same image, on another scale. What it changes is how training begins and proceeds.",
    memory: () =>
      "Both runs use float32 numbers: as many bytes and as many multiplications. What differs is how well training goes.",
  },
  sharedRows: {
    question:
      "What does the first layer, Dense(128) on rows, give for row 3 and row 20, if they have the same 28 values?",
    choices: {
      "the same": "The same 128 numbers for both rows.",
      similar: "Similar numbers, but not exactly the same.",
      different: "Different numbers, as the rows are in different places.",
      "depends on the weights": "The same or different numbers: that depends on the weights.",
    },
    hints: [
      "Does the layer know which row it is looking at?",
      "How many weights does the layer have, and does one of them belong to a certain row?",
      "Same inputs, same weights, same biases.",
    ],
    correct:
      "The same 128 numbers. The layer has one set of weights for all rows, so it cannot tell where in the image a row is. Only the last layer, after Flatten, can. Sharing weights across places is the idea of the next part.",
    rowWeights: () =>
      "They would differ if each row had weights of its own. The layer has 28 · 128 weights, and all 28 rows use them.",
    similar: () =>
      "Not only similar: same inputs, same weights and same biases give exactly the same result.",
    unknowable: () =>
      "Whatever the weights are, they are the same for both rows. What follows for the results?",
  },
};
