import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const call = ({ args, got }: Try) => `For the objects ${written(args[0])} got ${written(got)}`;

const english = {
  question: "Write `multiHot`: a row with 1 for each class that is on the picture, and 0 for every other.",
  hints: [
    "Begin with a row of `numClasses` zeros: `new Array<number>(numClasses).fill(0)`.",
    "Go through the classes of the objects, and set the entry of each to 1.",
    "`for (const label of objects) row[label] = 1;` Setting it to 1 a second time changes nothing.",
  ],
  correct:
    "The row answers ten questions with yes or no: is there a T-shirt, is there a trouser, … How many of them there are is not asked, so two coats are one yes. No object is a row of zeros, which one-hot could not say.",
  counts: (example: Try) =>
    `${call(example)}: that counts. Two objects of one class are still one yes: set the entry to 1, do not add 1.`,
  oneHot: (example: Try) =>
    `${call(example)}: only one of the objects is marked. Every object sets its own entry. Does a \`return\` stand inside the loop, or is the row made anew for each?`,
  rows: (example: Try) =>
    `${call(example)}: one row for each object. All objects of a picture share one row.`,
  shares: (example: Try) =>
    `${call(example)}: shares that add up to 1. That is a distribution over classes, of which exactly one is true. Here several are, each with a full 1.`,
  labels: (example: Try) => `${call(example)}: the classes themselves. Write 1 at their places.`,
  inverted: (example: Try) => `${call(example)}: yes and no have changed places.`,
  oneBased: (example: Try) => `${call(example)}: everything is one place off. Class 0 has entry 0.`,
  booleans: (example: Try) => `${call(example)}. The loss needs numbers: 1 for true, 0 for false.`,
  holes: (example: Try) =>
    `${call(example)}: where no object is, nothing stands. Fill the row with zeros first.`,
};

type Args = [objects: number[], numClasses: number];
const zeros = (length: number): number[] => new Array(length).fill(0);
const hot: (...args: Args) => number[] = (objects, numClasses) =>
  zeros(numClasses).map((_, label) => Number(objects.includes(label)));
const counts: (...args: Args) => number[] = (objects, numClasses) =>
  zeros(numClasses).map((_, label) => objects.filter((one) => one === label).length);

export const multiHot = new FunctionExercise<Args, number[]>({
  name: "multiHot",
  stub: `function multiHot(objects: number[], numClasses: number): number[] {
  return todo();
}`,
  solution: `function multiHot(objects: number[], numClasses: number): number[] {
  const row = new Array<number>(numClasses).fill(0);
  for (const label of objects) row[label] = 1;
  return row;
}`,
  reference: hot,
  examples: [
    [[2, 0], 4],
    [[1, 1, 3], 4],
    [[], 3],
    [[4], 5],
  ],
  random: (random) => {
    const numClasses = random.integer(3, 10);
    return [random.integers(random.integer(0, 4), 0, numClasses - 1), numClasses];
  },
  tolerance: 0,
  misconceptions: [
    { name: "counts", wrong: counts, say: english.counts },
    {
      name: "one-hot",
      wrong: (objects, n) => zeros(n).map((_, label) => Number(label === objects.at(-1))),
      say: english.oneHot,
    },
    {
      name: "one-hot",
      wrong: (objects, n) => zeros(n).map((_, label) => Number(label === objects[0])),
      say: english.oneHot,
    },
    {
      name: "one-hot",
      recognise: ({ args, got }) => got === undefined && (args[0] as number[]).length === 0, // a return in the loop
      say: english.oneHot,
    },
    {
      name: "rows",
      recognise: ({ got }) => Array.isArray(got) && Array.isArray(got[0]),
      say: english.rows,
    },
    {
      name: "shares",
      wrong: (objects, n) => counts(objects, n).map((count) => count / Math.max(objects.length, 1)),
      say: english.shares,
    },
    {
      name: "shares",
      wrong: (objects, n) => hot(objects, n).map((yes) => yes / Math.max(new Set(objects).size, 1)),
      say: english.shares,
    },
    {
      name: "labels",
      wrong: (objects) => objects,
      say: english.labels,
    },
    { name: "inverted", wrong: (objects, n) => hot(objects, n).map((yes) => 1 - yes), say: english.inverted },
    {
      name: "one-based",
      wrong: (objects, n) =>
        hot(
          objects.map((label) => label - 1),
          n,
        ),
      say: english.oneBased,
    },
    {
      name: "booleans",
      recognise: ({ got }) => Array.isArray(got) && got.some((value) => typeof value === "boolean"),
      say: english.booleans,
    },
    {
      name: "holes",
      recognise: ({ got }) => Array.isArray(got) && got.some((value) => value === undefined),
      say: english.holes,
    },
  ],
  text: english,
});
