import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./multiHot.en.js";

const text = inLanguage("exercises/11b-up-to-four-objects/multiHot", en);

type Args = [objects: number[], numClasses: number];
const zeros = (length: number): number[] => new Array(length).fill(0);
const hot: (...args: Args) => number[] = (objects, numClasses) =>
  zeros(numClasses).map((_, label) => Number(objects.includes(label)));
const counts: (...args: Args) => number[] = (objects, numClasses) =>
  zeros(numClasses).map((_, label) => objects.filter((one) => one === label).length);

/** 1 at the objects' places of a row in which nothing stands yet. */
function marked(row: number[], objects: readonly number[]): number[] {
  for (const label of objects) row[label] = 1;
  return row;
}

export const multiHot = new FunctionExercise<Args, number[], typeof en>({
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
  misconceptions: {
    counts,
    oneHot: [
      (objects, n) => zeros(n).map((_, label) => Number(label === objects.at(-1))),
      (objects, n) => zeros(n).map((_, label) => Number(label === objects[0])),
      // a return in the loop: without objects it is never reached
      ([label], n) => (label === undefined ? undefined : hot([label], n)),
    ],
    rows: (objects, n) => objects.map((label) => hot([label], n)),
    shares: [
      (objects, n) => counts(objects, n).map((count) => count / Math.max(objects.length, 1)),
      (objects, n) => hot(objects, n).map((yes) => yes / Math.max(new Set(objects).size, 1)),
    ],
    labels: (objects) => objects,
    inverted: (objects, n) => hot(objects, n).map((yes) => 1 - yes),
    oneBased: (objects, n) =>
      hot(
        objects.map((label) => label - 1),
        n,
      ),
    booleans: {
      recognise: ({ got }) => Array.isArray(got) && got.some((value) => typeof value === "boolean"),
    },
    holes: [
      (objects, n) => marked(new Array(n), objects),
      (objects) => marked([], objects),
      (objects, n) => hot(objects, n).map((yes) => (yes === 1 ? 1 : undefined)),
    ],
  },
  text,
});
