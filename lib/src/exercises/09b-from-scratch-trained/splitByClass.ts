import { plain } from "../core/answer.js";
import { thrown } from "../core/exercise.js";
import { feedbackText } from "../core/feedbackText.js";
import { Random } from "../core/random.js";
import { TaskExercise } from "../core/taskExercise.js";
import { written } from "../core/written.js";
import { heldPerClass, type SplitFault, splitFault } from "./splitFault.js";

const english = {
  question:
    "Write `splitByClass`: it divides the places 0, 1, 2, … of the labels into `train` and `validation`, with the same share of each class in `validation`.",
  hints: [
    "Go class by class. For each class, first collect the places where its label stands.",
    "`new Set(labels)` holds each class once. For one class: `const places = [...labels.keys()].filter((i) => labels[i] === label);`",
    "With `held = Math.round(share * places.length)`, `places.slice(0, held)` goes to validation and `places.slice(held)` to training.",
    "for (const label of new Set(labels)) { …; validation.push(...places.slice(0, held)); train.push(...places.slice(held)); } and at the end return { train, validation };",
  ],
  correct:
    "Every place stands in exactly one list, and each class gives the same share. The library's `stratifiedSplit` does this too, and draws by lot which images of a class are held back.",
  fault: (fault: SplitFault, labels: readonly number[], share: number): string => {
    switch (fault.name) {
      case "no-return":
        return "Your function returned `undefined`. Did you forget a `return`?";
      case "not-two-lists":
        return "Return an object with two lists of places: `{ train, validation }`.";
      case "labels-for-places":
        return "Your lists hold the labels themselves. Wanted are the places where they stand (0 for the first label, 1 for the second, …), so that images can be picked by them too.";
      case "counted-from-1":
        return `You count from 1: place ${labels.length} does not exist, and place 0 is in no list. Places run from 0 to ${labels.length - 1}.`;
      case "not-a-place":
        return `\`${fault.set}\` contains ${written(fault.value)}. A place is a whole number from 0 to ${labels.length - 1}.`;
      case "overlap":
        return `In both lists: ${written(fault.places)}. A network that is validated on images that it has trained on looks better than it is.`;
      case "twice":
        return `Place ${fault.place} stands twice in \`${fault.set}\`. Each image has its place in one list, once.`;
      case "left-out":
        return `In neither list: ${written(fault.places)}. What is not held back is there to be trained on.`;
      case "swapped":
        return `The two are exchanged: \`validation\` has ${written(fault.counts)} of the classes 0, 1, …, which is the part to train on. ${share} is the share that is held back.`;
      case "same-number":
        return `You hold back ${fault.counts[0]} of each class. The same share is wanted, not the same number: ${written(fault.want)} of the classes 0, 1, …`;
      case "not-stratified":
        return `Not the same share of each class: \`validation\` has ${written(fault.counts)} of the classes 0, 1, …; with a share of ${share} of each it has ${written(fault.want)}.`;
    }
  },
};

export const splitByClass = new TaskExercise<(labels: number[], share: number) => unknown>({
  name: "splitByClass",
  stub: `function splitByClass(
  labels: number[],
  share: number,
): { train: number[]; validation: number[] } {
  return todo();
}`,
  solution: `function splitByClass(
  labels: number[],
  share: number,
): { train: number[]; validation: number[] } {
  const train: number[] = [];
  const validation: number[] = [];
  for (const label of new Set(labels)) {
    const places = [...labels.keys()].filter((i) => labels[i] === label);
    const held = Math.round(share * places.length);
    validation.push(...places.slice(0, held));
    train.push(...places.slice(held));
  }
  return { train, validation };
}`,
  judge: (splitByClass, calling) => {
    if (typeof splitByClass !== "function") {
      return { kind: "incorrect", message: feedbackText.notAFunction(written(splitByClass)) };
    }
    for (const [labels, share] of splitInputs()) {
      calling([labels, share]);
      let got: unknown;
      try {
        got = read(splitByClass([...labels], share));
      } catch (error) {
        return thrown(error, [labels, share]);
      }
      const fault = splitFault(got, labels, share);
      if (fault) {
        return {
          kind: "incorrect",
          misconception: fault.name,
          message: english.fault(fault, labels, share),
          example: { args: [labels, share], got, want: rightSplit(labels, share) },
        };
      }
    }
    return { kind: "correct", message: english.correct };
  },
  text: english,
});

/** Both lists as plain arrays: typed arrays and tensors are answers too. */
function read(got: unknown): unknown {
  if (typeof got !== "object" || got === null || Array.isArray(got)) return got;
  return Object.fromEntries(Object.entries(got).map(([name, list]) => [name, plain(list)]));
}

function rightSplit(labels: readonly number[], share: number) {
  const left = heldPerClass(labels, share);
  const isHeld = labels.map((label) => left[label]-- > 0);
  const places = (held: boolean) => [...labels.keys()].filter((i) => isHeld[i] === held);
  return { train: places(false), validation: places(true) };
}

/**
 * Simplest first; then mixed labels, labels sorted by class, and classes of different sizes. The share divides every class
 * without a remainder, so nobody has to guess how to round.
 */
function splitInputs(): [labels: number[], share: number][] {
  const random = new Random("splitByClass");
  const drawn = Array.from({ length: 12 }, (): [number[], number] => {
    const whole = random.pick([2, 4, 5]);
    const labels = Array.from({ length: random.integer(2, 4) }, (_, label) =>
      new Array(whole * random.integer(1, 3)).fill(label),
    ).flat();
    return [random.pick([labels, shuffled(labels, random)]), 1 / whole];
  });
  return [
    [[0, 1, 0, 1, 1, 0, 1, 0], 0.25],
    [[0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1], 0.5],
    [[2, 0, 1, 1, 0, 2, 0, 1, 0, 2, 0, 1, 2, 1, 2, 0, 0, 0, 0, 0], 0.2],
    ...drawn,
  ];
}

const shuffled = (labels: readonly number[], random: Random): number[] =>
  labels
    .map((label) => ({ label, at: random.uniform() }))
    .sort((a, b) => a.at - b.at)
    .map(({ label }) => label);
