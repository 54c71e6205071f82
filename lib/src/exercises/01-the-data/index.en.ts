export const en = {
  testShape: {
    question: "Set `testShape` to the shape of `testImages`, a list of three numbers.",
    hints: [
      "The order is the same as for `trainImages`: images, rows, columns.",
      "Each test image has as many rows and columns as a training image. Only the number of images differs.",
      "There are 10,000 test images. Write `[…, 28, 28]` with the right first number.",
    ],
    correct: "10,000 images of 28 rows and 28 columns. The first axis counts the images.",
    trainShape: () => "That is the shape of the training images. The test set is smaller.",
    together: () => "70,000 is the number of all images. The test set holds 10,000 of them.",
    countLast: () =>
      "You named the right numbers in a different order. The first axis counts the images, so that entry 0 of `testImages` is one image.",
    flat: () =>
      "That would be one row of 784 numbers per image. The images still have their rows and columns here; lesson 03 flattens them.",
    labels: () => "That is the shape of the labels: one number per image. An image has rows and columns too.",
    onePicture: () => "That is the shape of one image. The tensor holds 10,000 of them.",
    channel: () =>
      "A fourth axis would hold the colours of a colour image. These are grey: one number per pixel, so there is no such axis.",
  },
  imageZero: {
    question: "Set `imageZero` to the name of the class of image 0, whose label is 9.",
    hints: [
      "A label is an index into `classNames`.",
      "Indices start at 0: label 0 is the first name, T-shirt/top.",
      "Let TypeScript look it up: `classNames[9]`.",
    ],
    correct: "Label 9 is the tenth name, because labels start at 0. Run the next cell and look at the image.",
    oneBased: () => '"Bag" is the ninth name. Labels start at 0, so the ninth name has the label 8.',
    spelling: (got: string) =>
      `You mean the right class, but ${got} is spelled differently. Copy the name from the table, or use \`classNames\` with an index.`,
    imageNumber: () => "That is the name for label 0. Here 0 is the number of the image, and its label is 9.",
    label: () => "9 is the label itself. Which name is at that place in `classNames`?",
    shoe: (got: string) => `A shoe is close. Look up which label ${got} has in the table.`,
    someShoe: (got: string) =>
      `${got} is not one of the ten names, but you are close: several of them are shoes. Which one has the label 9?`,
    otherClass: (got: string) => `${got} is a class, but not the one with the label 9.`,
  },
  /** By which an answer is recognised. */
  words: { boot: "boot", shoe: "shoe" },
  whyTestSet: {
    question: "Why is the accuracy measured on a separate test set?",
    choices: {
      "training set too large":
        "The training set is too large: testing on all 60,000 images would take too long.",
      "test images harder": "The test images are harder, so they show better what the network can do.",
      "more to learn from": "With the test images, the network has more to learn from.",
      "training images known": "Images that it has learnt from cannot show whether it has learnt.",
    },
    hints: [
      "Think of the program with the `Map`: why was it right for every training image?",
      "Which images will the finished network meet: the ones it has learnt from, or new ones?",
      "A score is useful only if it could not have been reached by remembering.",
    ],
    correct:
      "High accuracy on training images may be memory. Only images that it has never seen show whether it has learnt what a coat looks like. This is called generalisation.",
    tooLarge: () =>
      "A test on 60,000 images would merely take longer. The problem is a different one: the network has seen their labels.",
    harder: () =>
      "They are no harder: both sets come from the same collection. What matters is whether the network has seen them.",
    moreData: () =>
      "If the network learnt from the test set, its images would no longer be new. Testing with them would prove nothing.",
  },
};
