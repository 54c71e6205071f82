/** A number as a sentence writes it: `32`, `1,280`, `0.05`. */
const number = /(?<![\w.])\d[\d,]*(?:\.\d+)?(?!\w)/g;

/** Stands for what a sentence quotes of the student, which is not the sentence's own. */
const quotation = "\uE000";

/**
 * The sentences of an exercise with other numbers in them. What a sentence quotes of an answer stays as it was given.
 *
 * @param text sentences, lists of them, and functions that make one of what they quote
 * @param others by the number that stands there; thousands are parted by commas where they were
 */
export function inOtherNumbers<Text>(text: Text, others: ReadonlyMap<number, number>): Text {
  return exchanged(text, others) as Text;
}

function exchanged(entry: unknown, others: ReadonlyMap<number, number>): unknown {
  if (typeof entry === "string") return inSentence(entry, others);
  if (typeof entry === "function") {
    return (got: string) => inSentence(entry(quotation), others).replaceAll(quotation, () => got);
  }
  if (Array.isArray(entry)) return entry.map((one) => exchanged(one, others));
  const entries = Object.entries(entry as object);
  return Object.fromEntries(entries.map(([key, value]) => [key, exchanged(value, others)]));
}

const inSentence = (sentence: string, others: ReadonlyMap<number, number>) =>
  sentence.replace(number, (written) => {
    const digits = written.replace(/,+$/, "");
    const other = others.get(Number(digits.replaceAll(",", "")));
    if (other === undefined) return written;
    const isPlain = !digits.includes(",") && digits.length > 3;
    return (isPlain ? String(other) : grouped(other)) + written.slice(digits.length);
  });

/** As sentences write a number for a reader: `1,280`. */
export const grouped = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 6 });
