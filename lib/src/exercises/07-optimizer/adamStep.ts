import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./adamStep.en.js";

const text = inLanguage("exercises/07-optimizer/adamStep", en);

type Step = [w: number, m: number, v: number, g: number, t: number, learningRate: number];
type After = [w: number, m: number, v: number];

interface Moments {
  m: number;
  v: number;
  mHat: number;
  vHat: number;
  epsilon: number;
  /** What the step is divided by. */
  root: number;
}

interface Lines {
  first?: (m: number, g: number) => number;
  second?: (v: number, g: number) => number;
  corrected?: (moment: number, beta: number, t: number) => number;
  move?: (w: number, moments: Moments, rate: number, g: number) => number;
  returned?: (w: number, moments: Moments, before: [m: number, v: number]) => After;
  epsilon?: number;
}

/** The step, with some of its lines replaced. */
function adam({
  first = (m, g) => 0.9 * m + 0.1 * g,
  second = (v, g) => 0.999 * v + 0.001 * g ** 2,
  corrected = (moment, beta, t) => moment / (1 - beta ** t),
  move = (w, { mHat, root }, rate) => w - (rate * mHat) / root,
  returned = (w, { m, v }) => [w, m, v],
  epsilon = 1e-7,
}: Lines = {}) {
  return (w: number, m: number, v: number, g: number, t: number, rate: number): After => {
    const [newM, newV] = [first(m, g), second(v, g)];
    const [mHat, vHat] = [corrected(newM, 0.9, t), corrected(newV, 0.999, t)];
    const moments = { m: newM, v: newV, mHat, vHat, epsilon, root: Math.sqrt(vHat) + epsilon };
    return returned(move(w, moments, rate, g), moments, [m, v]);
  };
}

const right = adam();

/** A slip, by whoever has the 1e-7 and by whoever has left it out. */
const slip = (lines: Lines) => [adam(lines), adam({ ...lines, epsilon: 0 })];

export const adamStep = new FunctionExercise<Step, After, typeof en>({
  solution: `function adamStep(
  w: number,
  m: number,
  v: number,
  g: number,
  t: number,
  learningRate: number,
): [w: number, m: number, v: number] {
  m = 0.9 * m + 0.1 * g;
  v = 0.999 * v + 0.001 * g ** 2;
  const mHat = m / (1 - 0.9 ** t);
  const vHat = v / (1 - 0.999 ** t);
  w -= (learningRate * mHat) / (Math.sqrt(vHat) + 1e-7);
  return [w, m, v];
}`,
  reference: right,
  examples: [
    [5, 0, 0, 1000, 1, 0.1],
    [5, 2, 9, -4, 3, 0.1],
    // Where 1e-7 is all that is divided by, and where it is half of it.
    [5, 0, 0, 0, 1, 0.1],
    [5, 0, 0, 1e-7, 1, 0.1],
  ],
  random: (random) => [
    random.numbers(1, -5, 5)[0],
    random.numbers(1, -3, 3)[0],
    random.numbers(1, 0.5, 9)[0],
    random.numbers(1, -5, 5)[0],
    random.integer(1, 20),
    random.numbers(1, 0.01, 0.5)[0],
  ],
  tolerance: 1e-5,
  misconceptions: {
    gradientDescent: slip({ move: (w, _, rate, g) => w - rate * g }),
    notCorrected: [
      ...slip({ corrected: (moment) => moment }),
      ...slip({ corrected: (moment, beta, t) => (beta === 0.9 ? moment : moment / (1 - beta ** t)) }),
      ...slip({ corrected: (moment, beta, t) => (beta === 0.999 ? moment : moment / (1 - beta ** t)) }),
    ],
    noSquareRoot: slip({ move: (w, { mHat, vHat, epsilon }, rate) => w - (rate * mHat) / (vHat + epsilon) }),
    rootOfBoth: slip({
      move: (w, { mHat, vHat, epsilon }, rate) => w - rate * Math.sqrt(mHat / (vHat + epsilon)),
    }),
    uphill: slip({ move: (w, { mHat, root }, rate) => w + (rate * mHat) / root }),
    epsilon: [
      adam({ epsilon: 0 }), // also where it stands outside the brackets: 1e-7 more or less shows in no weight
      adam({ epsilon: -1e-7 }),
      adam({ move: (w, { mHat, vHat }, rate) => w - (rate * mHat) / Math.sqrt(vHat + 1e-7) }),
    ],
    learningRateForgotten: slip({ move: (w, { mHat, root }) => w - mHat / root }),
    stepAlone: [
      ...slip({ move: (_, { mHat, root }, rate) => (rate * mHat) / root }),
      ...slip({ move: (_, { mHat, root }, rate) => (-rate * mHat) / root }),
    ],
    timesT: [
      ...slip({ corrected: (moment, beta, t) => moment / (1 - beta * t) }),
      ...slip({ corrected: (moment, beta, t) => moment / (1 - (beta === 0.9 ? beta * t : beta ** t)) }),
      ...slip({ corrected: (moment, beta, t) => moment / (1 - (beta === 0.999 ? beta * t : beta ** t)) }),
    ],
    squareForgotten: slip({ second: (v, g) => 0.999 * v + 0.001 * g }),
    momentumSum: slip({ first: (m, g) => 0.9 * m + g }),
    ratesSwapped: slip({
      first: (m, g) => 0.999 * m + 0.001 * g,
      second: (v, g) => 0.9 * v + 0.1 * g ** 2,
    }),
    weightsSwapped: slip({
      first: (m, g) => 0.1 * m + 0.9 * g,
      second: (v, g) => 0.001 * v + 0.999 * g ** 2,
    }),
    correctedKept: slip({ returned: (w, { mHat, vHat }) => [w, mHat, vHat] }),
    momentsLost: slip({ returned: (w, _, [m, v]) => [w, m, v] }),
    onlyWeight: [right, adam({ epsilon: 0 })].map(
      (step) =>
        (...call: Step) =>
          step(...call)[0],
    ),
  },
  text,
});
