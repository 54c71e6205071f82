import { same } from "../core/answer.js";
import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const steps = ({ args }: Try) => written(args[2]);
const entries = (path: unknown) => (path as number[]).length;

const english = {
  question: "Write `descend`: the weights on the way down f(w) = (w − 3)², the start included.",
  hints: [
    "Begin with a list that holds the start: `const path = [w];`. Then repeat: slope at the present weight, new weight, into the list.",
    "One step is `w = w - learningRate * 2 * (w - 3)`. The slope must be worked out anew in every step, because w has moved.",
    "for (let step = 0; step < steps; step++) { w -= learningRate * 2 * (w - 3); path.push(w); } and then return path;",
  ],
  correct:
    "The steps get shorter by themselves as the slope flattens. With learning rate 0.1 every step closes a fifth of the distance to 3.",
  lastOnly: (example: Try) =>
    `That is only where the way ends. Return the whole way: a list of ${entries(example.want)} weights, start included.`,
  startMissing: (example: Try) =>
    `The start is missing: the list begins with w itself, ${written(example.args[0])}, and has ${entries(example.want)} entries for ${steps(example)} steps.`,
  tooMany: (example: Try) =>
    `Your list has ${entries(example.got)} entries, one too many. ${steps(example)} steps lead over ${entries(example.want)} places, start included.`,
  tooFew: (example: Try) =>
    `Your list has ${entries(example.got)} entries, one too few. ${steps(example)} steps lead over ${entries(example.want)} places, start included.`,
  fixedSlope: () =>
    "All your steps are equally long: the slope was worked out once, at the start. Work it out again after every step.",
  uphill: (example: Try) =>
    `Your way leads away from 3: ${written(example.got)}. Subtract the slope, do not add it.`,
  factor: (example: Try) =>
    `Your steps are half as long as they should be: ${written(example.got)}. The derivative of (w − 3)² is 2 · (w − 3).`,
  noRate: (example: Try) =>
    `Your steps ignore the learning rate, ${written(example.args[1])}: ${written(example.got)}.`,
  losses: () => "Those are the heights f(w) along the way. The weights themselves are wanted.",
  heightAsSlope: () => "You subtract the height (w − 3)² instead of the slope 2 · (w − 3).",
  bracket: () =>
    "Your way leads to 1.5, where 2 · w − 3 is 0. The bracket is missing: the slope is 2 · (w − 3).",
  otherValley: () => "Your way leads to 0: 2 · w is the slope of w². The valley of (w − 3)² lies at 3.",
};

type Descent = [w: number, learningRate: number, steps: number];

function walk(rule: (w: number, rate: number, start: number) => number) {
  return (w: number, rate: number, count: number): number[] => {
    const path = [w];
    for (let step = 0; step < count; step++) path.push(rule(path[step], rate, w));
    return path;
  };
}

const right = walk((w, rate) => w - rate * 2 * (w - 3));
/** Whether a list is the right one but for its length. */
const begins = (list: unknown, whole: unknown) =>
  Array.isArray(list) && Array.isArray(whole) && same(list, whole.slice(0, list.length), 1e-4);

export const descend = new FunctionExercise<Descent, number[]>({
  name: "descend",
  stub: `function descend(w: number, learningRate: number, steps: number): number[] {
  return todo();
}`,
  solution: `function descend(w: number, learningRate: number, steps: number): number[] {
  const path = [w];
  for (let step = 0; step < steps; step++) {
    w -= learningRate * 2 * (w - 3);
    path.push(w);
  }
  return path;
}`,
  reference: right,
  examples: [
    [0, 0.1, 3],
    [5, 0.25, 4],
    [2, 0.1, 0],
  ],
  random: (random) => [
    random.numbers(1, -5, 10, 1)[0],
    random.numbers(1, 0.02, 1.1)[0],
    random.integer(2, 8),
  ],
  misconceptions: [
    {
      name: "last-only",
      recognise: ({ got, want }) => typeof got === "number" && same(got, (want as number[]).at(-1), 1e-4),
      say: english.lastOnly,
    },
    {
      name: "start-missing",
      recognise: ({ got, want }) => same(got, (want as number[]).slice(1), 1e-4),
      say: english.startMissing,
    },
    {
      name: "one-too-many",
      recognise: ({ got, want }) => entries(got) === entries(want) + 1 && begins(want, got),
      say: english.tooMany,
    },
    {
      name: "one-too-few",
      recognise: ({ got, want }) => entries(got) === entries(want) - 1 && begins(got, want),
      say: english.tooFew,
    },
    {
      name: "fixed-slope",
      wrong: walk((w, rate, start) => w - rate * 2 * (start - 3)),
      say: english.fixedSlope,
    },
    { name: "uphill", wrong: walk((w, rate) => w + rate * 2 * (w - 3)), say: english.uphill },
    { name: "factor-forgotten", wrong: walk((w, rate) => w - rate * (w - 3)), say: english.factor },
    { name: "learning-rate-forgotten", wrong: walk((w) => w - 2 * (w - 3)), say: english.noRate },
    {
      name: "losses",
      wrong: (...call) => right(...call).map((w) => (w - 3) ** 2),
      say: english.losses,
    },
    {
      name: "height-as-slope",
      wrong: walk((w, rate) => w - rate * (w - 3) ** 2),
      say: english.heightAsSlope,
    },
    { name: "bracket-missing", wrong: walk((w, rate) => w - rate * (2 * w - 3)), say: english.bracket },
    { name: "other-valley", wrong: walk((w, rate) => w - rate * 2 * w), say: english.otherValley },
  ],
  text: english,
});
