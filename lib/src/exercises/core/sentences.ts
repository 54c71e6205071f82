/** The keys of those sentences in a text that are made of what is quoted, such as the call that shows the error. */
export type Sentence<Text, Quoted> = {
  [Key in keyof Text]: Text[Key] extends (quoted: Quoted) => string ? Key : never;
}[keyof Text];

/** A wrong answer that is known. */
export interface Known<Rule, Quoted> {
  /** Short and stable, from the sentence's key: `not-divided`. A teacher's statistics count by it. */
  name: string;
  /** What to think about, in the student's language. */
  say: (quoted: Quoted) => string;
  rule: Rule;
}

/** The rules of a bank, in its order, each with its name and its sentence. */
export function knownOf<Rule, Quoted>(
  bank: object,
  text: object,
  rulesOf: (entry: unknown) => readonly Rule[],
): Known<Rule, Quoted>[] {
  return Object.entries(bank).flatMap(([key, entry]) => {
    const say = text[key as keyof typeof text] as (quoted: Quoted) => string;
    return rulesOf(entry).map((rule) => ({ name: nameOf(key), say, rule }));
  });
}

/** `notDivided` is `not-divided`, `log10` is `log-10`; `l1Missing`, where one letter has a number, is `l1-missing`. */
export function nameOf(key: string): string {
  return key.replace(/[A-Z]|(?<=[A-Za-z][a-z])\d+/g, (start) => `-${start.toLowerCase()}`);
}

/** The sentence of a wrong answer, or `undefined` where it cannot be said of this one, which is of another type. */
export function sayOf(say: () => string): string | undefined {
  try {
    return say();
  } catch {
    return undefined;
  }
}
