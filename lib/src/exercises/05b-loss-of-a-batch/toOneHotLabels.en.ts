import type { Try } from "../core/outcome.js";
import { writtenShape } from "../core/written.js";
import { aboutRow } from "./labelledRows.js";

export const en = {
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
  transposed: ({ got, want }: Try) =>
    `Your result has shape ${writtenShape(got)}; it should have ${writtenShape(want)}: that is transposed. There is one row for each label and one column for each class, not the other way round.`,
  oneFlatRow: ({ got, want }: Try) =>
    `Your result is one flat list of ${(got as unknown[]).length} numbers; it should have shape ${writtenShape(want)}: a row of its own for each label.`,
  columnCount: aboutRow(
    "columnCount",
    ({ row, entries, dim }) =>
      `Row ${row} has ${entries.length} columns; it should have dim = ${dim}: columns 0 to ${dim - 1}, whichever labels the batch contains.`,
  ),
  growingRow: ({ args: [, dim], got }: Try) =>
    `Each row has ${(got as unknown[][])[0].length} columns; it should have dim = ${dim}. One single row went on growing from label to label. Start a new row, \`[]\`, inside the loop over the labels.`,
  rowNumber: aboutRow(
    "rowNumber",
    ({ row, label }) =>
      `Row ${row} has its 1 in column ${row}, but its label is ${label}. The row says which image it is; the label says the column.`,
  ),
  goodRefused: (call: string, message: string, dim: number) =>
    `\`${call}\` throws "${message}". But its labels all have a column: with dim = ${dim} the columns go from 0 to ${dim - 1}, both included. Look at where your condition draws the line.`,
  oneBased: aboutRow(
    "oneBased",
    ({ row, label, entries }) =>
      `Row ${row} has its 1 in column ${entries.indexOf(1)}, but its label is ${label}. Labels and columns both count from 0: label 0 is column 0.`,
  ),
  firstClassLost: aboutRow(
    "firstClassLost",
    ({ row }) => `Row ${row} has label 0 and no 1 in it. Labels count from 0: label 0 is column 0.`,
  ),
  strings: aboutRow(
    "strings",
    ({ row }) =>
      `Row ${row} holds strings such as "1". A network computes with numbers: 1, without quotation marks.`,
  ),
  booleans: aboutRow(
    "booleans",
    ({ row }) =>
      `Row ${row} holds \`true\` and \`false\`. They are meant as probabilities: the numbers 1 and 0. \`column === label ? 1 : 0\` turns one into the other.`,
  ),
  holes: aboutRow(
    "holes",
    ({ row, entries }) =>
      `Row ${row} has nothing in column ${entries.indexOf(undefined)}. \`new Array(dim)\` makes empty places: fill them with 0, as \`new Array(dim).fill(0)\` does.`,
  ),
  sharedRow: () =>
    "All rows are the same and contain the 1 of every label. `Array(n).fill(row)` puts one single row in n places: writing to one writes to all. Make a new row for each label, as with `Array.from({ length: n }, () => …)`.",
  oneCold: () =>
    "0 and 1 are swapped: that is one-cold. The label's own column is the hot one: 1 there, 0 elsewhere.",
  labelAsValue: aboutRow(
    "labelAsValue",
    ({ row, label }) =>
      `Row ${row} holds the label ${label} itself. The column says which class it is; the entry is a probability, 1.`,
  ),
  noOnes: () =>
    'No row has a 1 in it. If you compare with `===`, both sides must be numbers: `"2" === 2` is false.',
  unchanged: () => "That is `indexLabels` itself. Make a row of dim numbers from each label.",
  accepted: (what: string, call: string, got: string) =>
    `The rows of good labels are right. But \`${call}\` returned ${got}: ${what}. Such a label is a mistake in the data, and a silent row hides it: throw an error that names the label.`,
  tooLarge: (label: number, dim: number) =>
    `label ${label} has no column, since columns go from 0 to ${dim - 1}`,
  negative: (label: number) => `label ${label} has no column, since columns start at 0`,
  fractional: (label: number) => `label ${label} is not a whole number, so it names no column`,
  unnamed: (call: string, label: number, message: string) =>
    `The rows of good labels are right, and \`${call}\` throws. But its message, "${message}", does not name the label ${label}. Anyone who reads it wants to know which one: \`throw new RangeError("no column for label " + label)\`.`,
};
