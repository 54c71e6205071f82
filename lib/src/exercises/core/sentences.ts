/** The keys of those sentences in a text that are made of what is quoted, such as the call that shows the error. */
export type Sentence<Text, Quoted> = {
  [Key in keyof Text]: Text[Key] extends (quoted: Quoted) => string ? Key : never;
}[keyof Text];

/** A sentence of the exercise's text by its key, so that it is in the student's language; or a function that makes one. */
export type Say<Text, Quoted> = Sentence<Text, Quoted> | ((quoted: Quoted) => string);

/** The same with each `say` as a function. */
export function withSentences<Text, Quoted, One extends { say: Say<Text, Quoted> }>(
  all: readonly One[],
  text: Text,
): (Omit<One, "say"> & { say: (quoted: Quoted) => string })[] {
  return all.map((one) => {
    const say = typeof one.say === "function" ? one.say : text[one.say as keyof Text];
    return { ...one, say: say as (quoted: Quoted) => string };
  });
}
