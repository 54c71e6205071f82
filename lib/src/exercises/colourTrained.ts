import { flip } from "./colourTrained/flip.js";
import { ValueExercise } from "./valueExercise.js";

const english = {
  heldOut: {
    question: "Set `heldOut` to the choice that gives an honest validation set.",
    hints: [
      "A validation set should look like the pictures that the network will meet: which classes are in each of the four?",
      "The file is sorted by class. Which classes are among its last 5,000 records, and what is then missing in the rest?",
      "Which of the four contains all ten classes, and nothing that the network has trained on or will be judged by?",
    ],
    correct:
      "Drawn by lot, every class has its share in both parts, whatever the order of the file. `fit`'s own `validationSplit` takes the end: good only where the order is random already.",
    end: () =>
      "The last 5,000 of a sorted file are all trucks: the network would be validated on the one class that it has never met in training.",
    test: () =>
      "Then the test set would choose the epoch. It should be untouched until the end: the only pictures that can still say how good the choice was.",
    trained: () =>
      "On pictures that it trains on, the network looks better with every epoch, also while it gets worse on new ones. Validation would never see overfitting.",
  },

  keptEpoch: {
    question: "Set `keptEpoch` to the epoch whose weights the checkpoint holds after epoch 16.",
    hints: [
      "The checkpoint looks at one of the four columns only. Which one does `monitor` name?",
      "`saveBestOnly` saves when the value is better than all before it. For a loss, better is smaller.",
      "Look for the smallest number in the column `val_loss`.",
    ],
    correct:
      "Epoch 12 has the smallest validation loss, 1.218. What comes after is not saved, although the training loss goes on falling: from here on the network mostly learns its training pictures by heart.",
    last: () =>
      "That is the last epoch. With `saveBestOnly` an epoch is saved only if its `val_loss` is below all before it.",
    accuracy: () =>
      "Epoch 15 has the highest `val_acc`. But `monitor` says `val_loss`: the network is right a little more often there, and far more sure where it is wrong.",
    numbers: (got: string) =>
      `${got} is no epoch of this table, or one too early: its first column has the epochs' numbers, counted from 1.`,
    value: () => "That is the loss. The question is in which epoch it was reached.",
  },
};

/** Lesson 13b: the network for colour is trained, and its best weights are kept. */
export const colourTrained = {
  heldOut: new ValueExercise<"theEnd" | "byLot" | "testPictures" | "trainingPictures">({
    name: "heldOut",
    stub: `let heldOut: "theEnd" | "byLot" | "testPictures" | "trainingPictures" | undefined;`,
    solution: `let heldOut: "theEnd" | "byLot" | "testPictures" | "trainingPictures" | undefined = "byLot";`,
    want: "byLot",
    misconceptions: [
      { name: "end-of-sorted", wrong: "theEnd", say: english.heldOut.end },
      { name: "test-set", wrong: "testPictures", say: english.heldOut.test },
      { name: "trained-on", wrong: "trainingPictures", say: english.heldOut.trained },
    ],
    text: english.heldOut,
  }),

  keptEpoch: new ValueExercise<number>({
    name: "keptEpoch",
    stub: "let keptEpoch: number | undefined;",
    solution: "let keptEpoch: number | undefined = 12;",
    want: 12,
    misconceptions: [
      { name: "last", wrong: 16, say: english.keptEpoch.last },
      { name: "highest-accuracy", wrong: 15, say: english.keptEpoch.accuracy },
      {
        name: "no-epoch",
        wrong: (got) => [0, 1, 2, 11].includes(got as number),
        say: english.keptEpoch.numbers,
      },
      { name: "value", wrong: 1.218, say: english.keptEpoch.value },
    ],
    text: english.keptEpoch,
  }),

  flip,
};
