/** What to do about an error that a cell met while it ran. */
export const en = {
  ofUndefined: (asked: string) =>
    `What stands before \`${asked}\` is \`undefined\`. So is an entry of a list if its index is below 0 or beyond the end, and the result of a function without \`return\`.`,
  ofNull: (asked: string) =>
    `What stands before \`${asked}\` is \`null\`: there is nothing of which to ask it.`,
  notAFunction: (called: string) =>
    `\`${called}\` is not a function, so it cannot be called with \`( )\`. Look at the spelling, and whether an operator or a comma is missing before the bracket.`,
  notIterable: (value: string) =>
    `\`for … of\`, \`...\` and \`const [a, b] =\` take a list, and \`${value}\` is not one. To count up to a number: \`for (let i = 0; i < n; i++)\`.`,
  nothingToTakeFrom: (value: string) =>
    `\`{ … }\` before a \`=\`, or in a function's head, takes values out of an object, and was given \`${value}\`.`,
  notSpreadable: "`...` takes a list, and what stands behind it is not one.",
  constant:
    "It was declared with `const`. Declare it with `let` if it is to change, or give the new value another name.",
  endless:
    "A function calls itself without an end: some case must return without another call. Or `...` hands over a list too long for it, as in `Math.max(...list)` with more than about 100,000 values.",
  length:
    "A length is a whole number, 0 or more, and so many values must fit into memory. Or an array grows with each turn of a loop that goes on as long as it is: with `i <= w.length`, `w[i] = …` adds an entry.",
  bigint:
    "A bigint such as `1n` is not computed with a number such as `1`. Convert one of them: `Number(1n)` or `BigInt(1)`.",
  emptyReduce:
    "The list is empty, so there is no value to begin with. Give one: `list.reduce((sum, x) => sum + x, 0)`.",
  withoutNew: (name: string) => `A class makes an object when \`new\` stands before it: \`new ${name}(…)\`.`,
  notAClass: (name: string) => `\`new\` needs a class, and \`${name}\` is not one.`,
  fixed:
    "This list or object cannot be changed. Change a copy: `[...list]` of a list, `{ ...object }` of an object.",
  json: "`JSON.parse` takes text in JSON: names and texts stand in double quotes, and no comma follows the last entry.",
  noAnswer:
    "Nothing came from that address. It may be wrong, there may be no connection, or, in a browser, the site may not let other pages read it.",

  innerLengths: (rows: string, columns: string) =>
    `\`matMul\` multiplies each row of the first tensor by each column of the second. Here a row has ${rows} values and a column ${columns}; both must have the same number.`,
  otherSize: (count: string, shape: string, takes: string) =>
    `All values must find a place: there are ${count}, and the shape [${shape}] takes ${takes}.`,
  notDivisible: (count: string, by: string) => `${count} values cannot be divided into parts of ${by}.`,
  otherShapes: (a: string, b: string) =>
    `Shapes [${a}] and [${b}] do not go together. Compare them from the last axis on: two lengths must be equal, or one of them 1.`,
  examplesShape: (want: string, got: string) =>
    `The network takes examples of shape [${want}], and was given [${got}]. The first number counts the examples; \`null\` stands for any number.`,
  eachExample: (want: string, got: string) =>
    `The network takes examples of shape [${want}], and each one given has the shape [${got}].`,
  eachLabel: (want: string, got: string) =>
    `The network gives [${want}] for each example, so its label must have that shape too, and has [${got}].`,
  axes: (want: string, got: string) =>
    `The network takes tensors with ${want} axes, and was given one of shape [${got}]. The first axis counts the examples.`,
  layerAxes: (want: string, got: string) =>
    `This layer takes tensors with ${want} axes, and is given one with ${got}. The first axis counts the examples.`,
  layerAxesAtLeast: (want: string, got: string) =>
    `This layer takes tensors with ${want} axes or more, and is given one with ${got}. The first axis counts the examples.`,
  layerLength: (axis: string, want: string, got: string) =>
    `This layer takes ${want} numbers on axis ${axis}, where −1 is the last one, and is given the shape [${got}].`,
  unknown: (name: string, list: string, isWhole = true) =>
    `There is no \`${name}\`. There are ${list}${isWhole ? "" : " and others"}.`,
  disposed:
    "The memory of this tensor has been given back, by `dispose()` or at the end of a `tf.tidy`. Give it back later, or compute the tensor again.",
  inputShape: "Tell the first layer what one example looks like: `inputShape: [784]` for 784 numbers.",
  wholeNumber: (name: string) => `Write \`${name}\` with a whole number, 1 or more: \`${name}: 10\`.`,
  samples: (examples: string, labels: string) =>
    `Each example has one label, and here are ${examples} examples and ${labels} labels.`,
  notCompiled: "Call `model.compile({ optimizer, loss })` first.",
};
