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
    oneLight: (got: string) => `${got} is a single light. Yellow takes two.`,
    unequalLights: (got: string) =>
      `${got} has less of one light than of the other: that is orange or yellow-green.`,
    tooDim: (got: string) =>
      `${got} is yellow, but not the brightest: each of the two lights goes up to 255.`,
    range0To1: (got: string) =>
      `${got} has the right proportions, but pixels go from 0 to 255 here: that is nearly black.`,
  },

  oneSum: {
    question: "Set `oneSum` to the number that the filter gives for this window.",
    hints: [
      "Twelve products and one bias. Go channel by channel: what do the four red values add up to?",
      "Red adds up to 2, green to 2, blue to 2. Their weights are 1, −1 and 2.",
      "2 · 1 + 2 · (−1) + 2 · 2, and the bias 3.",
    ],
    correct:
      "2 − 2 + 4 + 3 = 7. The three channels go into one sum, and one bias is added: one number per place, whatever the number of channels.",
    biasForgotten: (got: string) => `${got} is the sum of the twelve products. The bias, 3, comes on top.`,
    signForgotten: (got: string) => `${got} adds the green values. Their weight is −1.`,
    weightsForgotten: (got: string) =>
      `${got} adds up the values themselves. Each is multiplied by its weight.`,
    biasPerChannel: (got: string) => `${got} adds the bias once for each channel. A filter has one bias.`,
    biasPerPixel: (got: string) => `${got} adds the bias once for each pixel. A filter has one bias.`,
    onePixel: (got: string) =>
      `${got} is the first pixel alone: 1 · 1 − 0 + 2 · 1 is 3, and 6 with the bias. The window has four pixels, and all go into one sum.`,
  },

  denseParameters: {
    question: "Set `denseParameters` to the number of weights and biases of the dense layer with 500 nodes.",
    hints: [
      "How many numbers come out of Flatten? Follow the size of the image: each pooling halves its sides, the convolutions with padding `same` keep them.",
      "32 → 16 → 8 → 4 per side, and 64 channels at the end: 4 · 4 · 64 numbers go into each of the 500 nodes.",
      "1024 · 500 weights and 500 biases.",
    ],
    correct:
      "4 · 4 · 64 = 1,024 inputs, so 1,024 · 500 + 500 = 512,500: 97% of the parameters of this network, as the table below will show.",
    biasesForgotten: (got: string) => `${got} is the weights alone. Each of the 500 nodes has a bias.`,
    oneBias: (got: string) => `${got} has one bias for the layer. Each of the 500 nodes has its own.`,
    oneSide: (got: string) =>
      `${got} takes 4 numbers per filter. Each filter gives an image 4 high and 4 wide: 4 · 4.`,
    paddingValid: (got: string) =>
      `${got} lets the convolutions shrink the image. With padding \`same\` it keeps its size; only pooling halves it.`,
    twoPoolings: (got: string) => `${got} has 8 · 8 · 64 inputs. There are three poolings: 32 → 16 → 8 → 4.`,
    onePooling: (got: string) => `${got} has 16 · 16 · 64 inputs. There are three poolings: 32 → 16 → 8 → 4.`,
    noPooling: (got: string) =>
      `${got} has 32 · 32 · 64 inputs. Each of the three poolings halves both sides.`,
    pixels: (got: string) =>
      `${got} connects the 32 · 32 · 3 = 3,072 pixel values themselves. Three convolutions with their poolings come between them and this layer.`,
    channelsForgotten: (got: string) =>
      `${got} has 4 · 4 inputs. Each of these places has 64 numbers, one per filter.`,
    placesForgotten: (got: string) =>
      `${got} has 64 inputs. Each filter gives 4 · 4 numbers, and Flatten keeps them all.`,
    inputBiases: () => "You gave each input a bias. Biases belong to the 500 nodes.",
    added: (got: string) => `${got} adds inputs and nodes. Each node is connected to each input: multiply.`,
    wholeNetwork: (got: string) => `${got} is the whole network. Count the dense layer with 500 nodes alone.`,
  },
};
