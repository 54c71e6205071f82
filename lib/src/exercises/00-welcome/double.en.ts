import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

export const en = {
  question: "Write `double`: it returns its input times 2.",
  hints: [
    "Put an expression in place of `todo()`, after `return`.",
    "The name `x` stands for the input. In TypeScript, `*` multiplies.",
    "The whole line is: `return 2 * x;`",
  ],
  correct: "The check called your function on many numbers, and it was right every time.",
  plusTwo: ({ args: [x] }: Try) =>
    `That adds 2. For 2 that is the same as doubling, but 2 + ${written(x)} is not 2 · ${written(x)}. One example that fits proves nothing.`,
  squared: ({ args: [x] }: Try) => `That multiplies ${written(x)} by itself. Doubling multiplies by 2.`,
  unchanged: () => "That is the input, unchanged. Multiply it by 2.",
  half: () => "That divides by 2. `*` multiplies, `/` divides.",
  text: ({ got }: Try) =>
    `Your function returned ${written(got)}, a string, which is text in quotation marks. Return a number: compute with \`*\`.`,
};
