import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const call = ({ args, got }: Try) => `For the objects ${written(args[0])} you get ${written(got)}`;

export const en = {
  question: "Write `multiHot`: a row with 1 for each class that is in the image, and 0 for every other.",
  hints: [
    "Begin with a row of `numClasses` zeros: `new Array<number>(numClasses).fill(0)`.",
    "Go through the classes of the objects, and set the entry of each to 1.",
    "`for (const label of objects) row[label] = 1;` Setting it to 1 a second time changes nothing.",
  ],
  correct:
    "The row answers ten questions with yes or no: is there a T-shirt, are there trousers, … How many of them there are is not asked, so two coats are one yes. An empty canvas is a row of zeros, which one-hot could not express.",
  counts: (example: Try) =>
    `${call(example)}: that counts. Two objects of one class are still one yes: set the entry to 1, do not add 1.`,
  oneHot: (example: Try) =>
    `${call(example)}: only one of the objects is marked. Every object sets its own entry. Is there a \`return\` inside the loop, or is the row made anew for each object?`,
  rows: (example: Try) => `${call(example)}: one row for each object. All objects of an image share one row.`,
  shares: (example: Try) =>
    `${call(example)}: shares that add up to 1. That is a distribution over classes, of which exactly one is true. Here several are, each with a full 1.`,
  labels: (example: Try) => `${call(example)}: the classes themselves. Write 1 at their places.`,
  inverted: (example: Try) => `${call(example)}: yes and no have changed places.`,
  oneBased: (example: Try) => `${call(example)}: everything is one place off. Class 0 has entry 0.`,
  booleans: (example: Try) => `${call(example)}. The loss needs numbers: 1 for true, 0 for false.`,
  holes: (example: Try) =>
    `${call(example)}: where there is no object, the row has a gap. Fill the row with zeros first.`,
};
