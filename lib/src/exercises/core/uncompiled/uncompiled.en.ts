/** What is said of a cell that could not be compiled, besides the error itself and what the kernel says of it. */
export const en = {
  onlyTypes:
    "What it computes is right; only its types are not. Fix what the message above points out, and the check will say so too.",

  /** Where nothing more is known than what stands above. */
  above: (line: number) => `The message above says what to do about line ${line}.`,
  aboveInItsWords: (line: number, code: string) =>
    `TypeScript does not accept line ${line}${code ? `, \`${code}\`` : ""}. The message above is in its own words.`,

  /** What the kernel says of none. */
  besides: {
    noReturn: "Without a `return` the check would get `undefined`, so there is nothing to check yet.",
    arrayArithmetic:
      "In Python, NumPy computes with a whole array at once. TypeScript takes one number at a time.",
    textForNumber: 'You cannot compute with text: `"2" + 1` is `"21"`.',
    resultForFunction: "The check calls the function itself: write its name without brackets after it.",
  },

  /** What the kernel says in its own words, where it sees the same. */
  instead: {
    tensorForNumbers: "The answer has to be made of plain numbers, and this is a tensor.",
    objectForList: "Curly braces make an object. A list goes in square brackets.",
    functionNotCalled: "The name of a function does not run it. Round brackets do: `Math.max(1, 2)`.",
    listForNumber: "One number is asked for, and this is a list.",
    numberForList: "A list is asked for, and this is one number.",
    rowsForList: "One list of numbers is asked for, and this is a list of lists.",
    listForRows: "A list of lists is asked for, one for each row, and this is one list of numbers.",
    notAChoice: "The answer is one of the strings in the stub, letter for letter.",
  },

  /** What a teacher reads: what keeps the answer from being compiled. */
  inShort: {
    onlyTypes: "Does not compile, though what it computes is right",
    noReturn: "Does not compile: no `return`",
    arrayArithmetic: "Does not compile: arithmetic with a whole array",
    tensorForNumbers: "Does not compile: a tensor where plain numbers are asked for",
    textForNumber: "Does not compile: text where a number is asked for",
    objectForList: "Does not compile: an object where a list is asked for",
    functionNotCalled: "Does not compile: a function that is not called",
    listForNumber: "Does not compile: a list where one number is asked for",
    numberForList: "Does not compile: one number where a list is asked for",
    rowsForList: "Does not compile: a list of lists where one list is asked for",
    listForRows: "Does not compile: one list where a list of lists is asked for",
    notAChoice: "Does not compile: not one of the strings to choose from",
    resultForFunction: "Does not compile: the check was handed a result, not the function",
    commaInNumber: "Does not compile: a number written with commas",
    commaIndex: "Does not compile: `image[row, column]`",
    unknownName: "Does not compile: a name that nothing declares",
    unknownProperty: "Does not compile: a property or method that is not there",
    missingValue: "Does not compile: a value that may be missing",
    syntax: "Does not compile: not TypeScript by its grammar",
    otherType: "Does not compile: another type error",
  },
};
