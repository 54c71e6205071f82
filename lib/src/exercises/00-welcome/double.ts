import { FunctionExercise } from "../core/functionExercise.js";
import { written } from "../core/written.js";

const english = {
  question: "Write `double`: it returns its input times 2.",
  hints: [
    "Put an expression in the place of `todo()`, after `return`.",
    "The name `x` stands for the input. In TypeScript, `*` multiplies.",
    "The whole line is: `return 2 * x;`",
  ],
  correct: "The check called your function on many numbers, and it was right for each.",
  plusTwo: (x: string) =>
    `That adds 2. For 2 it is the same as doubling, but 2 + ${x} is not 2 · ${x}. One example that fits is no proof.`,
  squared: (x: string) => `That multiplies ${x} by itself. Doubling multiplies by 2.`,
  unchanged: () => "That is the input as it came. Multiply it by 2.",
  half: () => "That divides by 2. `*` multiplies, `/` divides.",
  text: (got: string) =>
    `Your function returned ${got}, a text in quotation marks. A number is wanted: compute with \`*\`.`,
};

/** The exercise on which the lesson shows the four outcomes. */
export const double = new FunctionExercise<[x: number], number>({
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
      say: ({ got }) => english.text(written(got)),
    },
    {
      name: "plus-two",
      wrong: (x) => x + 2,
      say: ({ args }) => english.plusTwo(written(args[0])),
    },
    { name: "squared", wrong: (x) => x * x, say: ({ args }) => english.squared(written(args[0])) },
    { name: "unchanged", wrong: (x) => x, say: english.unchanged },
    { name: "half", wrong: (x) => x / 2, say: english.half },
  ],
  text: english,
});
