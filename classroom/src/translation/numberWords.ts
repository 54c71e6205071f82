const words =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const ordinals =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
const others: Record<string, number> = {
  ...{ once: 1, twice: 2, both: 2, half: 2, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70 },
  ...{ eighty: 80, ninety: 90, hundred: 100, thousand: 1000, million: 1000000 },
};

/** The numbers that an English text spells out, each as digits: another language may write them so. */
export function spelledNumbers(english: string): string[] {
  return (english.toLowerCase().match(/[a-z]+/g) ?? []).flatMap((word) => {
    const number = [words.indexOf(word), ordinals.indexOf(word), others[word] ?? -1].find((one) => one >= 0);
    return number === undefined ? [] : [String(number)];
  });
}
