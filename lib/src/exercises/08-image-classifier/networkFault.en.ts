export const en = {
  notFlattened: (shape: string, height: number, labels: number) =>
    `The network's output has shape ${shape}: ${labels} probabilities for each of the ${height} rows of pixels, not for the image. A dense layer works on the last axis alone. Put Flatten in front: it joins the ${height} rows of pixels into one long row.`,
  flatInput: (got: string, want: string) =>
    `The network takes inputs of shape ${got}, pixels in one row. The data comes as images of shape ${want}: let Flatten take them, with \`inputShape: [this.imageHeight, this.imageWidth]\`.`,
  swappedInput: (got: string, height: number, width: number) =>
    `The network for images of ${height} rows and ${width} columns takes inputs of shape ${got}. Height is the number of rows and comes first.`,
  fixedInput: (got: string, height: number, width: number) =>
    `The network for images of ${height} × ${width} pixels takes inputs of shape ${got}. Take the sizes from \`this.imageHeight\` and \`this.imageWidth\` in place of fixed numbers.`,
  inputShape: (got: string, want: string) =>
    `The network takes inputs of shape ${got}; images have ${want}. \`null\` stands for the number of images.`,
  hiddenCount: (hidden: number) =>
    `There ${hidden === 1 ? "is 1 hidden layer" : `are ${hidden} hidden layers`}; step 5 chose 2. (The last dense layer is the output layer, not a hidden one.)`,
  outputMissing: (labels: number) =>
    `The network ends with the hidden layers: its last layer has 128 nodes. The output layer is missing, with one node for each of the ${labels} classes.`,
  biases: (got: string, want: string) =>
    `Your network has ${got} parameters; with biases it has ${want}. ${got} is the weights alone: each node has a bias too. Leave \`useBias: false\` out.`,
  unitsInOtherOrder: (got: string, want: string) =>
    `The dense layers have ${got} nodes; in the order in which the data meets them, it should be ${want}. The last layer is the one that answers: one node per class.`,
  fixedLabels: (labels: number) =>
    `The network for ${labels} classes has 10 output nodes. Take \`units: this.numLabels\` in place of the fixed number.`,
  units: (got: string, want: string) => `The dense layers have ${got} nodes; it should be ${want}.`,
  output: {
    linear:
      "Softmax is missing in the last layer: it puts out plain numbers, such as −1.3, that do not add up to 1. Cross-entropy then takes logarithms of numbers that are not probabilities.",
    relu: "The last layer ends in ReLU: its outputs do not add up to 1, and those that are 0 would cost −log 0, infinitely much. ReLU is for hidden layers; probabilities come from softmax.",
    sigmoid:
      "The last layer ends in sigmoid: every class gets a probability of its own, and they do not add up to 1. An image here belongs to one class only: softmax.",
    tanh: "The last layer ends in tanh: its outputs reach from −1 to 1, and no probability is negative. It should be softmax.",
  } as Record<string, string>,
  hidden: {
    linear: (which: string) =>
      `${which} has no activation function. Two layers without one between them are no better than a single layer (lesson 06). It should be ReLU.`,
    sigmoid: (which: string) =>
      `${which} has a sigmoid. Its slope is 0.25 at most, so layers in front of it learn slowly; step 5 chose ReLU.`,
    tanh: (which: string) => `${which} has a tanh. That would work, but step 5 chose ReLU.`,
    softmax: (which: string) =>
      `${which} has a softmax: its 128 nodes would have to share 1 between them. Softmax is for the output layer, ReLU for the hidden ones.`,
  } as Record<string, (which: string) => string>,
  first: "The first hidden layer",
  second: "The second hidden layer",
  both: "Each of the hidden layers",
  flattenLater: (inputs: number, width: number, layers: string) =>
    `The first dense layer has ${inputs} inputs, the ${width} pixels of one row: Flatten comes only after ${layers}. Put Flatten first, so that every node sees the whole image.`,
  oneLayer: "the first dense layer",
  twoLayers: "the second dense layer",
  threeLayers: "the last dense layer",
  startsAlike:
    "All weights of a layer begin with one and the same value. Then all its nodes compute the same, get the same gradient and stay the same: leave the initializer out, and the weights begin at random.",
  differs:
    "With the same weights your network computes something other than Flatten, 128 ReLU, 128 ReLU, softmax. Is there one layer too many, or another activation function?",
};
