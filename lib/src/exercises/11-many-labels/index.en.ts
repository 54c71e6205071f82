export const en = {
  numbersPerRow: {
    question: "Set `numbersPerRow` to how many numbers stand in each row after `reshape([6000, -1])`.",
    hints: [
      "Reshape keeps every number. How many numbers are in the training images?",
      "60,000 · 28 · 28 = 47,040,000 numbers, shared out over 6,000 rows.",
      "47,040,000 / 6,000, or ten times 784.",
    ],
    correct:
      "7,840 numbers: ten images in each row. Nothing stops, the sums are just sums of ten images, and the row number is no image's number. One zero is missing: 60000, or better `trainImages.shape[0]`, which cannot be mistyped.",
    oneImage: () =>
      "784 numbers per row is what was meant: one image. But then 6,000 rows hold 4,704,000 numbers, and there are ten times as many. Reshape never drops one.",
    side: () => "28 is one row of one image. All 47,040,000 numbers must find a place in 6,000 rows.",
    images: () => "Ten images stand in each row, that is right. How many numbers is that?",
    all: () => "That is how many numbers there are altogether. Share them out over 6,000 rows.",
    wrongWay: () =>
      "Ten times as many rows would leave a tenth of an image in each. Here there are ten times fewer rows than images.",
  },
  comeBack: {
    question: "Set `comeBack` to how many canvases `expandFourTimes2` returns for 5 images.",
    hints: [
      "Which line puts something into `batch`, and at which place?",
      "`batch[0] = …` runs four times. How many entries does `batch` have afterwards?",
      "Each turn of the loop overwrites entry 0 with another canvas of image 0.",
    ],
    correct:
      "One: a batch of one, of image 0, four times overwritten. The loop goes over the four quadrants and not over the images. With a single image nobody notices.",
    asItShould: () => "5 is what it should return. But look at the loop: does it ever look at image 1?",
    turns: () => "The loop runs four times, but each turn writes to the same place, `batch[0]`.",
    turnsTimesImages: () =>
      "The loop does not go through the images: it looks at image 0 alone, and keeps one canvas.",
    none: () => "The loop does run: it writes to `batch[0]` four times.",
  },
  cnnParameters: {
    question: "Set `cnnParameters` to the number of all weights and biases of the network.",
    hints: [
      "Three convolutions and one dense layer have parameters. Pooling, dropout and flatten have none.",
      "A convolution: kernel height · kernel width · input channels · filters, and one bias per filter. The second has 2 · 2 · 16 · 32 + 32.",
      "The dense layer's inputs are what flatten hands over: 56 is halved three times to 7, and there are 64 channels: 7 · 7 · 64 = 3,136.",
      "80 + 2,080 + 8,256 + (3,136 · 10 + 10).",
    ],
    correct:
      "80 + 2,080 + 8,256 = 10,416 in the convolutions and 31,370 in the dense layer: 41,786. Three quarters of the numbers stand in the last layer, because flatten hands over so much.",
    biasesForgotten: (got: string) =>
      `${got} is the weights alone. Each filter and each node of the dense layer has a bias too.`,
    oneBias: (got: string) => `${got} has one bias per layer. Each filter and each node has its own.`,
    outputBiasesForgotten: (got: string) =>
      `${got} is 10 too few: the 10 nodes of the dense layer have biases too.`,
    oneSide: (got: string) =>
      `${got} takes 2 weights per kernel. A kernel is 2 high and 2 wide: four weights.`,
    firstForgotten: (got: string) =>
      `${got} leaves out the first convolution, 2 · 2 · 16 weights and 16 biases.`,
    averaged: (got: string) =>
      `${got} hands one number per channel to the dense layer, as global average pooling does. Flatten hands over all 7 · 7 · 64.`,
    oneChannel: (got: string) =>
      `${got} lets each filter look at one channel. A filter of the second convolution sees all 16 channels of the first: 2 · 2 · 16 weights.`,
    kernel3: (got: string) => `${got} has kernels of 3 × 3. Here they are 2 × 2.`,
    twoPoolings: (got: string) =>
      `${got} halves 56 twice: 14 · 14 · 64 numbers for the dense layer. There are three poolings: 7 · 7 · 64.`,
    noPooling: () =>
      "Without any pooling flatten would hand over 56 · 56 · 64 numbers. Each of the three poolings halves height and width.",
    convolutionsOnly: (got: string) => `${got} is the three convolutions. The dense layer is missing.`,
    denseOnly: (got: string) => `${got} is the dense layer. The three convolutions are missing.`,
    paddingValid: (got: string) =>
      `${got} lets each convolution lose a row and a column. With padding \`same\` the size stays; only pooling halves it.`,
    channelsLost: () =>
      "That hands 7 · 7 = 49 numbers to the dense layer. There are 64 such images, one for each filter: 7 · 7 · 64.",
  },
  missing: {
    question: "Which layer does the program lack?",
    choices: {
      "third pooling": "It lacks the third pooling layer.",
      "third dropout": "It lacks the third dropout layer.",
      "third convolution": "It lacks the third convolution.",
      flatten: "It lacks the flatten layer.",
    },
    hints: [
      "Dropout has no parameters, so with or without it the count is the same.",
      "135,866 − 41,786 = 94,080 parameters too many, all of them in the dense layer: 9,408 more inputs for each of 10 nodes.",
      "3,136 + 9,408 = 12,544 = 14 · 14 · 64. So height and width arrive as 14 and not as 7.",
    ],
    correct:
      "Without the third pooling flatten gets 14 · 14 · 64 = 12,544 numbers, and the dense layer has 125,450 parameters: 135,866 in all. One layer fewer, and three times the parameters. The count in the summary is the quickest test of a design.",
    dropout: () =>
      "Dropout has no parameters: the count would still be 41,786. And the third dropout is there.",
    convolution: () =>
      "Without the third convolution there are 32 channels: 80 + 2,080 + 7 · 7 · 32 · 10 + 10 parameters, fewer and not more.",
    flatten: () =>
      "Without flatten the dense layer would answer at each of 7 · 7 places, with 64 · 10 + 10 parameters: fewer, not more.",
  },
  headParameters: {
    question:
      "Set `headParameters` to the number of parameters of the dense layer after global average pooling.",
    hints: [
      "Global average pooling makes one number of each channel: its mean over all 7 · 7 places.",
      "The dense layer has 64 inputs now, and still 10 nodes.",
      "64 · 10 weights and 10 biases.",
    ],
    correct:
      "64 · 10 + 10 = 650, in place of 31,370. The whole network now has 11,066 parameters, and where in the image something stood is gone from what the dense layer sees: fitting, if the place is random anyway.",
    flatten: () =>
      "31,370 is the layer after flatten. Averaging leaves one number of each channel, 64 in all.",
    biasesForgotten: () => "640 is the weights alone. Each of the 10 nodes has a bias.",
    places: () =>
      "You averaged over the channels and kept the 49 places. It is the other way round: the places are averaged, and the 64 channels stay.",
    wholeNetwork: () => "11,066 is the whole network. Count the dense layer alone.",
    added: () => "Every input is connected to every node: multiply, then add the biases.",
    inputBiases: () => "One bias for each of the 10 nodes, and none for the 64 inputs.",
  },
};
