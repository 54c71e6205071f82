import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./double.en.js";

const text = inLanguage("exercises/00-welcome/double", en);

/** The exercise on which the lesson shows the four outcomes. */
export const double = new FunctionExercise<[x: number], number, typeof en>({
  solution: `function double(x: number): number {
  return 2 * x;
}`,
  reference: (x) => 2 * x,
  examples: [[2], [5], [0], [-1.5], [0.0125]],
  random: (random) => random.pick([random.numbers(1, -100, 100), random.numbers(1, -1, 1, 4)]) as [number],
  misconceptions: {
    text: { recognise: ({ got }) => typeof got === "string" },
    plusTwo: (x) => x + 2,
    squared: (x) => x * x,
    unchanged: (x) => x,
    half: (x) => x / 2,
  },
  text,
});
