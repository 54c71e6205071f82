import { inLanguage } from "../../text/language.js";
import { plain } from "../core/answer.js";
import { feedbackText } from "../core/feedbackText.js";
import { Random } from "../core/random.js";
import { answerOf, attempt } from "../core/studentCall.js";
import { TaskExercise } from "../core/taskExercise.js";
import { written } from "../core/written.js";
import { en } from "./splitByClass.en.js";
import { heldPerClass, splitFault } from "./splitFault.js";

const text = inLanguage("exercises/09b-from-scratch-trained/splitByClass", en);

export const splitByClass = new TaskExercise<(labels: number[], share: number) => unknown>({
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
      const result = answerOf(() => splitByClass([...labels], share), { args: [labels, share] });
      if ("outcome" in result) return result.outcome;
      const lists = attempt(() => listsOf(result.got), [labels, share]);
      if ("outcome" in lists) return lists.outcome;
      const got = read(lists.value);
      const fault = splitFault(got, labels, share);
      if (fault) {
        return {
          kind: "incorrect",
          misconception: fault.name,
          message: text.fault(fault, labels, share),
          example: { args: [labels, share], got, want: rightSplit(labels, share) },
        };
      }
    }
    return { kind: "correct", message: text.correct };
  },
  text,
});

/** What stands in the answer's two places; anything else stays itself. To read it may run code of the student's. */
function listsOf(got: unknown): unknown {
  if (typeof got !== "object" || got === null || Array.isArray(got)) return got;
  const { train, validation } = got as Record<string, unknown>;
  return { train, validation };
}

/** Both lists as plain arrays: typed arrays and tensors are answers too. */
function read(got: unknown): unknown {
  if (typeof got !== "object" || got === null || Array.isArray(got)) return got;
  const { train, validation } = got as Record<string, unknown>;
  return { train: plain(train), validation: plain(validation) };
}

function rightSplit(labels: readonly number[], share: number) {
  const left = heldPerClass(labels, share);
  const isHeld = labels.map((label) => left[label]-- > 0);
  const places = (held: boolean) => [...labels.keys()].filter((i) => isHeld[i] === held);
  return { train: places(false), validation: places(true) };
}

/**
 * Simplest first; then mixed labels, labels sorted by class, classes of different sizes, and labels with a gap. Some shares
 * leave a remainder, which is rounded up or down, but never just half an image, of which it could be doubted which way it is
 * rounded. Of each class something is held back: the library's `stratifiedSplit` takes no smaller one.
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
    [[1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0], 0.3],
    [[0, 0, 0], 0.3],
    [[1, 0, 0, 0, 1, 0, 0, 1, 0, 0], 0.2], // 1.4 and 0.6
    [[3, 7, 7, 3, 7, 3, 7, 7, 3, 7, 7], 0.3], // 1.2 and 2.1
    ...drawn,
  ];
}

const shuffled = (labels: readonly number[], random: Random): number[] =>
  labels
    .map((label) => ({ label, at: random.uniform() }))
    .sort((a, b) => a.at - b.at)
    .map(({ label }) => label);
