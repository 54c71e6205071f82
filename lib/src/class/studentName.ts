/** A name as it may be shown: without what is not seen, or turns the text around it. May be left empty. */
export function cleanName(name: string): string {
  return name
    .normalize("NFC")
    .replace(/[\p{C}\u2028\u2029]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** As people count them: an emoji of two code units is one. */
export const charactersOf = (text: string): number => [...text].length;
