export const en = {
  yellowPixel: {
    question:
      "Set `yellowPixel` to the three numbers, red, green and blue, of the purest and brightest yellow.",
    hints: [
      "A screen has no yellow lamp. Which two of its three lights make yellow together?",
      "The complement of yellow is blue: yellow is white light without it.",
      "White is [255, 255, 255]. Take the blue away.",
    ],
    correct:
      "Red and green light together look yellow. A pixel of a banana is bright in two channels and dark in the third.",
    cyan: () => "Green and blue light together are cyan, the blue-green of shallow water.",
    magenta: () => "Red and blue light together are magenta, a pink.",
    white: () => "All three lights together are white.",
    oneLight: (got: string) => `${got} is one light alone. Yellow takes two.`,
    unequalLights: (got: string) =>
      `${got} has less of one light than of the other: that is orange or a yellow green.`,
    tooDim: (got: string) =>
      `${got} is yellow, but not the brightest: each of the two lights goes up to 255.`,
    range0To1: (got: string) =>
      `${got} has the right proportion, but pixels go from 0 to 255 here: that is nearly black.`,
  },

  convolutionParameters: {
    question: "Set `convolutionParameters` to the number of weights and biases of the first convolution.",
    hints: [
      "One filter looks at 2 · 2 pixels at once. How many numbers is that, if each pixel has three?",
      "One filter has 2 · 2 · 3 weights and one bias. There are 16 filters.",
      "(2 · 2 · 3 + 1) · 16",
    ],
    correct:
      "2 · 2 · 3 · 16 + 16 = 208. A filter reaches through all three channels and adds up what it finds there; so it has one bias, and makes one number per place.",
    channelsForgotten: (got: string) =>
      `${got} is right for a grey image. Each of the 2 · 2 pixels has three numbers here, and a filter has a weight for each.`,
    biasesForgotten: (got: string) => `${got} is the weights alone. Each of the 16 filters has a bias.`,
    weightsOfGrey: (got: string) =>
      `${got} counts 2 · 2 weights for each of 16 filters. The three channels and the biases are missing.`,
    oneBias: () => "One bias for the whole layer is too few: each of the 16 filters has its own.",
    weightsOfOneFilter: (got: string) =>
      `${got} has the biases of all filters, and the weights of one. Each of the 16 filters has weights of its own.`,
    nextLayer: (got: string) =>
      `${got} belongs to the second convolution, which looks at 16 channels. The first one looks at the image's three.`,
    biasesOfChannels: (got: string) =>
      `${got} has a bias for each channel of each filter. A filter adds its three channels up and needs one bias.`,
    oneFilter: (got: string) => `${got} belongs to one filter. There are 16 of them.`,
    oneSide: (got: string) =>
      `${got} takes 2 pixels per filter. The kernel is 2 high and 2 wide: four pixels.`,
    places: (got: string) =>
      `${got} counts the places of the image. The same few weights are used at every place: the image's size does not matter.`,
    kernel3: (got: string) => `${got} belongs to kernels of 3 · 3. These are 2 · 2.`,
  },

  denseParameters: {
    question: "Set `denseParameters` to the number of weights and biases of the dense layer of 500 nodes.",
    hints: [
      "How many numbers come out of Flatten? Follow the size of the image: each pooling halves its sides, the convolutions with padding `same` keep them.",
      "32 → 16 → 8 → 4 per side, and 64 channels at the end: 4 · 4 · 64 numbers go into each of the 500 nodes.",
      "1024 · 500 weights and 500 biases.",
    ],
    correct:
      "4 · 4 · 64 = 1,024 inputs, so 1,024 · 500 + 500 = 512,500: 97 of every 100 parameters of this network, as the table below will show.",
    biasesForgotten: (got: string) => `${got} is the weights alone. Each of the 500 nodes has a bias.`,
    oneBias: (got: string) => `${got} has one bias for the layer. Each of the 500 nodes has its own.`,
    oneSide: (got: string) =>
      `${got} takes 4 numbers per filter. Each filter gives an image 4 high and 4 wide: 4 · 4.`,
    paddingValid: (got: string) =>
      `${got} lets the convolutions make the image smaller. With padding \`same\` it keeps its size; only pooling halves it.`,
    twoPoolings: (got: string) => `${got} has 8 · 8 · 64 inputs. There are three poolings: 32 → 16 → 8 → 4.`,
    onePooling: (got: string) => `${got} has 16 · 16 · 64 inputs. There are three poolings: 32 → 16 → 8 → 4.`,
    noPooling: (got: string) =>
      `${got} has 32 · 32 · 64 inputs. Each of the three poolings halves both sides.`,
    pixels: (got: string) =>
      `${got} connects the 32 · 32 · 3 = 3,072 pixel values themselves. Between them and this layer stand three convolutions with their poolings.`,
    channelsForgotten: (got: string) =>
      `${got} has 4 · 4 inputs. Each of these places has 64 numbers, one per filter.`,
    placesForgotten: (got: string) =>
      `${got} has 64 inputs. Each filter gives 4 · 4 numbers, and Flatten keeps them all.`,
    inputBiases: () => "You gave each input a bias. Biases belong to the 500 nodes.",
    added: (got: string) => `${got} adds inputs and nodes. Each node is connected to each input: multiply.`,
    wholeNetwork: (got: string) => `${got} is the whole network. Count the dense layer of 500 nodes alone.`,
  },
};
