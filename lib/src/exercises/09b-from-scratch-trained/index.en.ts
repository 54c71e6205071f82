export const en = {
  perClass: {
    question: "Set `perClass` to the number of images of one class, first in training, then in validation.",
    hints: [
      "The 60,000 images have ten classes of equal size. How many images does one have?",
      "6,000 of each class. A fifth of them is held back.",
      "[6000 − 1200, 1200]",
    ],
    correct:
      "4,800 and 1,200, and ten times as many in all: 48,000 to train on and 12,000 for validation. The next cells count them.",
    swapped: () => "Right numbers, wrong order: training comes first, and has the larger part.",
    allClasses: () => "That is for all ten classes together. How many images of one class are there?",
    testSet: () =>
      "The test set has 1,000 images of each class. It stays apart: here the 60,000 training images are divided.",
    notHeldBack: () => "That counts all 6,000 of a class as training images. A fifth of them is held back.",
    aSixth: () => "That holds a sixth back, as lesson 10 does. Here it is a fifth of the 6,000.",
  },
  timesAsMany: {
    question:
      "Set `timesAsMany` to the factor by which a batch must grow to make the standard deviation of its loss ten times smaller.",
    hints: [
      "Read the table: four times the images, half the standard deviation. What do sixteen times the images do?",
      "The standard deviation falls with the square root of the number of images: √4 = 2, √16 = 4. What number has the square root 10?",
      "10 · 10 times as many",
    ],
    correct:
      "100. Precision gets ever more expensive: the same work done as 100 small steps brings the network farther than one step that is ten times as exact.",
    linear: () =>
      "With 10 times the images the standard deviation falls by only √10 ≈ 3.2. Look at the table: four times the images, half the standard deviation.",
    root: () =>
      "That is √10, the other way round: by how much 10 times the images lower the standard deviation.",
    twice: () => "Doubling the images does not halve the standard deviation: it divides it by √2 ≈ 1.4.",
    fourTimesTen: () =>
      "Four times for half, but then four times again for the next half: the factors multiply.",
    fewer: () => "More images are needed, not fewer: a mean over many is steadier.",
  },
  fourSteps: {
    question: "Set `fourSteps` to the weight after four steps.",
    hints: [
      "With L1 alone the slope is l1 · sign(w). How long is one step, whatever the weight is?",
      "A step is 0.1 · 1 = 0.1 long, towards 0: 0.25, 0.15, 0.05, … and where does the third one end?",
      "0.25, 0.15, 0.05, −0.05: there the sign has changed, and the next step goes the other way.",
    ],
    correct:
      "0.05: the third step jumps over 0 to −0.05, and the fourth one comes back. So the weight jitters about 0, by no more than one step. In a network l1 and the learning rate are small, and so is the jitter: what is left is as good as 0.",
    stopsAtZero: () =>
      "That would be neat, but the rule never stops: each step is 0.1 long, so from 0.05 it goes to −0.05, and then?",
    goesOn: () => "Below 0 the sign is −1: the step changes its direction and goes up again.",
    threeSteps: () => "That is after three steps. One more, and mind the sign.",
    awayFromZero: () => "Towards 0: the penalty grows away from 0, and descent goes the other way.",
    l2: () =>
      "That is L2, whose slope is w itself, so that each step takes a tenth of the weight. With L1 all steps are equally long.",
  },
  placesApart: {
    question:
      "Set `placesApart` to the distance, in `weights`, between two weights that the inner loop of `nodeByNode` reads one after the other.",
    hints: [
      "The inner loop counts i up by 1, and j stays. By how much does the place of the weight grow?",
      "The weights lie pixel after pixel: first all that lead from pixel 0, then all that lead from pixel 1. How many lead from one pixel?",
      "i * nodes + j, and then (i + 1) * nodes + j, with 100 nodes.",
    ],
    correct:
      "100: the inner loop leaps over the weights to all the other nodes. Of each 64 bytes that the processor fetches, it uses 8.",
    neighbours: () =>
      "Neighbours are the weights from one pixel to two nodes: j counts up, and i stays. The inner loop of `nodeByNode` counts i.",
    pixels: () =>
      "784 is how many steps the inner loop takes. How far does each of them leap? Look at the factor of i in the index.",
    bytes: () =>
      "That is the distance in bytes, as each number of a Float64Array takes 8. How many places in the array are that?",
    floatBytes: () =>
      "That would be the distance in bytes if a number took 4, as in a Float32Array. How many places in the array are that?",
    between: () => "99 numbers lie between the two. So how far is it from one to the next?",
    wholeTable: () =>
      "That is the whole table. One step of the inner loop goes from one pixel to the next, and stays with the same node.",
  },
  lowerFirst: {
    question: "Which of the two losses is lower after the first epoch?",
    choices: {
      training: "The training loss is lower.",
      validation: "The validation loss is lower.",
    },
    hints: [
      "When is each of the two measured? The training loss is noted batch by batch, on the way.",
      "The first batch of the epoch is met by a network that knows nothing: its loss is about ln 10 = 2.3. When is the validation loss measured?",
      "The training loss is the mean from the first batch to the last; the validation loss is taken when the epoch is over.",
    ],
    correct:
      "The validation loss is measured when the epoch is over, the training loss on the way there, beginning with a network that knows nothing. Only later, when an epoch changes little, does the gap between the two tell how new images differ from known ones.",
    training: () =>
      "In the long run yes: a network knows its training images best. But the training loss of epoch 1 is a mean over all its batches, and the first of them met a network that knew nothing.",
  },
  luckElsewhere: {
    question:
      "Set `luckElsewhere` to the accuracy (0 to 1) that you expect from the chosen program on the other images.",
    hints: [
      "What does this program know about clothes?",
      "It has guessed well on 100 images by luck. Does it have a reason to guess well on others?",
      "One in ten guesses is right, whoever guesses.",
    ],
    correct:
      "0.1, whatever it scored on the images it was chosen by. Choosing selects luck, and luck does not carry over to new images.",
    luckKept: () =>
      "That is about what the best of fifty reaches on the images that choose it. It was chosen for its luck there. What will it do on others?",
    twoClasses: () => "0.5 would be a guess between two classes. Here there are ten.",
    percent: () => "Give the share that is right, from 0 to 1: one in ten is 0.1.",
    neverRight: () => "Guessing is not always wrong: one guess in ten is right.",
    oneOfFifty: () =>
      "0.02 is one program in fifty. How many others there were makes no guess of the chosen one worse: how often is a guess among ten classes right?",
    oneOfHundred: () =>
      "0.01 is one image in a hundred. How often a guess is right depends on the number of classes, not on that of the images.",
    certain: () => "It knows nothing at all. How often is a guess among ten classes right?",
  },
  tooKind: {
    question: "Is 0.815, a validation accuracy, too kind to the network? If so, why?",
    choices: {
      trainedOnIt: "The weights were trained on these images.",
      usedToChoose: "The design was chosen because it did well on these images.",
      stratified: "The split has equal numbers of each class.",
      tooFewImages: "12,000 images are too few.",
      notTooKind: "It is not: the figure is as it should be.",
    },
    hints: [
      "The weights were not trained on these images. What else were they used for?",
      "Suppose somebody has settled on 100 nodes, 40 epochs and a learning rate of 0.1. By looking at what?",
      "Whatever was chosen suits the validation images a little better than new ones, as with the fifty guessing programs.",
    ],
    correct:
      "The validation images had a say in the number of nodes, the epochs, the learning rate. Their accuracy contains the luck of these choices. How much, nobody knows until it has been tried on other images: with 12,000 images and few choices it is little. The test set is there to measure it, once.",
    trainedOnIt: () =>
      "The split keeps them apart: no weight was changed by a validation image. Something else was decided by them.",
    stratified: () =>
      "A stratified split gives both parts the same share of each class. That makes the figure steadier, neither kinder nor harsher.",
    tooFewImages: () =>
      "12,000 images give an accuracy to within about 0.007. That is uncertainty in both directions; what makes it too high rather than too low?",
    notTooKind: () =>
      "The best of several figures was kept, by choosing nodes, epochs and learning rate on these images. The best of several is a little too good: think of the fifty guessing programs.",
  },
};
