import { typeScriptMessages } from "#text";

/** "Cannot find name" without the advice after it, as `diagnostics.ts` leaves it. */
const unknownName = 2304;

const messages = typeScriptMessages();

/**
 * What TypeScript says, in the student's language: by the message's code and English template, as TypeScript 7 speaks nothing
 * but English. A message that is in no table, or has other words by now, stays as it is.
 */
export function inStudentsLanguage(code: number, message: string): string {
  if (messages === undefined) return message;
  for (const [template, translation] of [messages[code], messages[unknownName]].filter(Boolean)) {
    const values = valuesIn(message, template);
    if (values) return translation.replace(/\{(\d)\}/g, (_, place: string) => values.get(place) ?? "");
  }
  return message;
}

/** What stands in a message in the places `{0}`, `{1}` … of its template; nothing where the message is another one. */
function valuesIn(message: string, template: string): Map<string, string> | undefined {
  const parts = template.split(/\{(\d)\}/);
  const pattern = parts.map((part, i) =>
    i % 2 === 1 ? "([\\s\\S]*?)" : part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"),
  );
  const found = new RegExp(`^${pattern.join("")}$`).exec(message);
  const places = parts.filter((_, i) => i % 2 === 1);
  return found ? new Map(places.map((place, i) => [place, found[i + 1]])) : undefined;
}
