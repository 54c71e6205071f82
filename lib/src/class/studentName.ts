/**
 * A name as it may be shown: without what is not seen, or turns the text around it.
 *
 * @returns the empty text where nothing of it can be seen
 */
export function cleanName(name: string): string {
  const clean = name
    .normalize("NFC")
    .replace(unseenMarks, "")
    .replace(unseen, " ")
    .replace(/\s+/g, " ")
    .trim();
  return bare.test(clean) ? "" : clean;
}

/** Marks that change nothing that can be seen, such as a variation of a letter that has none. */
const unseenMarks = /(?=\p{Default_Ignorable_Code_Point})\p{M}/gu;

/**
 * Control characters, fillers such as U+3164 that fonts leave empty, and the Braille cell without dots. The joiner between two
 * emoji is seen: it makes one of them.
 */
const unseen =
  /(?!(?<=[\p{ExtPict}\p{EMod}])\u200d\p{ExtPict})[\p{C}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/gu;

/** Marks alone, with no letter to stand on. */
const bare = /^[\p{M}\s]*$/u;

/** As people count them: an emoji of two code units is one. */
export const charactersOf = (text: string): number => [...text].length;
