export const en = {
  testShape: {
    question: "Set `testShape` to the shape of `testImages`, a list of three numbers.",
    hints: [
      "The order is the same as for `trainImages`: pictures, rows, columns.",
      "Each test picture has as many rows and columns as a training picture. Only their number differs.",
      "There are 10,000 test pictures. Write `[…, 28, 28]` with the right first number.",
    ],
    correct: "10,000 pictures of 28 rows and 28 columns. The first axis counts the pictures.",
    trainShape: () => "That is the shape of the training images. The test set is smaller.",
    together: () => "70,000 is the number of all pictures. The test set holds 10,000 of them.",
    countLast: () =>
      "You named the right numbers in another order. The first axis counts the pictures, so that `testImages` at 0 is one picture.",
    flat: () =>
      "That would be one row of 784 numbers per picture. The pictures still have their rows and columns here; lesson 3 flattens them.",
    labels: () =>
      "That is the shape of the labels: one number per picture. A picture has rows and columns too.",
    onePicture: () => "That is the shape of one picture. The tensor holds 10,000 of them.",
    channel: () =>
      "A last axis holds the colours of a coloured picture. These are grey: one number per pixel, and no such axis.",
  },
  trainBytes: {
    question: "Set `trainBytes` to the number of bytes that the numbers in `trainImages` take.",
    hints: [
      "First count the numbers: how many are there in a tensor of shape `[60000, 28, 28]`?",
      "Multiply the sizes of all axes. Each number is an int32, and 32 bits are 4 bytes.",
      "The product of 60000, 28, 28 and 4. TypeScript may do the work: `let trainBytes: number | undefined = 60000 * …;`",
    ],
    correct:
      "188,160,000 bytes, about 188 MB, for 47,040,000 numbers. The size of a tensor is the product of its shape. In the downloaded file each pixel takes 1 byte, because a byte holds 0 to 255.",
    count: () =>
      "That is how many numbers there are, and how many bytes they take in the downloaded file. As int32 in memory each takes 4 bytes.",
    megabytes: () => "That is in megabytes. The question asks for bytes.",
    kilobytes: () => "That is in kilobytes. The question asks for bytes.",
    bits: () => "That is in bits. 8 bits are one byte.",
    onePicture: (got: string) => `${got} is the size of one picture, or part of one. There are 60,000.`,
    eightBytes: () => "8 bytes is the size of a `number` in TypeScript. An int32 in a tensor takes 32 bits.",
    withTest: () => "That counts the test images too. The question is about `trainImages`.",
    oneSide: () => "You counted 28 pixels per picture. It has 28 rows of 28.",
    onePixelEach: () => "That is one number of 4 bytes per picture. A picture has 28 rows of 28 numbers.",
  },
  imageZero: {
    question: "Set `imageZero` to the name of the class of image 0, whose label is 9.",
    hints: [
      "A label is an index into `classNames`.",
      "Indices start at 0: label 0 is the first name, T-shirt/top.",
      "Let TypeScript look it up: `classNames[9]`.",
    ],
    correct:
      "Label 9 is the tenth name, because labels start at 0. Run the next cell and look at the picture.",
    oneBased: () => '"Bag" is the ninth name. Labels start at 0, so the ninth name has the label 8.',
    spelling: (got: string) =>
      `You mean the right class, but ${got} is spelled differently. Copy the name from the table, or use \`classNames\` with an index.`,
    imageNumber: () =>
      "That is the name of label 0. Here 0 is the number of the picture, and its label is 9.",
    label: () => "9 is the label itself. Which name is at that place in `classNames`?",
    shoe: (got: string) => `A shoe is close. Look up which label ${got} has in the table.`,
    someShoe: (got: string) =>
      `${got} is not one of the ten names, but you are close: several of them are shoes. Which one has the label 9?`,
    otherClass: (got: string) => `${got} is a class, but not the one with the label 9.`,
  },
  whyTestSet: {
    question: "Why is the accuracy measured on a test set of its own?",
    choices: {
      "training set too large":
        "The training set is too large: testing on all 60,000 pictures would take too long.",
      "test images harder": "The test images are harder, so they show better what the network can do.",
      "more to learn from": "With the test images, the network has more to learn from.",
      "memory is not learning":
        "Images that were learnt from only show how good the memory is. New ones show what was learnt.",
    },
    hints: [
      "Think of the program with the `Map`: why was it right for every training image?",
      "Which pictures will the finished network meet: those that it has learnt from, or others?",
      "A score is useful only if it could not have been reached by remembering.",
    ],
    correct:
      "High accuracy on training images may be memory. Only images that it has never seen show whether it has learnt what a coat looks like. This is called generalisation.",
    tooLarge: () =>
      "A test on 60,000 pictures only takes longer. The problem is a different one: the network has seen their labels.",
    harder: () =>
      "They are no harder: both sets were drawn from one collection. What matters is whether the network has seen them.",
    moreData: () =>
      "If the network learnt from the test set, its images would no longer be new. Testing with them would prove nothing.",
  },
};
