export const en = {
  whichStep: {
    question: "Which step turns a mistake into a number?",
    choices: {
      structure: "In step 1, the structure.",
      "input layer": "In step 2, the input layer.",
      "output layer": "In step 3, the output layer.",
      "objective function": "In step 4, the objective function.",
      "hidden layers": "In step 5, the hidden layers.",
      optimizer: "In step 6, the optimiser.",
    },
    hints: [
      "Read the questions in the table of the six steps once more.",
      "The number is large for a bad answer and small for a good one. Learning tries to make it small: that is its objective.",
      "It is the fourth step.",
    ],
    correct:
      "The objective function gives one number, the loss: large for a bad answer, near 0 for a good one. Training makes it small.",
    structure: () =>
      "The structure says how the neurons are connected. Which number tells a good answer from a bad one is decided later.",
    inputLayer: () =>
      "The input layer says how an image enters the network. At that point there is no answer yet.",
    outputLayer: () =>
      "Close: the output layer gives the answer, such as 0.4 for Shirt. How wrong that is, is decided one step later.",
    hiddenLayers: () =>
      "The hidden layers compute what lies between image and answer. They do not judge the answer.",
    optimizer: () =>
      "Close: the optimiser uses that number, to find out in which direction to change the weights. The number itself is defined earlier.",
  },
  numbersOfNeuron: {
    question:
      "Set `numbersOfNeuron`: how many numbers does one neuron of the first hidden layer have to learn?",
    hints: [
      "The neuron sees the whole image. How many inputs is that?",
      "One weight for each input: 28 · 28 of them. What else does a neuron have?",
      "28 · 28 weights and one bias.",
    ],
    correct: "784 weights and 1 bias. A layer of 128 such neurons has 128 · 785 = 100,480 numbers to learn.",
    biasForgotten: () => "784 is the number of weights. The bias is learnt too.",
    oneRow: (got: string) =>
      `${got} would be for one row of the image, with or without the bias. The neuron sees all 28 rows.`,
    oneInput: () =>
      "A weight and a bias would do for a single input. This neuron has 784 inputs, each with its own weight.",
    biasEach: () => "That is a bias for every input. A neuron has one bias.",
    layer: (got: string) => `${got} counts a whole layer. The question is about one neuron.`,
    laterLayer: () =>
      "The neurons of the next layer have 128 inputs. This one is in the first layer and sees pixels.",
  },
  shuffled: {
    question: "How well does an MLP learn from the shuffled images, compared with the images as they are?",
    choices: {
      better: "It learns better from the shuffled images.",
      "equally well": "It learns just as well from the shuffled images.",
      worse: "It learns from the shuffled images, but less well.",
      "not at all": "It learns nothing from the shuffled images.",
    },
    hints: [
      "Think of one neuron. Its sum has 784 terms, each a pixel times the weight of that pixel.",
      "If a pixel moves to another place and its weight moves with it, what happens to the sum?",
      "The order of the terms does not change a sum. Does the MLP know which pixels were neighbours?",
    ],
    correct:
      "A sum does not depend on the order of its terms. The weights can be shuffled in the same way, so whatever an MLP can learn from one kind of image it can learn from the other.",
    worse: () =>
      "To your eyes they are worse, because eyes use the neighbourhood. The MLP never knew which pixels are neighbours: to it an image is a list of 784 numbers in some fixed order.",
    notAtAll: () =>
      "All information is still there: the shuffle is the same for every image, and it could be undone. What was lost is only the neighbourhood, and an MLP does not use that.",
    better: () => "Nothing was added to the images. Why should they teach more than before?",
  },
  windowNumbers: {
    question:
      "Set `windowNumbers`: how many numbers does one 3×3 window of a CNN have to learn, on a grey image?",
    hints: [
      "At each place the window multiplies the pixels under it by its weights. How many pixels are under it?",
      "The same weights are used at every place, so the size of the image does not matter.",
      "9 weights and one bias.",
    ],
    correct:
      "9 weights and 1 bias, wherever the window is and however large the image is. That is why a CNN needs so few numbers to look for an edge everywhere.",
    biasForgotten: () => "9 is the number of weights. Like a neuron, the window also has a bias.",
    wholePicture: (got: string) =>
      `${got} belongs to a neuron that sees the whole image. This one sees 3×3 pixels at a time.`,
    perPlace: (got: string) =>
      `${got} would mean separate numbers for every place. A CNN shares them: the same weights at all 26 · 26 places.`,
    places: () =>
      "That is the number of places where the window fits. The same numbers are used at all of them.",
    oneSide: () => "A 3×3 window has 3 rows of 3 pixels.",
  },
  whyMlp: {
    question: "Why does this course use an MLP?",
    choices: {
      "always more accurate": "An MLP is always more accurate than a CNN.",
      "CNNs need colour": "A CNN needs images in colour, and these are grey.",
      "uses the neighbours": "An MLP knows which pixels are neighbours.",
      "simple and enough": "An MLP is the simplest structure, and for these images it is enough.",
    },
    hints: [
      "Three of the four sentences are wrong, whatever the task.",
      "Which structure reaches a higher accuracy on images? So accuracy cannot be the reason.",
      "Look at the images: small, grey, each item in the middle. How complicated must the network be?",
    ],
    correct:
      "The images are small and centred, so the simplest structure reaches about 88% on the test set, and you can compute each of its parts yourself. For photos in which things move about, a CNN is the better choice.",
    moreAccurate: () =>
      "On images it is the other way round: a CNN of similar depth gets about 91% here, the MLP about 88%. Simplicity has its price.",
    needsColour: () =>
      "A CNN works just as well on grey images as on colour ones. Grey means one number per pixel instead of three.",
    neighbours: () =>
      "It is the CNN that uses neighbours. An MLP learns just as well from shuffled images, as you saw.",
  },
};
