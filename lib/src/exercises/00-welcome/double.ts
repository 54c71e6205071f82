import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./double.en.js";

const text = inLanguage({ en });

/** The exercise on which the lesson shows the four outcomes. */
export const double = new FunctionExercise<[x: number], number, typeof en>({
  name: "double",
  stub: `function double(x: number): number {
  return todo();
}`,
  solution: `function double(x: number): number {
  return 2 * x;
}`,
  reference: (x) => 2 * x,
  examples: [[2], [5], [0], [-1.5]],
  random: (random) => [random.numbers(1, -100, 100)[0]],
  misconceptions: [
    {
      name: "text",
      recognise: ({ got }) => typeof got === "string",
      say: "text",
    },
    {
      name: "plus-two",
      wrong: (x) => x + 2,
      say: "plusTwo",
    },
    { name: "squared", wrong: (x) => x * x, say: "squared" },
    { name: "unchanged", wrong: (x) => x, say: "unchanged" },
    { name: "half", wrong: (x) => x / 2, say: "half" },
  ],
  text,
});
