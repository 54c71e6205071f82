import { shapeOf } from "../../input/readArray.js";
import { plain } from "../core/answer.js";
import { attempt } from "../core/exercise.js";
import { FunctionExercise, type Misconception } from "../core/functionExercise.js";
import type { Outcome, Try } from "../core/outcome.js";
import { TaskExercise } from "../core/taskExercise.js";
import { written } from "../core/written.js";

const english = {
  question:
    "Write the static method `toOneHotLabels`: one row for each label, 1 in the column of the label, 0 elsewhere; refuse a label that has no column.",
  hints: [
    "Two loops: one over the labels makes a row each, one over the columns 0 to dim − 1 fills it.",
    "One row: `Array.from({ length: dim }, (_, column) => (column === label ? 1 : 0))`. `indexLabels.map(…)` makes one for each label.",
    "A label has a column if it is a whole number, at least 0 and below dim: `Number.isInteger(label) && label >= 0 && label < dim`.",
    "Before you make the row: `if (!(Number.isInteger(label) && label >= 0 && label < dim)) throw new RangeError('no column for label ' + label);`",
  ],
  correct:
    "Each row is a distribution that is certain of one class, and no bad label slips through. `tf.oneHot` gives the same rows for good labels; the cells below show what it does with bad ones.",
  notStatic: () =>
    "`toOneHotLabels` is a method of the class's objects here, so `OneHotEncoder.toOneHotLabels(…)` does not exist. Put `static` before its name: then it belongs to the class itself.",
  instance: () =>
    "The check got an object made with `new`. A static method belongs to the class: pass `OneHotEncoder` itself.",
  noMethod: (got: string) =>
    `The check needs the class \`OneHotEncoder\` with a static method \`toOneHotLabels\`, but got ${got}.`,
  transposed: (got: string, want: string) =>
    `Your result has shape ${got}; it should have ${want}: that is transposed. There is one row for each label and one column for each class, not the other way round.`,
  oneFlatRow: (got: number, want: string) =>
    `Your result is one flat list of ${got} numbers; it should have shape ${want}: a row of its own for each label.`,
  columnCount: (row: number, got: number, dim: number) =>
    `Row ${row} has ${got} columns; it should have dim = ${dim}: columns 0 to ${dim - 1}, whichever labels the batch contains.`,
  growing: (got: number, dim: number) =>
    `Each row has ${got} columns; it should have dim = ${dim}. One single row went on growing from label to label. Start a new row, \`[]\`, inside the loop over the labels.`,
  rowNumber: (row: number, label: number) =>
    `Row ${row} has its 1 in column ${row}, but its label is ${label}. The row says which image it is; the label says the column.`,
  goodRefused: (call: string, message: string, dim: number) =>
    `\`${call}\` throws "${message}". But its labels all have a column: with dim = ${dim} the columns go from 0 to ${dim - 1}, both included. Look at where your condition draws the line.`,
  shifted: (row: number, label: number, column: number) =>
    `Row ${row} has its 1 in column ${column}, but its label is ${label}. Labels and columns both count from 0: label 0 is column 0.`,
  firstClassLost: (row: number) =>
    `Row ${row} has label 0 and no 1 in it. Labels count from 0: label 0 is column 0.`,
  text: (row: number) =>
    `Row ${row} holds texts such as "1". A network computes with numbers: 1, without quotation marks.`,
  booleans: (row: number) =>
    `Row ${row} holds \`true\` and \`false\`. They are meant as probabilities: the numbers 1 and 0. \`column === label ? 1 : 0\` turns one into the other.`,
  holes: (row: number, column: number) =>
    `Row ${row} has nothing in column ${column}. \`new Array(dim)\` makes empty places: fill them with 0, as \`new Array(dim).fill(0)\` does.`,
  sharedRow: () =>
    "All rows are the same and contain the 1 of every label. `Array(n).fill(row)` puts one single row in n places: writing to one writes to all. Make a new row for each label, as with `Array.from({ length: n }, () => …)`.",
  oneCold: () =>
    "0 and 1 are exchanged: that is one-cold. The label's own column is the hot one: 1 there, 0 elsewhere.",
  labelAsValue: (row: number, label: number) =>
    `Row ${row} holds the label ${label} itself. The column says which class it is; the entry is a probability, 1.`,
  noOnes: () =>
    'No row has a 1 in it. If you compare with `===`, both sides must be numbers: `"2" === 2` is false.',
  unchanged: () => "That is `indexLabels` itself. Make a row of dim numbers from each label.",
  accepted: (what: string, call: string, got: string) =>
    `The rows of good labels are right. But \`${call}\` returned ${got}: ${what}. Such a label is a mistake in the data, and a silent row hides it: throw an error that names the label.`,
  tooLarge: (label: number, dim: number) =>
    `label ${label} has no column, since columns go from 0 to ${dim - 1}`,
  negative: (label: number) => `label ${label} has no column, since columns start at 0`,
  fractional: (label: number) => `label ${label} is not a whole number, so no column is meant`,
  unnamed: (call: string, label: number, message: string) =>
    `The rows of good labels are right, and \`${call}\` throws. But its message, "${message}", does not name the label ${label}. Whoever reads it wants to know which one: \`throw new RangeError("no column for label " + label)\`.`,
};

type Labels = [indexLabels: number[], dim: number];
type Method = (...args: Labels) => unknown;

const rowsOf =
  (entry: (label: number, column: number) => unknown): Method =>
  (indexLabels, dim) =>
    indexLabels.map((label) => Array.from({ length: dim }, (_, column) => entry(label, column)));
const oneHot = (label: number, column: number) => (label === column ? 1 : 0);

/** The labels and the rows of a wrong result that has one list for each label. */
function labelled({ args, got }: Try): { row: number; label: number; entries: unknown[] }[] {
  const [labels] = args as unknown as Labels;
  return labels.map((label, row) => ({ row, label, entries: (got as unknown[][])[row] }));
}

/** Recognised where it is true of one row; the message is about the first such row. */
function inSomeRow(
  name: string,
  fits: (entries: unknown[], label: number, dim: number) => boolean,
  say: (row: number, label: number, entries: unknown[], dim: number) => string,
): Misconception<Labels> {
  const find = (example: Try) =>
    labelled(example).find(({ entries, label }) => fits(entries, label, example.args[1] as number));
  return {
    name,
    recognise: (example) => find(example) !== undefined,
    say: (example) => {
      const { row, label, entries } = find(example) as ReturnType<typeof labelled>[number];
      return say(row, label, entries, example.args[1] as number);
    },
  };
}

const shapeText = (value: unknown) => `[${shapeOf(value).join(", ")}]`;

const misconceptions: Misconception<Labels>[] = [
  {
    name: "transposed",
    wrong: (labels, dim) =>
      Array.from({ length: dim }, (_, row) => labels.map((label) => oneHot(label, row))),
    say: ({ got, want }) => english.transposed(shapeText(got), shapeText(want)),
  },
  { name: "unchanged", wrong: (labels) => labels, say: english.unchanged },
  {
    name: "one-flat-row",
    recognise: ({ got }) => (got as unknown[]).length > 0 && !(got as unknown[]).some(Array.isArray),
    say: ({ got, want }) => english.oneFlatRow((got as unknown[]).length, shapeText(want)),
  },
  {
    name: "shared-row",
    wrong: (labels, dim) => rowsOf((_, column) => (labels.includes(column) ? 1 : 0))(labels, dim),
    say: english.sharedRow,
  },
  { name: "one-cold", wrong: rowsOf((label, column) => 1 - oneHot(label, column)), say: english.oneCold },
  { name: "no-ones", wrong: rowsOf(() => 0), say: english.noOnes },
  {
    name: "growing-row",
    recognise: ({ args, got }) => {
      const [labels, dim] = args as unknown as Labels;
      return labels.length > 1 && (got as unknown[][]).every((row) => row.length === labels.length * dim);
    },
    say: ({ args, got }) => english.growing((got as unknown[][])[0].length, args[1] as number),
  },
  {
    name: "row-number",
    recognise: ({ got }) => (got as unknown[][]).every((entries, row) => entries.indexOf(1) === row),
    say: (example) => {
      const { row, label } = labelled(example).find((one) => one.label !== one.row) as {
        row: number;
        label: number;
      };
      return english.rowNumber(row, label);
    },
  },
  inSomeRow("strings", (entries) => entries.some((entry) => typeof entry === "string"), english.text),
  inSomeRow("booleans", (entries) => entries.some((entry) => typeof entry === "boolean"), english.booleans),
  inSomeRow(
    "label-as-value",
    (entries, label) => label > 1 && entries[label] === label,
    english.labelAsValue,
  ),
  inSomeRow(
    "one-based",
    (entries, label) =>
      entries.filter((entry) => entry === 1).length === 1 && Math.abs(entries.indexOf(1) - label) === 1,
    (row, label, entries) => english.shifted(row, label, entries.indexOf(1)),
  ),
  inSomeRow(
    "first-class-lost",
    (entries, label, dim) => label === 0 && entries.length === dim && entries.every((entry) => entry === 0),
    english.firstClassLost,
  ),
  inSomeRow(
    "column-count",
    (entries, _, dim) => entries.length !== dim,
    (row, _, entries, dim) => english.columnCount(row, entries.length, dim),
  ),
  inSomeRow(
    "holes",
    (entries) => entries.includes(undefined),
    (row, _, entries) => english.holes(row, entries.indexOf(undefined)),
  ),
];

/** The rows of good labels. Bad ones come after them: see `refuses`. */
const rows = new FunctionExercise<Labels, number[][]>({
  name: "toOneHotLabels",
  stub: "",
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
  misconceptions,
  text: english,
});

/** Calls with one label that has no column. */
const badLabels = [
  { name: "label-too-large-accepted", labels: [1, 4], dim: 4, bad: 4, what: english.tooLarge(4, 4) },
  { name: "label-too-large-accepted", labels: [1, 17], dim: 4, bad: 17, what: english.tooLarge(17, 4) },
  { name: "negative-label-accepted", labels: [-1, 2], dim: 4, bad: -1, what: english.negative(-1) },
  { name: "fractional-label-accepted", labels: [0, 1.5], dim: 4, bad: 1.5, what: english.fractional(1.5) },
];

/** What is wrong with how bad labels are treated; nothing if each is refused by an error that names it. */
function refuses(method: Method, calling: (args: readonly unknown[]) => void): Outcome | undefined {
  for (const { name, labels, dim, bad, what } of badLabels) {
    calling([labels, dim]);
    const call = `toOneHotLabels(${written(labels)}, ${dim})`;
    const result = attempt(() => method([...labels], dim));
    if ("value" in result) {
      const message = english.accepted(what, call, written(plain(result.value)));
      return { kind: "incorrect", misconception: name, message };
    }
    if (result.outcome.kind !== "error") return result.outcome;
    if (!result.outcome.message.includes(String(bad))) {
      const message = english.unnamed(call, bad, result.outcome.message);
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
    message: english.goodRefused(call, message, dim),
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
    if (prototype && "toOneHotLabels" in prototype) return wrong("not-static", english.notStatic());
  } else if (typeof toOneHotLabels === "function") {
    return wrong("instance", english.instance());
  }
  return wrong("no-such-method", english.noMethod(written(answer)));
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
    const method = methodOf(answer);
    if (typeof method !== "function") return method;
    const outcome = rows.judge(method, calling);
    if (outcome.kind === "error") return refusal(outcome) ?? outcome;
    return outcome.kind === "correct" ? (refuses(method, calling) ?? outcome) : outcome;
  },
  text: english,
});
