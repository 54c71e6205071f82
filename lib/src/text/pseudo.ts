/**
 * A language for tests, made of English: every sentence of the table stands in ⟦marks⟧, those that a function makes of
 * its values too. What is on the screen without marks is in no table, and no translator would ever see it.
 */
export function pseudo<Text>(table: Text): Text {
  return marked(table) as Text;
}

function marked(entry: unknown): unknown {
  if (typeof entry === "string") return `⟦${entry}⟧`;
  if (typeof entry === "function") return (...values: unknown[]) => marked(entry(...values));
  if (Array.isArray(entry)) return entry.map(marked);
  if (typeof entry !== "object" || entry === null) return entry;
  return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, marked(value)]));
}

/** What of a text stands in no marks: the values of a sentence stand within its own. */
export function unmarked(text: string): string {
  let depth = 0;
  return [...text]
    .filter((character) => {
      if (character === "⟦") depth++;
      if (character === "⟧") depth--;
      return depth === 0 && character !== "⟧";
    })
    .join("");
}
