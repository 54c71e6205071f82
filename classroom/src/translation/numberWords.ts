const words =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const others = new Map([
  ...Object.entries({ once: 1, twice: 2, both: 2, half: 2, thirty: 30, forty: 40, fifty: 50, sixty: 60 }),
  ...Object.entries({ seventy: 70, eighty: 80, ninety: 90, hundred: 100, thousand: 1000, million: 1000000 }),
]);
const irregular = new Map([
  ...Object.entries({ first: "one", second: "two", third: "three", fifth: "five", eighth: "eight" }),
  ...Object.entries({ ninth: "nine", twelfth: "twelve", quarter: "four" }),
]);

/** What a word counts, or, such as `third`, what it divides by. */
function countOf(word: string): number | undefined {
  const one = word.replace(/(?<=th|third|quarter|zero)s$/, "");
  const cardinal = irregular.get(one) ?? one.replace(/ieth$/, "y").replace(/th$/, "");
  return words.includes(cardinal) ? words.indexOf(cardinal) : others.get(cardinal);
}

/** `twenty-fifth` is 25, and `one-hot` 1. */
function countsOf(word: string): number[] {
  const [tens, units, ...more] = word.split("-").map(countOf);
  const isTens = tens !== undefined && tens % 10 === 0 && tens >= 20 && tens < 100;
  if (isTens && units !== undefined && units > 0 && units < 10 && more.length === 0) return [tens + units];
  return [tens, units, ...more].filter((value) => value !== undefined);
}

/** One part of several: `a third`, `the last tenth`, `ten times smaller`. `The third row` is none. */
const onePart =
  /\b(?:(?:an?|last) (?:[a-z]+-)?(?:third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|[a-z]+teen|[a-z]+tie|hundred|thousand|million)th)|quarter|times\*? (?:smaller|less|fewer))\b/g;

/** The numbers that an English text spells out, each as digits: another language may write them so. */
export function spelledNumbers(english: string): string[] {
  const text = english.toLowerCase().replace(/\s+/g, " ");
  const ones = [...text.matchAll(onePart)].map(() => 1);
  return [...(text.match(/[a-z]+(?:-[a-z]+)*/g) ?? []).flatMap(countsOf), ...ones].map(String);
}
