/** Text of a student's for a terminal: it moves no cursor and colours nothing. Line breaks and tabs stay where asked. */
export const printable = (text: string, { lines = false } = {}): string =>
  text.replace(lines ? /[^\P{C}\n\t]/gu : /\p{C}|[\u2028\u2029]/gu, "\uFFFD");
