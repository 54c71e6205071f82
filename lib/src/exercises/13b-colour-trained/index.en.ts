export const en = {
  heldOut: {
    question: "The file is sorted by class. Which 5,000 make an honest validation set?",
    choices: {
      theEnd: "The last 5,000 records of the file.",
      atRandom: "5,000 records picked at random, which are then taken out of training.",
      testImages: "5,000 of the 10,000 test images.",
      trainingImages: "5,000 of the training images, which stay in training too.",
    },
    hints: [
      "A validation set should look like the images that the network will meet: which classes are in each of the four?",
      "The file is sorted by class. Which classes are among its last 5,000 records, and what is then missing in the rest?",
      "Which of the four contains all ten classes, and nothing that the network has trained on or will be judged by?",
    ],
    correct:
      "If the images are picked at random, every class has its share in both parts, whatever the order of the file. `fit`'s own `validationSplit` takes the end: good only where the order is random already.",
    endOfSorted: () =>
      "The last 5,000 of a sorted file are all trucks: the network would be validated on the one class that it has never met in training.",
    testSet: () =>
      "Then the test set would choose the epoch. It should be untouched until the end: the only images that can still say how good the choice was.",
    trainedOn: () =>
      "On images that it trains on, the network looks better with every epoch, even while it gets worse on new ones. Validation would never see overfitting.",
  },

  allowedChange: {
    question: "Which change leaves the label of every handwritten digit as it is?",
    choices: {
      flipLeftRight: "The mirror image.",
      flipUpDown: "Upside down, like a reflection in still water.",
      halfTurn: "Turned by 180°.",
      shift: "Moved by two pixels.",
    },
    hints: [
      "Try each change on a 2, a 6 and a 9, on paper.",
      "Two of the four turn a 6 into something that looks like a 9, or nearly.",
      "Which change moves the digit and leaves its form alone?",
    ],
    correct:
      "A 7 is a 7 two pixels further left. The network learns that position does not matter. Mirrored or turned, a digit becomes another sign, or another digit.",
    mirrored: () =>
      "A mirrored 2, 3 or 7 is no digit any more: the network would learn signs that nobody writes. Only 0, 1 and 8 come out unharmed.",
    upsideDown: () =>
      "Upside down, a 2 looks like a 5 and a 6 like a mirrored 9: such images would teach the network wrong labels.",
    halfTurn: () => "After half a turn a 6 is a 9, and its label would still say 6.",
  },

  keptEpoch: {
    question: "Set `keptEpoch` to the epoch whose weights the checkpoint holds after epoch 16.",
    hints: [
      "The checkpoint looks at one of the four columns only. Which one does `monitor` name?",
      "`saveBestOnly` saves when the value is better than all before it. For a loss, better is smaller.",
      "Look for the smallest number in the column `val_loss`.",
    ],
    correct:
      "Epoch 12 has the smallest validation loss, 1.218. What comes after is not saved, although the training loss goes on falling: from here on the network mostly memorises its training images.",
    last: () =>
      "That is the last epoch. With `saveBestOnly` an epoch is saved only if its `val_loss` is below all before it.",
    highestAccuracy: () =>
      "Epoch 15 has the highest `val_acc`. But `monitor` says `val_loss`: the network is right a little more often there, and far more confident where it is wrong.",
    row: (got: string) => `${got} counts the rows of the table. Its first column has the epochs' numbers.`,
    overtaken: (got: string) =>
      `After epoch ${got} its weights were in the file, and an epoch after it was better still.`,
    neverSaved: (got: string) =>
      `Epoch ${got} was never saved: an epoch before it has a smaller \`val_loss\`, and only a new minimum is saved.`,
    value: () => "That is the loss. The question is which epoch reached it.",
  },
};
