import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

export const en = {
  question: "Write `unflatten`: from a place back to [row, column], for a 28×28 image in C order.",
  hints: [
    "It is a division with remainder, as in school: how many whole rows of 28 fit before this place, and what is left over?",
    "Take place 100: 100 / 28 is 3.57…, so 3 whole rows fit before it, and 100 − 3 · 28 = 16 pixels are left over.",
    "The row is `Math.floor(index / 28)`. The column is `index % 28`. Return both in a list, the row first.",
  ],
  correct:
    "Division with remainder: $i = 28 \\cdot r + c$ with $0 \\le c < 28$ has exactly one solution. So flattening loses nothing: each place tells where its pixel stood.",
  swapped: (example: Try) =>
    `Row and column are swapped. Place ${written(example.args[0])} is ${written(example.want)}, not ${written(example.got)}: one step to the right changes the place by 1.`,
  fraction: (example: Try) =>
    `There is no row ${written((example.got as number[])[0])}. Only whole rows lie above a pixel: drop what comes after the decimal point, with \`Math.floor\`.`,
  rowRounded: (example: Try) =>
    `Rounding goes up once a row is more than half full: place ${written(example.args[0])} is still in row ${written((example.want as number[])[0])}. Use \`Math.floor\`, which always goes down.`,
  ceiling: (example: Try) =>
    `\`Math.ceil\` goes up. Place ${written(example.args[0])} has ${written((example.want as number[])[0])} whole rows before it: use \`Math.floor\`, which goes down.`,
  fromOne: (example: Try) =>
    `Rows and columns start at 0: place ${written(example.args[0])} is ${written(example.want)}, not ${written(example.got)}.`,
  oneRowLate: (example: Try) =>
    `Place ${written(example.args[0])} begins a new row: it is ${written(example.want)}, not ${written(example.got)}. Keep taking off 28 while 28 or more are left: \`>=\`, not \`>\`.`,
  otherWidth: (example: Try) =>
    `A row holds 28 pixels, with columns 0 to 27. Place ${written(example.args[0])} is ${written(example.want)}, not ${written(example.got)}.`,
  columnNotReduced: (example: Try) =>
    `The row is right, but there is no column ${written((example.got as number[])[1])}: a row ends at column 27. Take off the pixels of the rows above; what is left is the remainder.`,
  columnFraction: (example: Try) =>
    `The row is right. ${written((example.got as number[])[1])} is the part of a row that is left over; the column counts pixels: 28 times that, or \`index % 28\`.`,
  columnMinusRow: (example: Try) =>
    `To find the column, take off 28 for each row above, not 1: ${written(example.args[0])} − 28 · ${written((example.want as number[])[0])} = ${written((example.want as number[])[1])}.`,
  takenOffOnce: (example: Try) =>
    `You take off 28 once. Place ${written(example.args[0])} is in row ${written((example.want as number[])[0])}: take off 28 for each row above it.`,
  oneNumber: (example: Try) =>
    `Return two numbers in a list, [row, column]: for place ${written(example.args[0])}, ${written(example.want)}.`,
  object: (example: Try) =>
    `The check needs a list: \`return [row, column];\`. For place ${written(example.args[0])} that is ${written(example.want)}.`,
};
