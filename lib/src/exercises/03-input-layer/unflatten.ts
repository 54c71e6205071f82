import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./unflatten.en.js";

const text = inLanguage("exercises/03-input-layer/unflatten", en);

const size = 28;

export const unflatten = new FunctionExercise<[index: number], number[], typeof en>({
  solution: `function unflatten(index: number): number[] {
  return [Math.floor(index / 28), index % 28];
}`,
  reference: (index) => [Math.floor(index / size), index % size],
  examples: [[0], [1], [28], [100], [783]],
  random: (random) => [random.integer(0, 783)],
  misconceptions: {
    swapped: [(index) => [index % size, Math.floor(index / size)], (index) => [index % size, index / size]],
    fraction: (index) => [index / size, index % size],
    rowRounded: (index) => [Math.round(index / size), index % size],
    ceiling: (index) => [Math.ceil(index / size), index % size],
    fromOne: [
      (index) => [Math.floor(index / size) + 1, (index % size) + 1],
      (index) => [Math.floor(index / size) + 1, index % size],
    ],
    oneRowLate: (index) => {
      const row = Math.max(0, Math.ceil(index / size) - 1);
      return [row, index - size * row];
    },
    otherWidth: [27, 29].map((width) => (index: number) => [Math.floor(index / width), index % width]),
    columnNotReduced: (index) => [Math.floor(index / size), index],
    columnFraction: (index) => [Math.floor(index / size), (index / size) % 1],
    columnMinusRow: (index) => [Math.floor(index / size), index - Math.floor(index / size)],
    takenOffOnce: (index) => [Math.floor(index / size), index - size],
    oneNumber: { recognise: ({ got }) => typeof got === "number" },
    object: { recognise: ({ got }) => typeof got === "object" && got !== null && "row" in got },
  },
  text,
});
