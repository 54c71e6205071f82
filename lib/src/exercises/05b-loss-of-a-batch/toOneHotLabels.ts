import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import type { Outcome, Try } from "../core/outcome.js";
import { answerOf, attempt } from "../core/studentCall.js";
import { TaskExercise } from "../core/taskExercise.js";
import { written } from "../core/written.js";
import { firstRow } from "./labelledRows.js";
import { en } from "./toOneHotLabels.en.js";

const text = inLanguage("exercises/05b-loss-of-a-batch/toOneHotLabels", en);

type Labels = [indexLabels: number[], dim: number];
type Method = (...args: Labels) => unknown;

const rowsOf =
  (entry: (label: number, column: number) => unknown): Method =>
  (indexLabels, dim) =>
    indexLabels.map((label) => Array.from({ length: dim }, (_, column) => entry(label, column)));
const oneHot = (label: number, column: number) => (label === column ? 1 : 0);

/** Recognised where one row has the fault. */
const inSomeRow = (fault: keyof typeof firstRow) => ({
  recognise: (example: Try) => firstRow[fault](example) !== undefined,
});

/** The rows of good labels. Bad ones come after them: see `refuses`. */
const rows = new FunctionExercise<Labels, number[][], typeof en>({
  name: "toOneHotLabels",
  stub: "function toOneHotLabels(indexLabels: number[], dim: number)",
  solution: "",
  reference: rowsOf(oneHot) as (...args: Labels) => number[][],
  examples: [
    [[2, 0], 3],
    [[1], 4],
    [[9, 0, 3, 3], 10],
  ],
  random: (random) => {
    const dim = random.integer(3, 12);
    return [random.integers(random.integer(1, 8), 0, dim - 1), dim];
  },
  misconceptions: {
    transposed: (labels, dim) =>
      Array.from({ length: dim }, (_, row) => labels.map((label) => oneHot(label, row))),
    unchanged: (labels) => labels,
    oneFlatRow: { recognise: ({ got }) => got.length > 0 && !got.some(Array.isArray) },
    sharedRow: (labels, dim) => rowsOf((_, column) => (labels.includes(column) ? 1 : 0))(labels, dim),
    oneCold: rowsOf((label, column) => 1 - oneHot(label, column)),
    noOnes: rowsOf(() => 0),
    growingRow: (labels, dim) => labels.map(() => (rowsOf(oneHot)(labels, dim) as number[][]).flat()),
    rowNumber: (labels, dim) =>
      labels.map((_, row) => Array.from({ length: dim }, (_, column) => oneHot(row, column))),
    strings: inSomeRow("strings"),
    booleans: inSomeRow("booleans"),
    labelAsValue: rowsOf((label, column) => (label === column ? label : 0)),
    oneBased: [
      rowsOf((label, column) => oneHot(label - 1, column)),
      rowsOf((label, column) => oneHot(label + 1, column)),
      // A row grows where the 1 is put behind its end.
      (labels, dim) =>
        labels.map((label) =>
          Array.from({ length: Math.max(dim, label + 2) }, (_, i) => oneHot(label + 1, i)),
        ),
    ],
    firstClassLost: inSomeRow("firstClassLost"),
    columnCount: inSomeRow("columnCount"),
    holes: inSomeRow("holes"),
  },
  text,
});

/** Calls with one label that has no column. */
const badLabels = [
  { name: "label-too-large-accepted", labels: [1, 4], dim: 4, bad: 4, why: "tooLarge" },
  { name: "label-too-large-accepted", labels: [1, 17], dim: 4, bad: 17, why: "tooLarge" },
  { name: "negative-label-accepted", labels: [-1, 2], dim: 4, bad: -1, why: "negative" },
  { name: "fractional-label-accepted", labels: [0, 1.5], dim: 4, bad: 1.5, why: "fractional" },
] as const;

/** What is wrong with how bad labels are treated; nothing if each is refused by an error that names it. */
function refuses(method: Method, calling: (args: readonly unknown[]) => void): Outcome | undefined {
  for (const { name, labels, dim, bad, why } of badLabels) {
    calling([labels, dim]);
    const call = `toOneHotLabels(${written(labels)}, ${dim})`;
    const result = answerOf(() => method([...labels], dim), { args: [labels, dim], withLine: false });
    if ("got" in result) {
      const message = text.accepted(text[why](bad, dim), call, written(result.got));
      return { kind: "incorrect", misconception: name, message };
    }
    if (result.outcome.kind !== "error") return result.outcome;
    if (!result.outcome.message.includes(String(bad))) {
      const message = text.unnamed(call, bad, result.outcome.message);
      return { kind: "incorrect", misconception: "label-not-named", message };
    }
  }
  return undefined;
}

/** What is wrong with an error thrown on purpose at good labels; nothing if it looks like any other error. */
function refusal({ message, args }: Outcome & { kind: "error" }): Outcome | undefined {
  const [labels, dim] = args as unknown as Labels;
  const names = labels.some((label) => new RegExp(`label.*\\b${label}\\b`, "i").test(message));
  if (!names) return undefined;
  const call = `toOneHotLabels(${written(labels)}, ${dim})`;
  return {
    kind: "incorrect",
    misconception: "good-label-refused",
    message: text.goodRefused(call, message, dim),
  };
}

/** The student's method, or what is wrong with what was handed in. */
function methodOf(answer: unknown): Method | Outcome {
  const wrong = (misconception: string, message: string): Outcome => ({
    kind: "incorrect",
    misconception,
    message,
  });
  const { toOneHotLabels, prototype } = (answer ?? {}) as { toOneHotLabels?: Method; prototype?: object };
  if (typeof answer === "function") {
    if (typeof toOneHotLabels === "function") {
      // Called on the class, so that `this` and its other static methods are at hand.
      return (...args) => (answer as unknown as Record<string, Method>).toOneHotLabels(...args);
    }
    if (prototype && "toOneHotLabels" in prototype) return wrong("not-static", text.notStatic());
  } else if (typeof toOneHotLabels === "function") {
    return wrong("instance", text.instance());
  }
  return wrong("no-such-method", text.noMethod(written(answer)));
}

export const toOneHotLabels = new TaskExercise<object>({
  name: "toOneHotLabels",
  stub: `class OneHotEncoder {
  static toOneHotLabels(indexLabels: number[], dim: number): number[][] {
    return todo();
  }
}`,
  solution: `class OneHotEncoder {
  static toOneHotLabels(indexLabels: number[], dim: number): number[][] {
    return indexLabels.map((label) => {
      if (!(Number.isInteger(label) && label >= 0 && label < dim)) {
        throw new RangeError(\`Label \${label} is not a whole number from 0 to \${dim - 1}.\`);
      }
      return Array.from({ length: dim }, (_, column) => (column === label ? 1 : 0));
    });
  }
}`,
  judge: (answer, calling) => {
    const read = attempt(() => methodOf(answer));
    if ("outcome" in read) return read.outcome;
    const method = read.value;
    if (typeof method !== "function") return method;
    const outcome = rows.judge(method, calling);
    if (outcome.kind === "error") return refusal(outcome) ?? outcome;
    return outcome.kind === "correct" ? (refuses(method, calling) ?? outcome) : outcome;
  },
  text,
});
