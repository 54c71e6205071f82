export const en = {
  untrainedAccuracy: {
    question:
      "Set `untrainedAccuracy` to the accuracy that you expect of the network before any training, on 10 equally frequent classes.",
    hints: [
      "The weights are random numbers. What does the network know about clothes?",
      "It knows nothing, so its answers have nothing to do with the images. How often is a guess right, if there are 10 answers?",
      "One guess in ten is right.",
    ],
    correct:
      "1/10, on average. A single untrained network may lie anywhere from 0.02 to 0.2, because it prefers some classes for no reason. Accuracy is to be compared with this number, not with 0.",
    zero: () =>
      "To be wrong every time, a network would have to know the right answer and avoid it. A guess among 10 answers is right now and then.",
    half: () => "0.5 is for two classes: a coin. Here there are ten.",
    percent: () => "10 is a percentage. Accuracy is a share, from 0 to 1.",
    aboveOne: (got: string) => `${got} is more than 1, and accuracy is a share, from 0 to 1.`,
    loss: () =>
      "ln 10 ≈ 2.303 is the loss of a network that gives each class the same probability. The accuracy is the share of right answers.",
    errors: () => "0.9 is the share of wrong answers that a guess gives.",
    one: () => "1 would mean that every answer is right, before anything has been learnt.",
    trained: (got: string) => `${got} would be a trained network. This one has not seen an image yet.`,
  },
  columnWinners: {
    question: "Set `columnWinners` to what `table.argMax(0)` gives.",
    hints: [
      "Axis 0 runs downwards, from image to image. What remains is one answer for each column.",
      "Column 0 holds 0.1, 0.6, 0.2. In which row is the largest? Rows are counted from 0.",
      "The largest of the four columns are 0.6, 0.7, 0.3 and 0.4. Write down the rows they are in.",
    ],
    correct:
      "One answer per class: the image in which that class is most probable. That is a fair question, but not ours. Ours is the class of each image.",
    axis1: () =>
      "That is argMax(1): the best column of each row. Axis 0 is the one that disappears: the search goes down each column, and 4 answers remain.",
    maxima: () => "Those are the maxima themselves. argMax gives their places: the rows they are in.",
    oneBased: () => "Right rows, counted from 1. Places are counted from 0.",
    maximaOfRows: () =>
      "Those are the largest of each row. argMax gives places, and axis 0 goes down the columns.",
    length: (got: string) =>
      `${got} does not have 4 entries. The table has 4 columns, and along axis 0 there is one answer for each column.`,
    least: () => "Those are the places of the smallest entries. argMax looks for the largest.",
  },
  shirtsAsTshirts: {
    question: "Set `shirtsAsTshirts` to how many shirts the network took for T-shirts.",
    hints: [
      "A row is a true class, a column a predicted one. Which of the two is a shirt here?",
      "The images are shirts in truth: look in the row `Shirt`.",
      "In the row `Shirt`, the column `T-shirt` says how many of them were called T-shirts.",
    ],
    correct:
      "20 of 100 shirts. The matrix is not symmetric: T-shirts were taken for shirts only 12 times. Which way a network goes wrong matters when the two mistakes cost differently.",
    swapped: () =>
      "12 is the row `T-shirt`, column `Shirt`: T-shirts that were taken for shirts. The row says what the image is in truth.",
    diagonal: () => "75 are the shirts that were recognised as shirts. The diagonal holds the hits.",
    otherDiagonal: (got: string) => `${got} is on the diagonal: a hit, not a mistake.`,
    both: () => "32 adds both kinds of mistakes. Only one of them is about shirts.",
    allMistakenShirts: () => "25 counts all misclassified shirts. Five of them were taken for bags.",
    share: () =>
      "That is a share of the 100 shirts. The question is how many shirts: a count, as the matrix holds it.",
    bags: () => "5 were taken for bags.",
    wholeColumn: () => "107 is the whole column: everything that was called a T-shirt, T-shirts included.",
  },
};
