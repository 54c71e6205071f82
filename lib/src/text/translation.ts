/**
 * A table in a second language, typed by the English one: the same sentences of the same values. One that is missing is
 * said in English.
 *
 *     export const ko = { correct: "정답입니다" } satisfies Translation<typeof en>;
 */
export type Translation<Text> = Text extends string
  ? string
  : Text extends (...values: never[]) => unknown
    ? Text
    : Text extends readonly unknown[]
      ? { [Place in keyof Text]: Translation<Text[Place]> }
      : { [Key in keyof Text]?: Translation<Text[Key]> };

/** The English table with the sentences that have been translated in the place of their own. */
export function translated<Text>(en: Text, translation: unknown): Text {
  return merged(en, translation) as Text;
}

function merged(en: unknown, other: unknown): unknown {
  if (typeof other !== typeof en || Array.isArray(other) !== Array.isArray(en)) return en;
  if (typeof en !== "object" || en === null || other === null) return other;
  if (Array.isArray(en)) return en.map((one, place) => merged(one, (other as unknown[])[place]));
  const translations = other as Record<string, unknown>;
  return Object.fromEntries(Object.entries(en).map(([key, one]) => [key, merged(one, translations[key])]));
}
