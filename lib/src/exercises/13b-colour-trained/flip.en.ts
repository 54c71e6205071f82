export const en = {
  question: "Write `flip`: the mirror image of a colour image, with left and right swapped.",
  hints: [
    "Three axes: row, column, channel. Which of them must run backwards, and which two stay as they are?",
    "Each row keeps its place; inside a row the pixels come in reverse order, and each pixel stays whole. `map` turns each row into a new one.",
    "return image.map((row) => [...row].reverse());",
  ],
  correct:
    "Only the column axis runs backwards. With tensors it is `image.reverse(1)`: of the axes 0, 1, 2 the columns are axis 1 (for a batch, axis 2).",
  upsideDown: () =>
    "That turns the image upside down: you reversed the rows. The sky should stay at the top: reverse the pixels inside each row.",
  channelsReversed: () =>
    "You reversed the channels: red and blue are swapped, and everything stays in its place. Reverse the pixels of each row, and leave each pixel whole.",
  halfTurn: () =>
    "You reversed rows and columns: that is a half turn, with the sky below. Only the columns run backwards.",
  channelsToo: () =>
    "The pixels come in the right order, but red and blue are swapped in each: you reversed the channels too.",
  transposed: () =>
    "You swapped rows and columns: what was at the top is now on the left. A mirror image keeps its height, and each row stays a row.",
  unchanged: () =>
    "That is the image as it came in. `reverse` and `map` are of use only if their result is returned.",
  overwritten: () =>
    "The left half is right, and the right half is as it was: you had already overwritten the pixels you needed for it. Make a new row instead of changing the old one.",
};
