export const en = {
  inputNodes: {
    question:
      "Set `inputNodes` to the number of nodes of the input layer, for 50,000 images of 32 × 40 pixels.",
    hints: [
      "The input layer has one node for each number that describes one image.",
      "One image has 32 rows, and each row has 40 pixels.",
      "Multiply: `32 * 40`.",
    ],
    correct: "32 · 40 = 1,280: one node per pixel, whatever the number of images.",
    oneSide: (got: string) => `${got} is one side of the image. Each of its 32 rows has 40 pixels.`,
    sidesAdded: () =>
      "32 + 40 = 72 adds the sides. The number of pixels in a rectangle is height times width.",
    images: (got: string) =>
      `${got} counts images. The network looks at one image at a time; more images do not need a bigger network.`,
    allPixels: (got: string) =>
      `${got} counts the pixels of all images together. One image goes in at a time.`,
    smallerImages: () => "784 is for images of 28 × 28 pixels. These have 32 rows and 40 columns.",
    classes: () =>
      "10 is the number of classes: that decides the output layer. The input layer takes pixels.",
    lastPlace: () => "1279 is the number of the last pixel when you start at 0. How many are there?",
    biasCounted: () => "1281 is one too many: an input node computes nothing, so it has no bias.",
  },

  flattenedByRows: {
    question: "Set `flattenedByRows` to the list that C order makes of the image [[5, 1, 4], [2, 6, 3]].",
    hints: [
      "C order reads as you read a page of English.",
      "Write down the whole first row, then the whole second row.",
      "The first three numbers are 5, 1, 4.",
    ],
    correct:
      "The first row, then the second. The 1 beside the 5 stays beside it; the 2 below the 5 lands 3 places later.",
    columnMajor: () =>
      "That reads down the columns: 5, then 2 below it. C order finishes a row before it goes down, so 1 comes second.",
    nested: () =>
      "That is still an image of 2 rows and 3 columns. A flat list has no inner brackets: six numbers in a row.",
    sorted: () => "That sorts the values. Flattening never looks at the values, only at where they are.",
    snake: () => "That reads the second row backwards. Every row is read from the left.",
    backwards: () => "That starts in the last corner. Place 0 belongs to the first pixel of the first row.",
    bottomUp: () => "That starts with the bottom row. Row 0 is at the top.",
    places: () => "Those are the places. The list holds the values that are there: place 0 holds 5.",
    length: (got: string) => `${got} does not have 6 entries. Every pixel gets a place, and none gets two.`,
  },

  batchShape: {
    question:
      "Set `batchShape` to the shape that comes out of the Flatten layer for a batch of shape [32, 28, 28].",
    hints: [
      "A batch is several images at once. Each of them is flattened on its own.",
      "The first axis counts the images. It stays as it is.",
      "Two numbers: how many images, and how many pixels in each.",
    ],
    correct:
      "32 rows of 784: one row per image. Flatten never touches the first axis, so images are never mixed up with each other.",
    oneImage: (got: string) =>
      `${got} is one flattened image. There are 32 of them here, so a first axis counts them.`,
    everything: () =>
      "32 · 784 = 25,088 runs all the images together into one list. The network could not tell where one ends; each image stays a row of its own.",
    transposed: () =>
      "The first axis counts the images, here and everywhere in this course: [32, 784], read as 32 rows of 784 pixels.",
    unchanged: () => "That is the shape that goes in. Flatten joins the last two axes, 28 and 28, into one.",
    sidesAdded: () =>
      "Joining two axes multiplies their lengths: an image of 28 rows of 28 has 784 pixels, not 56.",
    rowsJoined: () =>
      "That joins the images with the rows. Flatten keeps the first axis and joins the others: 28 and 28.",
    otherCount: (got: string) =>
      `${got} has the right second length. The first counts the images, and this batch has 32 of them.`,
    extraAxis: (got: string) =>
      `${got} still has three axes. Flatten leaves two: the images, and the pixels of each.`,
    oneSide: (got: string) =>
      `${got} has room for 28 numbers per image, but an image has 28 rows of 28: none of them is dropped.`,
    notAShape: (got: string) => `${got} is a number. A shape is a list: one length for each axis.`,
  },
};
