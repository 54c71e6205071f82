/** Sentences about cells that are not TypeScript. */
export const en = {
  neverClosed: (bracket: string, line: number, close: string) =>
    `The \`${bracket}\` of line ${line} is never closed: write \`${close}\` where it ends.`,
  closedTooLate: (bracket: string, line: number, close: string, found: string) =>
    `The \`${bracket}\` of line ${line} is still open at \`${found}\`: write \`${close}\` before it.`,
  closesNothing: (bracket: string) =>
    `This \`${bracket}\` closes nothing: there is one too many, or its other half is missing.`,
  commaMissing: (found: string) => `A comma is missing between two entries: write \`,\` before \`${found}\`.`,
  commaOrClose: (found: string, bracket: string, line: number, close: string) =>
    `Before \`${found}\` either a comma is missing, or the \`${close}\` for the \`${bracket}\` of line ${line}.`,
  commaTooMany: () => "Something is missing between two commas, or there is one comma too many.",
  textNeverEnds: (quote: string) =>
    `This text begins with \`${quote}\` and does not end on its line: write \`${quote}\` where it ends.`,
  templateNeverEnds: () =>
    "This text begins with a backtick and does not end: write a backtick where it ends.",
  otherQuote: (first: string, last: string) =>
    `This text begins with \`${first}\` and ends with \`${last}\`: both have to be the same.`,
  quoteInText: (quote: string, other: string) =>
    `The \`${quote}\` before this place ends the text. Put \`${other}\` around a text that has \`${quote}\` in it.`,
  floorDivision: (here: string) =>
    `\`//\` begins a comment in TypeScript. To divide and round down, write \`${here}\`.`,
  hashComment: () => "`#` is Python. In TypeScript a comment begins with `//`.",
  plainSign: (found: string, plain: string) =>
    `\`${found}\` is not the same sign as \`${plain}\`, which belongs here.`,

  decimalPoint: (number: string) => `A decimal number has a point: \`${number}\`.`,
  nameBeginsWithDigit: () => "A name begins with a letter, not with a digit.",
  unitAfterNumber: (text: string) =>
    `A number and a name cannot stand together. Text has quotes, \`"${text}"\`; a product has \`*\`.`,
  productSign: (right: string) =>
    `To multiply, write \`*\` before \`${right}\`: a product always has its sign.`,
  severalValues: (values: string) => `Several values stand together in square brackets: \`[${values}]\`.`,
  reservedName: (name: string) => `\`${name}\` is a word of the language. Choose another name.`,
  hyphenInName: (name: string) => `A name has no hyphen: \`${name}\`.`,
  spaceInName: (name: string) => `A name is one word: \`${name}\`.`,
  declaredOnce: (word: string) =>
    `After a comma, \`${word}\` is not said again. Or end the first declaration with \`;\`.`,
  constNeedsValue: (name: string) =>
    `\`const\` is given its value at once: \`const ${name} = …\`. Without a value, write \`let ${name}\`.`,
  assignToValue: (code: string) =>
    `On the left of \`=\` is the variable that gets a value; \`${code}\` cannot be given one. To compare, write \`===\`.`,
  equalsMissing: (code: string) => `A \`=\` is missing before the value: \`${code}\`.`,
  textInQuotes: (text: string) =>
    `Text is written in quotes: \`"${text}"\`. Between two values there is an operator, such as \`+\`.`,
  bracketsToCall: (name: string) => `To call a function, put what it gets in round brackets: \`${name}(…)\`.`,
  parametersInBrackets: (name: string) =>
    `After the name of a function come its parameters in round brackets: \`function ${name}(…) { … }\`.`,
  fieldsEndWithSemicolon: () =>
    "In a class, fields and methods are not separated by commas: end a field with `;`.",
  methodNeedsBrackets: (name: string) =>
    `After the name of a method come its parameters in round brackets: \`${name}(…) { … }\`.`,
  colonAfterCase: (head: string) => `A colon follows here: \`${head}:\`.`,
  oneEqualsSign: () => "A single `=` gives a value; `==` and `===` compare.",

  python: (word: string, here: string) => `\`${word}\` is Python. In TypeScript: \`${here}\`.`,
  otherLanguage: (word: string, here: string) => `TypeScript has no \`${word}\` here. Write \`${here}\`.`,
  typeBeforeName: (type: string, name: string) =>
    `A type comes after the name, if there is one: \`let ${name}\` rather than \`${type} ${name}\`.`,
  signIs: (written: string, meant: string) => `Instead of \`${written}\` write \`${meant}\`.`,
  blockInBraces: (head: string) => `A block is written in braces, not after a colon: \`${head} { … }\`.`,
  bracketsAfter: (word: string) =>
    `After \`${word}\` comes its condition in round brackets: \`${word} (…) { … }\`.`,
  bracketsAfterFor: () =>
    "After `for` comes its head in round brackets: `for (const x of list) { … }` or `for (let i = 0; i < n; i++) { … }`.",
  forNeedsThree: () =>
    "The head of a `for` has three parts with `;` between them: `for (let i = 0; i < n; i++)`.",
  elseNeedsIf: () => "`else` has no condition. With one, it is `else if (…) { … }`.",
  elseAlone: () => "`else` comes right after the `}` of an `if`, and there is none before it.",
  elseIfNeedsCondition: () =>
    "After `else if` comes a condition in round brackets; without one it is `else`.",
  functionWord: (name: string) => `A function begins with \`function\`: \`function ${name}(…) { … }\`.`,
  functionName: () => "A function that is declared has a name: `function name(…) { … }`.",
  arrowMissing: () => "Between the parameters and the body of such a function comes `=>`.",
  slice: (from: string) => `\`[a:b]\` is Python. In TypeScript: \`${from}.slice(a, b)\`.`,
  comprehension: () => "`… for … in …` is Python. In TypeScript: `list.map((x) => …)`.",
  conditional: () => "`a if c else b` is Python. In TypeScript: `c ? a : b`.",
  formatted: () => `\`f"{x}"\` is Python. In TypeScript: \`\${x}\` between backticks.`,
  importAs: (name: string, alias: string) =>
    `This \`import\` is Python. In TypeScript: \`import * as ${alias} from "${name}"\`.`,
  importNeedsFrom: () => 'An `import` says from where: `import { name } from "module"`.',
  moduleInQuotes: (name: string) => `The name of a module is written in quotes: \`from "${name}"\`.`,
  fieldWithoutWord: (word: string) => `In a class, fields and methods are written without \`${word}\`.`,
  objectInBrackets: () =>
    "A cell that begins with `{` begins with a block of code. To show an object, put it in round brackets: `({ … })`.",
  takenOutOfObject: (names: string) =>
    `To take values out of an object, declare their names: \`const ${names} = …\`.`,
  colonInObject: () => "In an object, a value comes after a colon: `{ name: value }`.",
  valueMissing: (sign: string) => `After \`${sign}\` something is missing.`,
  asyncMissing: () => "A function with `await` in it is an `async` one: write `async` before it.",
  returnAlone: () =>
    "`return` gives back what a function has worked out, and no function is around it. A cell shows the value of its last line without it.",
  generator: () => "`yield` is for generators only: `function*`. To give back a value, write `return`.",
};
