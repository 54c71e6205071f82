export const en = {
  numbersPerRow: {
    question: "Set `numbersPerRow` to how many numbers each row holds after `reshape([6000, -1])`.",
    hints: [
      "Reshape keeps every number. How many numbers are in the training images?",
      "60,000 · 28 · 28 = 47,040,000 numbers, shared out over 6,000 rows.",
      "47,040,000 / 6,000, or ten times 784.",
    ],
    correct:
      "7,840 numbers: ten images in each row. No error is raised; the sums are simply sums of ten images, and a row's index is no longer an image's. One zero is missing: 60000, or better `trainImages.shape[0]`, which cannot be mistyped.",
    oneImage: () =>
      "784 numbers per row is what was meant: one image. But then 6,000 rows hold 4,704,000 numbers, and there are ten times as many. Reshape never drops one.",
    side: () => "28 is one row of one image. All 47,040,000 numbers must find a place in 6,000 rows.",
    images: () => "Ten images in each row: that is right. How many numbers is that?",
    all: () => "That is how many numbers there are altogether. Share them out over 6,000 rows.",
    wrongWay: () =>
      "Ten times as many rows would leave a tenth of an image in each. Here there are ten times fewer rows than images.",
  },
  comeBack: {
    question: "Set `comeBack` to how many canvases `firstTry` returns for 5 images.",
    hints: [
      "Which line puts something into `batch`, and at which place?",
      "`batch[0] = …` runs four times. How many entries does `batch` have afterwards?",
      "Each turn of the loop overwrites entry 0 with another canvas of image 0.",
    ],
    correct:
      "One: a batch of one, image 0, overwritten again and again. The loop runs over the four quadrants, not over the images. With a single image nobody notices.",
    asItShould: () => "5 is what it should return. But look at the loop: does it ever look at image 1?",
    turns: () => "The loop runs four times, but each turn writes to the same place, `batch[0]`.",
    turnsTimesImages: () =>
      "The loop does not go through the images: it looks at image 0 alone, and keeps one canvas.",
    none: () => "The loop does run: it writes to `batch[0]` four times.",
  },
  cnnParameters: {
    question: "Set `cnnParameters` to the number of all weights and biases of the network.",
    hints: [
      "Three convolutions and one dense layer have parameters. Pooling, Dropout and Flatten have none.",
      "A convolution: kernel height · kernel width · input channels · filters, and one bias per filter. The second has 2 · 2 · 16 · 32 + 32.",
      "The dense layer's inputs are what Flatten passes on: 56 is halved three times to 7, and there are 64 channels: 7 · 7 · 64 = 3,136.",
      "80 + 2,080 + 8,256 + (3,136 · 10 + 10).",
    ],
    correct:
      "80 + 2,080 + 8,256 = 10,416 in the convolutions and 31,370 in the dense layer: 41,786. Three quarters of them are in the last layer, because Flatten passes on so much.",
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
      `${got} hands one number per channel to the dense layer, as global average pooling does. Flatten passes on all 7 · 7 · 64.`,
    oneChannel: (got: string) =>
      `${got} lets each filter look at one channel. A filter of the second convolution sees all 16 channels of the first: 2 · 2 · 16 weights.`,
    kernel3: (got: string) => `${got} has kernels of 3 × 3. Here they are 2 × 2.`,
    twoPoolings: (got: string) =>
      `${got} halves 56 twice: 14 · 14 · 64 numbers for the dense layer. There are three poolings: 7 · 7 · 64.`,
    noPooling: () =>
      "Without any pooling Flatten would pass on 56 · 56 · 64 numbers. Each of the three poolings halves height and width.",
    convolutionsOnly: (got: string) => `${got} is the three convolutions. The dense layer is missing.`,
    denseOnly: (got: string) => `${got} is the dense layer. The three convolutions are missing.`,
    paddingValid: (got: string) =>
      `${got} lets each convolution lose a row and a column. With padding \`same\` the size stays; only pooling halves it.`,
    channelsLost: () =>
      "That hands 7 · 7 = 49 numbers to the dense layer. There are 64 such maps, one for each filter: 7 · 7 · 64.",
  },
  missing: {
    question: "Which layer is missing from the program?",
    choices: {
      "third pooling": "The third pooling layer.",
      "third dropout": "The third Dropout layer.",
      "third convolution": "The third convolution.",
      flatten: "The Flatten layer.",
    },
    hints: [
      "Dropout has no parameters, so with or without it the count is the same.",
      "135,866 − 41,786 = 94,080 parameters too many, all of them in the dense layer: 9,408 more inputs for each of 10 nodes.",
      "3,136 + 9,408 = 12,544 = 14 · 14 · 64. So height and width arrive as 14 and not as 7.",
    ],
    correct:
      "Without the third pooling Flatten gets 14 · 14 · 64 = 12,544 numbers, and the dense layer has 125,450 parameters: 135,866 in all. One layer fewer, and three times the parameters. The count in the summary is the quickest test of a design.",
    dropout: () =>
      "Dropout has no parameters: the count would still be 41,786. And the third Dropout is there.",
    convolution: () =>
      "Without the third convolution there are 32 channels: 80 + 2,080 + 7 · 7 · 32 · 10 + 10 parameters, fewer, not more.",
    flatten: () =>
      "Without Flatten the dense layer would answer at each of 7 · 7 places, with 64 · 10 + 10 parameters: fewer, not more.",
  },
  denseParameters: {
    question:
      "Set `denseParameters` to the number of parameters of the dense layer after global average pooling.",
    hints: [
      "Global average pooling turns each channel into one number: its mean over all 7 · 7 places.",
      "The dense layer has 64 inputs now, and still 10 nodes.",
      "64 · 10 weights and 10 biases.",
    ],
    correct:
      "64 · 10 + 10 = 650, in place of 31,370. The whole network now has 11,066 parameters, and the dense layer no longer sees where in the image something was: fitting, if the place is random anyway.",
    flatten: () => "31,370 is the layer after Flatten. Averaging leaves one number per channel, 64 in all.",
    biasesForgotten: () => "640 is the weights alone. Each of the 10 nodes has a bias.",
    places: () =>
      "You averaged over the channels and kept the 49 places. It is the other way round: the places are averaged, and the 64 channels stay.",
    wholeNetwork: () => "11,066 is the whole network. Count the dense layer alone.",
    added: () => "Every input is connected to every node: multiply, then add the biases.",
    inputBiases: () => "One bias for each of the 10 nodes, and none for the 64 inputs.",
  },
};
