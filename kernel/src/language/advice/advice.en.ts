// One table, a sentence per kind of mistake: longer than other files, since a translation goes through it from end to end.
import type { Kind } from "./printedType.js";

/** A value, as far as a sentence names it: `{ kind: "array", element: "number" }`. */
export interface Described {
  kind: Kind;
  element?: Kind;
}

/** Where a value is wanted. */
export type Place =
  | { kind: "declared" | "argument" | "property" | "variable"; name: string }
  | { kind: "returned" | "entry" };

const words: Record<Kind, string> = {
  number: "a number",
  bigint: "a `bigint`",
  text: "text",
  boolean: "a `boolean` (`true` or `false`)",
  undefined: "`undefined`",
  null: "`null`",
  nothing: "nothing",
  unknown: "of an unknown type",
  array: "an array",
  typedArray: "a typed array",
  tensor: "a tensor",
  promise: "a promise",
  function: "a function",
  map: "a `Map`",
  set: "a `Set`",
  date: "a date",
  object: "an object",
  byName: "values by name, such as `{ first: …, second: … }`",
  numbers: "an array of numbers or a tensor",
  control: "a control (`slider`, `choice` and others)",
  controls: "controls by name, such as `{ x: slider(0, 1) }`",
  mixed: "one of several kinds of values",
};

const plurals: Partial<Record<Kind, string>> = {
  number: "numbers",
  text: "texts",
  boolean: "`true` and `false`",
  array: "arrays",
  object: "objects",
  promise: "promises",
  function: "functions",
};

const a = ({ kind, element }: Described) => {
  const many = kind === "array" && element && plurals[element];
  return many ? `an array of ${many}` : words[kind];
};

const wantedAt = (place: Place) => {
  switch (place.kind) {
    case "declared":
      return `\`${place.name}\` is declared as`;
    case "variable":
      return `\`${place.name}\` holds`;
    case "argument":
      return `\`${place.name}\` takes`;
    case "property":
      return `\`${place.name}\` has to be`;
    case "returned":
      return "this function promises";
    case "entry":
      return "each entry here has to be";
  }
};

const list = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(", ");

/** What may be done about a value of the wrong kind. */
const remedies = {
  await: (code: string) => `Put \`await\` before it: \`await ${code}\`.`,
  call: (code: string, argument: string) => `Call it: \`${code}(${argument})\`.`,
  toNumber: (code: string) => `\`Number(${code})\` makes a number of it.`,
  unquote: (literal: string) => `Take the quotes away: \`${literal}\`.`,
  toText: (code: string) => `\`String(${code})\` makes text of it.`,
  wrap: (code: string) => `In square brackets it is an array with this one entry: \`[${code}]\`.`,
  repeat: (code: string) => `To repeat text, write \`${code}.repeat(…)\`.`,
  separate: (entries: string) => `Each entry has quotes of its own: \`[${entries}]\`.`,
  unwrap: () => "There is one pair of square brackets too many, or one entry has to be taken out.",
  takeEntry: (code: string) =>
    `Take one entry, \`${code}[0]\`, or go through all of them with \`map\` or a loop.`,
  spread: (code: string) => `With three dots its entries are passed one by one: \`...${code}\`.`,
  toArray: (code: string) => `\`Array.from(${code})\` makes an array of it.`,
  fromTensor: (code: string) => `\`${code}.arraySync()\` gives its numbers as arrays.`,
  toTensor: (code: string) => `\`tf.tensor(${code})\` makes a tensor of it.`,
  writeFunction: () => "A function looks like `(x) => x + 1`.",
  checkFirst: (code: string, missing: "undefined" | "null") =>
    `Check first, \`if (${code} !== ${missing})\`, or say what holds instead: \`${code} ?? …\`.`,
  quote: (literal: string) => `As text it has quotes: \`"${literal}"\`.`,
  eachEntry: () => "Each entry has to be turned into the other kind, with `map` or a loop.",
};

export type Remedy = {
  [Key in keyof typeof remedies]: [Key, ...Parameters<(typeof remedies)[Key]>];
}[keyof typeof remedies];

const remedyOf = (remedy: Remedy | undefined) => {
  if (!remedy) return "";
  const [key, ...values] = remedy;
  return ` ${(remedies[key] as (...values: unknown[]) => string)(...values)}`;
};

const plainJavaScript =
  "In plain JavaScript, write `// @ts-nocheck` in the first line, or `// @ts-nocheck notebook` for all cells from here on.";

const inNode = ([code, module]: readonly [code?: string, module?: string] = []) => {
  if (code === undefined)
    return "Look for it in Node's modules, such as `node:fs`, or among the packages of npm.";
  return module === undefined ? `In Node: \`${code}\`.` : `In Node: \`${code}\` of \`${module}\`.`;
};

const insteadOfBrowser = {
  html: 'To show HTML, write `display({ "text/html": "<b>…</b>" })`.',
  window: "What Node has of it stands without it, such as `setTimeout` and `fetch`.",
  storage: "To keep something, write it into a file, with `writeFileSync` of `node:fs`.",
  request: "To load something, write `await fetch(…)`.",
  timer: "To call a function later, write `setTimeout(…, 16)`.",
  file: "To read a file, use `readFileSync` of `node:fs`.",
  address: "The notebook has no address of its own.",
};

export type InsteadOfBrowser = keyof typeof insteadOfBrowser;

const fixedKinds = { import: "imported", function: "a function", class: "a class", enum: "an enum" };

export const en = {
  // Operators
  operandArray: (code: string, operator: string) =>
    `\`${code}\` is an array: \`${operator}\` works on single numbers. Go through its entries with \`map\` or a loop.`,
  operandRows: (code: string, operator: string) =>
    `\`${code}\` is an array of arrays: \`${operator}\` works on single numbers. Go through its rows, and in each row through the entries.`,
  operandTensor: (code: string, operator: string, method: string) =>
    `\`${code}\` is a tensor: \`${operator}\` works on single numbers. A tensor's own method is \`${code}.${method}(…)\`.`,
  operandForIn: (name: string) =>
    `\`${name}\` is text, since \`for … in\` goes through the places as text. Write \`for (const ${name} of …)\` to go through the entries.`,
  operandMixed: (code: string, operator: string) =>
    `\`${code}\` is not always a number: \`${operator}\` works on numbers. Check first: \`if (typeof ${code} === "number")\`.`,
  operandDate: (code: string) =>
    `\`${code}\` is a date. \`${code}.getTime()\` is its time as a number, in milliseconds.`,
  operandBigint: (code: string) =>
    `\`${code}\` is a \`bigint\`, which cannot be mixed with numbers. \`Number(${code})\` makes a number of it.`,
  operand: (code: string, given: Described, operator: string, remedy?: Remedy) =>
    `\`${code}\` is ${a(given)}: \`${operator}\` works on numbers.${remedyOf(remedy)}`,
  operandNothing: (code: string, operator: string) =>
    `\`${code}\` holds nothing that \`${operator}\` could work on: the function that it comes from has no \`return\` with a value.`,
  arraysAdded: (left: string, right: string) =>
    `\`+\` does not work on arrays. To join them: \`[...${left}, ...${right}]\`; to add entry by entry, use \`map\` or a loop.`,
  chainedComparison: (left: string, operator: string, middle: string, right: string) =>
    `\`${left}\` is \`true\` or \`false\`, and that is compared with \`${right}\`. Write two comparisons: \`${left} && ${middle} ${operator} ${right}\`.`,
  neverEqual: (left: string, leftKind: Described, right: string, rightKind: Described) =>
    `\`${left}\` is ${a(leftKind)} and \`${right}\` is ${a(rightKind)}, so the answer is always the same. Turn one into the kind of the other first.`,
  neverThisChoice: (code: string, choices: readonly string[]) => `\`${code}\` can only be ${list(choices)}.`,
  commaIndex: (array: string, first: string, second: string) =>
    `Each index has its own brackets: \`${array}[${first}][${second}]\`.`,
  commaNumber: (digits: string) =>
    `A number is written without commas: \`${digits}\`, or \`${digits.replace(/(?<!\.\d*)\B(?=(\d{3})+(?!\d))/g, "_")}\`.`,
  leadingZero: (digits: string) => `A number does not begin with 0: write \`${digits}\`.`,

  // Missing values
  mayBeMissing: (code: string, missing: "undefined" | "null") =>
    `\`${code}\` is not always there: it may be \`${missing}\`.${remedyOf(["checkFirst", code, missing])}`,
  mapGet: (code: string) =>
    `\`${code}\` is \`undefined\` when the key is not there. Say what holds then: \`(${code} ?? …)\`.`,
  arrayFind: (code: string) =>
    `\`${code}\` is \`undefined\` when no entry fits. Keep it in a variable and check that first.`,
  promptAnswer: (code: string) =>
    `\`${code}\` is text, or \`null\` when the question is cancelled. \`Number(${code})\` makes a number of it.`,
  isMissing: (code: string) =>
    `\`${code}\` holds no value, so nothing can be done with it. Give it one first.`,
  unknownValue: (code: string) =>
    `TypeScript does not know what \`${code}\` is. Check first, such as \`if (typeof ${code} === "number")\`, or say it: \`${code} as number\`.`,

  // Properties
  misspelled: (owner: string, property: string, suggestion: string) =>
    `\`${owner}\` has no \`${property}\`. Did you mean \`${suggestion}\`?`,
  otherName: (owner: string, given: Described, property: string, right: string) =>
    `\`${owner}\` is ${a(given)}, which has no \`${property}\`: write \`${right}\`.`,
  noProperty: (owner: string, given: Described, property: string) =>
    `\`${owner}\` is ${a(given)}, and has no \`${property}\`.`,
  arrayMethodOfNumber: (owner: string, property: string) =>
    `\`${owner}\` is a single number: \`${property}\` works on arrays.`,
  arrayMethodOfObject: (owner: string, property: string) =>
    `\`${owner}\` is an object: \`${property}\` works on arrays. \`Object.values(${owner})\` is an array of its values.`,
  propertyOfPromise: (owner: string, property: string) =>
    `\`${owner}\` is a promise of a value, not yet the value. Put \`await\` before it: \`(await ${owner}).${property}\`.`,
  propertyOfNothing: (owner: string) => `\`${owner}\` gives nothing back, so there is nothing after the dot.`,
  propertyOfFunction: (owner: string, property: string, argument: string) =>
    `\`${owner}\` is a function. Call it to get its result: \`${owner}(${argument}).${property}\`.`,
  keyOfEmptyObject: (owner: string, key: string) =>
    `\`${owner}\` was made as \`{}\`, with no keys. Write \`${key}\` into the braces, or declare it for any keys: \`const ${owner}: Record<string, any> = {}\`. ${plainJavaScript}`,
  knownProperties: (owner: string, property: string, known: readonly string[]) =>
    `\`${owner}\` has no \`${property}\`; it has ${list(known)}.`,
  takenInOrder: (list: string, names: string) =>
    `\`${list}\` is an array: its entries are taken in their order, with square brackets, \`[${names}]\`.`,
  takenOutByName: (owner: string, keys: readonly string[]) =>
    `\`${owner}\` is an object: its values are taken by name, with braces, \`{ ${keys.join(", ")} }\`.`,
  undeclaredField: (name: string, type: string) =>
    `A class declares its fields: write \`${name};\` or \`${name}: number;\` in \`class ${type}\`, before the constructor. ${plainJavaScript}`,
  mathHasNo: (property: string) => `\`Math\` has no \`${property}\`: write it as a function of your own.`,
  sumByReduce: () => "`Math` has no `sum`. Add in a loop, or write `list.reduce((sum, x) => sum + x, 0)`.",
  noSuchIndex: (array: string, length: number) =>
    `\`${array}\` has ${length} entries, and they are counted from 0: the last one is \`${array}[${length - 1}]\`.`,
  indexIsText: (array: string) =>
    `\`${array}\` is an array: its entries have numbers, counted from 0, such as \`${array}[0]\`.`,
  indexOfTensor: (code: string, index: string) =>
    `\`${code}\` is a tensor, and \`[ ]\` does not reach its numbers. Make a list of them first: \`${code}.arraySync()\`, and then \`[${index}]\`.`,
  oneOfSeveralTensors: (code: string, property: string) =>
    `As far as TypeScript knows, \`${code}\` may be several tensors: a network may have several outputs. Say that it is one: \`(${code} as tf.Tensor).${property}\`.`,
  layerOptions: (code: string) =>
    `Here a layer is described by names, where Keras takes the first without one: \`${code}\`.`,
  choicesForgotten: (name: string) =>
    `As it is declared here, \`${name}\` may hold any text. Declare it as the exercise does, with the texts to choose from behind a colon: \`let ${name}: … | undefined = …\`.`,
  comparedByIdentity: () =>
    "`==` and `===` ask whether both are one and the same list or object, and what is written anew never is. Compare entry by entry, or as texts: `String(a) === String(b)`.",
  indexOfNumber: (code: string) => `\`${code}\` is a single number: it has no entries to take with \`[ ]\`.`,
  indexOfNothing: (code: string) =>
    `\`${code}\` holds nothing: the function that it comes from gives nothing back.`,
  keyMayBeAnything: (owner: string, key: string) =>
    `\`${key}\` may be any text, and \`${owner}\` has only some keys. Declare it for any: \`const ${owner}: Record<string, number> = …\`.`,
  readOnly: (name: string) =>
    `\`${name}\` is declared as \`readonly\`, so it keeps its value. Make a new object, or take \`readonly\` away.`,
  readOnlyArray: (name: string, method: string) =>
    `\`${name}\` is declared as \`readonly\`, and \`${method}\` would change it. Make a new array, or take \`readonly\` away.`,
  textCannotChange: (code: string) =>
    `Text cannot be changed in place. Make a new one, with \`${code}.slice(…)\` or \`${code}.replace(…)\`.`,
  privateField: (name: string, type: string) =>
    `\`${name}\` is private: only code inside \`class ${type}\` may use it. Give the class a method that tells what you need.`,

  // Names
  notDeclaredYet: (name: string) =>
    `\`${name}\` has not been declared: write \`let ${name} = …\` before this line.`,
  neverDeclared: (name: string) =>
    `\`${name}\` has not been declared: write \`let ${name} = …\` the first time.`,
  loopVariable: (name: string, word: string) =>
    `The loop's variable is declared in the loop: \`for (const ${name} ${word} …)\`.`,
  loopCounter: (name: string) =>
    `The loop's variable is declared in the loop: \`for (let ${name} = …; …; …)\`.`,
  nameMisspelled: (name: string, suggestion: string) =>
    `Nothing is called \`${name}\`. Did you mean \`${suggestion}\`?`,
  nameMisspelledOrElsewhere: (name: string, suggestion: string) =>
    `Nothing is called \`${name}\` here. If another cell declares it, run that cell first; or did you mean \`${suggestion}\`?`,
  python: (name: string, here: string) => `\`${name}\` is Python. In TypeScript: \`${here}\`.`,
  pythonPass: () => "`pass` is Python. In TypeScript an empty block is `{ }`.",
  pythonPackage: (name: string) =>
    `\`${name}\` is a Python package. Packages for TypeScript come from npm: import one at the top of the cell.`,
  noJsx: (name: string, packages: string) =>
    `JSX such as this is made by the package \`${name}\`, which is not installed. In a terminal, in the notebook's folder: \`npm install ${packages}\`.`,
  otherLanguageType: (name: string, here: string) =>
    `\`${name}\` is not a type here. In TypeScript: \`${here}\`.`,
  ofMath: (name: string, here: string) => `\`${name}\` belongs to \`Math\`: write \`${here}\`.`,
  ofBrowser: (name: string, instead: InsteadOfBrowser) =>
    `\`${name}\` belongs to a page in the browser; a cell runs in Node. ${insteadOfBrowser[instead]}`,
  ofDeno: (name: string, instead?: readonly [code: string, module?: string]) =>
    `\`${name}\` belongs to Deno; a cell runs in Node. ${inNode(instead)}`,
  ofIjavascript: (name: string, here: string) =>
    `\`${name}\` is how ijavascript showed things at first. Write \`${here}\`.`,
  toImport: (names: readonly string[], module: string) =>
    `${list(names)} ${names.length === 1 ? "has" : "have"} not been imported yet. Run the cell with the \`import\` lines first (after a restart, all cells from the top), or write \`import { ${names.join(", ")} } from "${module}";\` here.`,
  unknownName: (name: string) =>
    `Nothing is called \`${name}\` here. If another cell declares it, run that cell first; else look at the spelling.`,
  refusedCell: (name: string, cell: string) =>
    `\`${name}\` is declared in ${cell}, which had an error and has not run. Mend it, and run that cell again.`,
  cellLacksNames: (name: string, cell: string) =>
    `\`${name}\` is declared in ${cell}, which has not run: names in it were not known yet. Run the cells above that one first, then that one.`,
  letterInQuotes: (letter: string) =>
    `Nothing is called \`${letter}\`. If the letter itself is meant, write it in quotes: \`"${letter}"\`.`,
  nothingDeclared: (name: string) =>
    `Nothing is called \`${name}\` yet, and no other cell has declared anything since the kernel started. Run the cells above this one first (Run, Run All Above Selected Cell). If none of them declares it, look at the spelling.`,
  namespaceToImport: (name: string, module: string) =>
    name === "JSX"
      ? `There is no \`JSX\` without an import. It comes with the library that the JSX is for: \`import type { JSX } from "${module}"\`.`
      : `\`${name}\` has to be imported first: \`import * as ${name} from "${module}"\`.`,
  unknownType: (name: string) =>
    `No type is called \`${name}\` here. If another cell declares it, run that cell first; else look at the spelling.`,
  onlyAType: (name: string) => `\`${name}\` is only a type: it is gone when the cell runs.`,
  typeToConvert: (name: string, here: string) =>
    `\`${name}\` is only a type. To convert a value: \`${here}\`.`,
  onlyAValue: (name: string) => `\`${name}\` is a value, not a type. Its type is \`typeof ${name}\`.`,
  ownMember: (name: string) =>
    `A class reaches its own fields and methods by \`this\`: write \`this.${name}\`.`,
  declaredTwice: (name: string) =>
    `\`${name}\` is declared twice in this cell. To give it a new value, write \`${name} = …\` without \`let\` or \`const\`; else choose another name.`,
  parameterTwice: (name: string) => `Two parameters are called \`${name}\`: each needs a name of its own.`,
  usedBefore: (name: string) =>
    `\`${name}\` is used before the line that declares it. Move the declaration above this line.`,
  noValueYet: (name: string) =>
    `\`${name}\` has no value yet. Give it one where it is declared: \`let ${name} = …\`.`,
  declaredAgain: (name: string, word: string) =>
    `\`${word}\` declares a second \`${name}\`, whose first value cannot use it. Leave \`${word}\` out, \`${name} = …\`, or choose another name.`,
  usesItself: (name: string, hasEarlier: boolean) =>
    hasEarlier
      ? `This declares a second \`${name}\`, whose first value cannot use the earlier one. Choose another name for the new value.`
      : `\`${name}\` is used in its own first value, where it does not exist yet. Choose another name for the new value.`,
  earlierVersion: (name: string, cell: string, type: string) =>
    `\`${name}\` is from ${cell}, and still goes with an earlier version of \`${type}\`. Run that cell again, and it goes with today's.`,
  constant: (name: string) =>
    `\`${name}\` was declared with \`const\`, so it keeps its value. Declare it with \`let\` to change it.`,
  fixed: (name: string, kind: "import" | "function" | "class" | "enum") =>
    `\`${name}\` is ${fixedKinds[kind]}, so it takes no other value. Choose another name, or declare this one anew in a cell of its own: \`let ${name} = …\`.`,
  constantInLoop: (name: string) =>
    `\`${name}\` counts, so it has to change: write \`for (let ${name} = …\`.`,
  assignedInCondition: (left: string, right: string) =>
    `\`=\` gives a value; to compare, write \`===\`: \`${left} === ${right}\`.`,

  // Values of the wrong kind
  mismatch: (code: string, given: Described, place: Place, wanted: Described, remedy?: Remedy) =>
    `\`${code}\` is ${a(given)}, but ${wantedAt(place)} ${a(wanted)}.${remedyOf(remedy)}`,
  mayBeMissingHere: (code: string, missing: "undefined" | "null", place: Place, wanted: Described) =>
    `\`${code}\` may be \`${missing}\`, but ${wantedAt(place)} ${a(wanted)}.${remedyOf(["checkFirst", code, missing])}`,
  missingHere: (code: string, missing: "undefined" | "null", place: Place, wanted: Described) =>
    `${code === missing ? `\`${code}\` is given` : `\`${code}\` is \`${missing}\``}, but ${wantedAt(place)} ${a(wanted)}.${place.kind === "argument" ? "" : ` If that is meant, add \`| ${missing}\` to the type.`}`,
  spreadOfArrays: (code: string, called: string) =>
    `\`${code}\` is an array of arrays, and \`${called}\` takes single values: \`...${code}.flat()\` passes all of them.`,
  axesUnknown: (code: string, shape: string) =>
    `TypeScript does not know how many axes the tensor in \`${code}\` has. Say what comes out, behind it: \` as ${shape}\`.`,
  givesNothing: (code: string, place: Place, wanted: Described) =>
    `\`${code}\` gives nothing back, but ${wantedAt(place)} ${a(wanted)}. Does its function lack a \`return\`?`,
  notAChoice: (code: string, choices: readonly string[]) =>
    `\`${code}\` is none of the values that are allowed: ${list(choices)}.`,
  returnsNothingHere: (wanted: Described) =>
    `This \`return\` has no value, but this function promises ${a(wanted)}: write the value after \`return\`.`,
  promisedNothing: (code: string) =>
    `\`void\` says that the function gives nothing back, and here it returns \`${code}\`. Change \`void\`, or take the value away.`,
  tooManyEntries: (code: string, given: number, wanted: number) =>
    `\`${code}\` has ${given} entries, and ${wanted} are wanted.`,
  severalValues: (code: string) =>
    `Of values with commas between them only the last one counts. To have all of them, make an array: \`[${code}]\`.`,
  bracesNeedReturn: (code: string) =>
    `A function with braces gives back only what comes after \`return\`. Write \`return ${code}\`, or leave out the braces.`,
  sortByDifference: (first: string, second: string) =>
    `To sort, the function gives a number: \`${first} - ${second}\` for the smallest first.`,
  asConvertsNothing: (code: string, remedy?: Remedy) =>
    `\`as\` converts nothing; it only tells TypeScript what \`${code}\` is.${remedyOf(remedy)}`,

  // Calls
  argumentMissing: (called: string, name: string) =>
    `\`${called}\` lacks its argument \`${name}\`: write it between the brackets.`,
  tooManyArguments: (called: string, wanted: string, given: string) =>
    `\`${called}\` takes ${wanted === "1" ? "1 argument" : wanted === "0" ? "no arguments" : `${wanted} arguments`}, and here it gets ${given}. Take away what is too much.`,
  tooFewArguments: (called: string, wanted: string, given: string) =>
    `\`${called}\` takes ${wanted === "1" ? "1 argument" : `${wanted} arguments`}, and here it gets ${given === "0" ? "none" : given}. Write the others between the brackets.`,
  notAFunction: (code: string, given: Described) =>
    `\`${code}\` is ${a(given)}, not a function. Take the round brackets after it away.`,
  entryInSquareBrackets: (code: string, index: string) =>
    `\`${code}\` is an array: an entry of it is taken with square brackets, \`${code}[${index}]\`.`,
  lineGoesOn: (bracket: string) =>
    `The line that begins with \`${bracket}\` goes on from the line above it. End that one with \`;\`.`,
  timesMissing: (left: string, right: string) => `To multiply, write \`*\`: \`${left} * (${right})\`.`,
  needsNew: (name: string) => `\`${name}\` is a class: write \`new ${name}(…)\`.`,
  notAClass: (code: string) => `\`${code}\` is not a class. Take \`new\` away.`,

  // Functions
  returnForgotten: (code: string) =>
    `The function works out \`${code}\` and gives nothing back: write \`return ${code}\`.`,
  returnMissing: () =>
    "The function promises a value and gives none back: end it with `return` and the value.",
  returnMissingSomewhere: () =>
    "On one way through the function no `return` is reached, such as when an `if` does not hold. End the function with a `return`.",
  bracesMeanBlock: (code: string) =>
    `After \`=>\`, \`{\` begins a block of code. To give back an object, put it in round brackets: \`(${code})\`.`,
  parameterType: (name: string) =>
    `Say what \`${name}\` is, such as \`${name}: number\` or \`${name}: number[]\`. ${plainJavaScript}`,
  patternType: (pattern: string) => `Say what is passed here: \`${pattern}: { … }\`. ${plainJavaScript}`,
  restType: (name: string) =>
    `Say what the entries of \`${name}\` are, such as \`...${name}: number[]\`. ${plainJavaScript}`,
  functionNotCalled: (code: string, argument: string) =>
    `\`${code}\` is the function itself, which is always there. Call it: \`${code}(${argument})\`.`,
  promiseInCondition: (code: string) =>
    `\`${code}\` is a promise, which always counts as true. Put \`await\` before it: \`await ${code}\`.`,
  thisInFunction: () =>
    `A plain function has no \`this\`. Write a class, with this code in its \`constructor\`. ${plainJavaScript}`,
  outsideLoop: (word: string) => `\`${word}\` belongs in a loop, and there is none around it.`,

  // Loops
  loopOverNumber: (code: string) =>
    `\`${code}\` is a number: there are no entries in it. To count, write \`for (let i = 0; i < ${code}; i++)\`.`,
  loopOverObject: (code: string) =>
    `\`${code}\` is an object, not an array. Go through \`Object.entries(${code})\`.`,
  notYetValue: (code: string) =>
    `\`${code}\` is a promise, not yet its value. Put \`await\` before it: \`await ${code}\`.`,
  loopOver: (code: string, given: Described) => `\`${code}\` is ${a(given)}: there are no entries in it.`,

  // Objects, types and classes
  propertyMissing: (code: string, name: string) => `\`${code}\` lacks the property \`${name}\`: add it.`,
  propertyTooMany: (name: string, type: string) =>
    `\`${type}\` has no property \`${name}\`. Take it away, or add it to \`${type}\`.`,
  propertyMisspelled: (name: string, suggestion: string) =>
    `There is no property \`${name}\` here. Did you mean \`${suggestion}\`?`,
  objectForArray: (code: string) =>
    `\`{ }\` makes an object. An array is written with \`[ ]\`, and \`${code}\` is not one.`,
  keyTwice: (name: string) =>
    `\`${name}\` appears twice in this object. Only the last one would count: take one away.`,
  typeArguments: (name: string, example: string) => `Say of what: \`${example}\` rather than \`${name}\`.`,
  fieldWithoutValue: (name: string) =>
    `\`${name}\` has a type but no value. Give it one, \`${name} = …\`, or set \`this.${name}\` in the constructor.`,
  callSuper: () => "A class that `extends` another calls `super(…)` first in its constructor.",
  caseOfOtherKind: (code: string, given: Described, wanted: Described) =>
    `\`${code}\` is ${a(given)}, but \`switch\` looks at ${a(wanted)}: this case is never reached.`,

  newer: (code: string, runtime: string, node?: number) =>
    `This notebook runs on ${runtime}, which has no \`${code}\`${node === undefined ? "" : `: it came with Node ${node}`}.`,

  // Modules
  notCode: (specifier: string) =>
    `\`${specifier}\` holds no code, so it cannot be imported. To read it: \`readFileSync("${specifier}", "utf8")\`, from \`node:fs\`.`,
  besideNotebook: (path: string) =>
    `A file beside the notebook is imported with \`./\` before its name: \`"${path}"\`.`,
  nameOfNothing: () =>
    "This is the name of no package and no file. A file beside the notebook is imported with `./` before its name.",
  packageMisspelled: (name: string, suggestion: string) =>
    `No package \`${name}\` is installed. Did you mean \`${suggestion}\`?`,
  noExport: (module: string, name: string) =>
    `\`${module}\` has nothing called \`${name}\`. Look at the spelling, or at what it exports.`,
  exportMisspelled: (module: string, name: string, suggestion: string) =>
    `\`${module}\` has nothing called \`${name}\`. Did you mean \`${suggestion}\`?`,
  noDefaultExport: (name: string) =>
    `This module has no default export. Write \`import { ${name} } from …\` for one name, or \`import * as ${name} from …\` for all.`,
};
