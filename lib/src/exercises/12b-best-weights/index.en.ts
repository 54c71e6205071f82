export const en = {
  batchesPerEpoch: {
    question: "Set `batchesPerEpoch` to how many batches of 32 an epoch over 54,000 images has.",
    hints: [
      "Each batch takes 32 images that have not had their turn yet in this epoch, until none is left.",
      "54,000 / 32 = 1,687.5. What happens to the images that fill no whole batch?",
      "1,687 full batches, and one more with the last 16 images.",
    ],
    correct:
      "1,687 full batches and a last one with 16 images. In 12 epochs the optimiser makes 12 · 1,688 = 20,256 steps.",
    roundedDown: (got: string) =>
      `${got} full batches leave 16 images over. They make one more, smaller batch.`,
    fraction: (got: string) =>
      `${got} batches: the half one is a batch too, with 16 images. A step is made or not made.`,
    validationForgotten: (got: string) =>
      `${got} is for all 60,000 images. 6,000 of them are held back for validation.`,
    images: () => "That is how many images there are. Each step takes 32 of them.",
    allEpochs: (got: string) => `${got} is for all 12 epochs. How many are in one?`,
    product: (got: string) => `${got} multiplies. How many times do 32 images fit into 54,000?`,
  },
  flattering: {
    question:
      "12 epochs, the best one on the test set kept, and its accuracy on the test set reported: is that figure too good? If so, why?",
    choices: {
      trainedOnIt: "The weights were trained on the test images.",
      choseTheEpoch: "The epoch was chosen because it was the best on these very images.",
      easierImages: "Test images are easier than training images.",
      dropoutOff: "Dropout is off when the accuracy is computed.",
      notFlattering: "It is not: the figure is as it should be.",
    },
    hints: [
      "The network has not trained on the test images. What else was done with them?",
      "Imagine 12 equally good networks. Their test accuracies differ a little, by luck. Which of the 12 figures is reported?",
      "The highest of 12 figures is reported, and it is the highest partly by luck. What was the test set used for, that this could happen?",
    ],
    correct:
      "The test set chose the epoch, so it reports the luckiest of 12 figures. With 10,000 images and 12 epochs the gain is small; with few images or many tries it is not. The way out costs nothing: hold images back from training, and let them choose.",
    trainedOnIt: () =>
      "The weights were trained on the training images only. The test images did something else: they were looked at after every epoch, and they decided something.",
    easierImages: () =>
      "That may be so for some data, but it would be so for any use of this test set. What is special here: 12 figures were computed on it, and one was picked.",
    dropoutOff: () =>
      "Dropout is off whenever accuracy is computed on held-back images, for validation and for test alike. That flatters neither.",
    notFlattering: () =>
      "Then a figure that is the highest of 12 would be no higher than one of them taken at random. It is not: pick the best of 12 throws of a die and see.",
  },
  epochsArgument: {
    question:
      "The checkpoint says `epoch: 5`. Set `epochsArgument` to what `fit` needs as `epochs`, along with `initialEpoch: 5`, so that the network has trained 12 epochs in the end.",
    hints: [
      "Is `epochs` how many more, or where to stop?",
      "`initialEpoch` is where to begin, and `epochs` where to end: `for (let epoch = initialEpoch; epoch < epochs; epoch++)`.",
      "It begins with 5 and should end at 12.",
    ],
    correct:
      "`epochs` is where training ends, not how many epochs are still to come: from 5 to 12 there are 7. So the call is the same after each interruption, only `initialEpoch` changes.",
    stillToCome: (got: string) =>
      `${got} are still to come. But \`epochs\` says where to end: from 5 to ${got} only ${Number(got) - 5} epochs would be trained.`,
    sum: (got: string) =>
      `${got} adds the two. \`epochs\` is the number of the last epoch, counted from the very beginning.`,
    countedFrom0: (got: string) =>
      `${got} counts from 0. \`fit\` trains while the epoch's number, from 0, is below \`epochs\`.`,
    oneMore: (got: string) => `With ${got}, only one more epoch would be trained.`,
    nothingLeft: () => "From 5 to 5, nothing is left to train.",
  },
};
