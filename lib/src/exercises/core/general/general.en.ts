/** What can be said of a wrong answer in any exercise, from all the tries of it. */
export const en = {
  tries: {
    rightFor: (right: number, all: number) => `Right for ${right} of the ${all} inputs tried.`,
    rightForFirst: (right: number, all: number) =>
      `Right for the first ${right === 1 ? "input" : `${right} inputs`} tried, wrong for the ${all - right} after that.`,
    exactlyWhere: (what: string) => `Of the inputs tried, exactly those go wrong where ${what}.`,
    firstEntry: (place: string, got: string, want: string) =>
      `The first entry that differs is \`${place}\`: ${got}, where ${want} is expected.`,
    wrongEntries: (wrong: number, all: number) =>
      wrong === all
        ? `None of the ${all} entries is right there.`
        : `${wrong} of the ${all} entries ${wrong === 1 ? "is" : "are"} wrong there.`,
    compare: "Work this input through by hand and compare.",
  },

  constant: (got: string) => `Your function answers ${got} to every input.`,
  ownInput: (name: string) => `Your function returns \`${name}\` unchanged.`,
  quantity: (quantity: string) => `Your function returns ${quantity}.`,

  noReturn:
    "Your function returned `undefined`: it ended without a `return`, or returned something that is not there, such as an entry beyond the end of a list.",
  notANumber: (got: string) => `Your function should return a number, but returned ${got}.`,
  notAnArray: (got: string) => `Your function should return an array, but returned ${got}.`,
  undefinedSometimes: (count: number, all: number) =>
    `Your function returned \`undefined\` for ${count} of the ${all} inputs tried: there it ended without a \`return\`, or returned something that is not there, such as an entry beyond the end of a list.`,
  undefinedEntry: (place: string) =>
    `Entry \`${place}\` is \`undefined\`: nothing was put there, or what was put there does not exist.`,
  nanResult: (count: number, all: number) =>
    `The result is \`NaN\` (not a number) for ${count === all ? "every input" : `${count} of the ${all} inputs tried`}. 0/0, ∞/∞, ∞ − ∞, 0·∞ give it, and so does arithmetic with \`undefined\`.`,
  nanEntry: (place: string) =>
    `Entry \`${place}\` is \`NaN\` (not a number). 0/0, ∞/∞, ∞ − ∞, 0·∞ give it, and so does arithmetic with \`undefined\`.`,

  texts: (got: string) =>
    `The right number, but as text: ${got} in quotation marks is not a number to compute with.`,
  textEntry: (place: string, got: string) =>
    `Entry \`${place}\` is the text ${got}; a number is expected there.`,
  otherEntry: (place: string, got: string) => `Entry \`${place}\` is ${got}; a number is expected there.`,
  promiseEntry: (place: string) => `Entry \`${place}\` is a Promise. Remove \`async\`, or \`await\` it.`,

  everywhere: {
    tooLarge: (by: string) => `Every number is ${by} too large.`,
    tooSmall: (by: string) => `Every number is ${by} too small.`,
    twice: "Every number is twice the expected one.",
    half: "Every number is half the expected one.",
    times: (factor: string) => `Every number is ${factor} times the expected one.`,
    perCent: "Every number is 100 times the expected one, as percentages are.",
    otherSign: "Every number has the other sign.",
    absolute: "Every number has lost its sign.",
    squared: "Every number is the square of the expected one.",
    root: "Every number is the square root of the expected one.",
    reciprocal: "Every number is 1 divided by the expected one.",
    complement: "Every number is 1 minus the expected one.",
    rounded: (digits: number) =>
      digits === 0
        ? "Every number is rounded to a whole one. Leave it as it is."
        : `Every number is rounded to ${digits} ${digits === 1 ? "digit" : "digits"} after the decimal point. Leave it as it is.`,
    close: "Every number is close to the expected one, less than 1 % off, but not close enough.",
    plusQuantity: (quantity: string) => `Every number is the expected one plus ${quantity}.`,
    minusQuantity: (quantity: string) => `Every number is the expected one minus ${quantity}.`,
    timesQuantity: (quantity: string) => `Every number is the expected one times ${quantity}.`,
    overQuantity: (quantity: string) => `Every number is the expected one divided by ${quantity}.`,
  },

  list: {
    nested: "The right result, but inside an extra list: nested once too often.",
    firstOnly: "That is the first entry of the expected result alone.",
    allLikeFirst: "All entries are like the first one, and that one is right.",
    lastMissing: "The last entry is missing. The others are right.",
    firstMissing: "The first entry is missing. The others are right.",
    oneAtEnd: (got: string) => `There is one entry too many at the end, ${got}. The others are right.`,
    oneAtStart: (got: string) => `There is one entry too many at the start, ${got}. The others are right.`,
    backwards: "The right entries, but backwards.",
    sorted: "The right entries, but sorted.",
    otherOrder: "The right entries, but in a different order.",
    transposed: "The right numbers, but with rows and columns swapped.",
    flat: "The right numbers in the right order, but in one flat list.",
    length: (got: number, want: number) =>
      `Your result has ${got} ${got === 1 ? "entry" : "entries"}; it should have ${want}.`,
    shape: (got: string, want: string) => `Your result has shape ${got}; it should have ${want}.`,
    rowLength: (place: string, got: number, want: number) =>
      `\`${place}\` has ${got} ${got === 1 ? "entry" : "entries"}; it should have ${want}.`,
    notAList: (place: string, got: string, want: number) =>
      `\`${place}\` is ${got}; it should be a list of ${want}.`,
    notANumber: (place: string) => `\`${place}\` is a list; it should be a number.`,
  },

  quantities: {
    argument: (name: string) => `\`${name}\``,
    entries: (name: string) => `the number of entries in \`${name}\``,
    rows: (name: string) => `the number of rows in \`${name}\``,
    columns: (name: string) => `the number of columns in \`${name}\``,
  },

  features: {
    negative: (name: string) => `\`${name}\` has a negative number`,
    isNegative: (name: string) => `\`${name}\` is negative`,
    zero: (name: string) => `\`${name}\` has a 0`,
    isPositive: (name: string) => `\`${name}\` is above 0`,
    notPositive: (name: string) => `\`${name}\` is 0 or less`,
    notNegative: (name: string) => `\`${name}\` is 0 or more`,
    isZero: (name: string) => `\`${name}\` is 0`,
    fraction: (name: string) => `\`${name}\` has a number that is not whole`,
    isFraction: (name: string) => `\`${name}\` is not a whole number`,
    repeated: (name: string) => `\`${name}\` has the same number twice`,
    notSquare: (name: string) => `\`${name}\` has a different number of rows and columns`,
    single: (name: string) => `\`${name}\` has only one entry`,
    singleRow: (name: string) => `\`${name}\` has only one row`,
    filled: (name: string) => `\`${name}\` is not empty`,
    empty: (name: string) => `\`${name}\` is empty`,
    isTrue: (name: string) => `\`${name}\` is true`,
    isFalse: (name: string) => `\`${name}\` is false`,
    is: (name: string, value: string) => `\`${name}\` is ${value}`,
    above: (name: string, limit: string) => `\`${name}\` is above ${limit}`,
    below: (name: string, limit: string) => `\`${name}\` is below ${limit}`,
    longer: (name: string, limit: number) =>
      `\`${name}\` has more than ${limit} ${limit === 1 ? "entry" : "entries"}`,
    shorter: (name: string, limit: number) => `\`${name}\` has fewer than ${limit} entries`,
    higher: (name: string, limit: number) =>
      `\`${name}\` has more than ${limit} ${limit === 1 ? "row" : "rows"}`,
    lower: (name: string, limit: number) => `\`${name}\` has fewer than ${limit} rows`,
    wantNegative: "a negative number is expected",
    wantZero: "a 0 is expected",
  },

  code: {
    power: (here: string) => `By the way: \`^\` compares bits. A power is \`**\`: \`${here}\`.`,
    floorDivision: (over: string, by: string) =>
      `By the way: \`//\` begins a comment, so nothing is divided. To divide and round down: \`Math.floor(${over} / ${by})\`.`,
  },

  inPlaceOf: (got: string, want: string) =>
    `Where it is wrong, your function answers ${got}, and ${want} is expected.`,
  constantWhereWrong: (got: string) => `Where it is wrong, your function always answers ${got}.`,

  value: {
    anotherValue: (got: string) =>
      `${got} is not the answer. Look at the question once more, or ask for a hint.`,
    noValue: (name: string) =>
      `\`${name}\` is \`undefined\`: what you gave it has no value. An entry beyond the end of a list has none, for example.`,
    asText: (got: string) =>
      `The right number, but as text: write it without quotation marks, not as ${got}.`,
    asTexts: (got: string) =>
      `The right numbers, but as text: write them without quotation marks, not as ${got}.`,
    otherSign: (got: string) => `${got} has the right size, but the other sign.`,
    powerOfTen: (got: string, zeros: number) =>
      `${got} has the right digits, but the point is ${zeros === 1 ? "one place" : `${zeros} places`} off.`,
    decimalPoint: (got: string) =>
      `Got ${got}. Did you write a point between thousands? TypeScript takes it for a decimal point: \`1.000\` is 1. Write \`1000\` or \`1_000\`.`,
    close: (got: string) =>
      `${got} is close, less than 1 % off, but not close enough. Round less on the way, or write more digits.`,
    oneTooMany: (got: string) => `${got} is 1 too many.`,
    oneTooFew: (got: string) => `${got} is 1 too few.`,
    notAList: (got: string, want: number) =>
      `${got} is not a list. Write a list of ${want} in square brackets.`,
    notANumber: (got: string) => `${got} is not a number. One number is asked for.`,
    textInAList: (got: string) => `${got} is a list. One text is asked for, without square brackets.`,
    inAList: (got: string) => `${got} is a list. One number is asked for, without brackets.`,
    length: (got: string, count: number, want: number) =>
      `${got} has ${count} ${count === 1 ? "entry" : "entries"}; ${want} are asked for.`,
    otherOrder: (got: string) => `${got} has the right entries, but in a different order.`,
    rightEntries: (got: string, right: number, all: number) =>
      `${got}: ${right} of the ${all} entries ${right === 1 ? "is" : "are"} right, the others are not.`,
    spelling: (got: string, choice: string) => `${got} is spelled differently here. Write ${choice}.`,
    notAChoice: (got: string, choices: string) =>
      `${got} is not one of the answers to choose from: ${choices}.`,
  },
};
