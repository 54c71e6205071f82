import { padded, textWidth } from "./textWidth.js";

/** Classes of a table with a column for each; with more, its lines are too long to be read. */
const mostColumns = 40;

/**
 * The numbers of a confusion matrix as lines of text: a row for each true class, a column for each predicted one. With
 * many classes a row lists what is not zero.
 *
 * @param counts `[true class][predicted class]`
 */
export function confusionTable(counts: number[][], names: readonly string[]): string {
  if (names.length > mostColumns)
    return counts.map((row, i) => `${names[i]}: ${said(row, names)}`).join("\n");
  const longest = Math.max(...names.map(textWidth));
  const digits = Math.max(...counts.flat().map((count) => String(count).length), 2) + 1;
  const head = `${"".padEnd(longest)} ${names.map((_, i) => String(i).padStart(digits)).join("")}`;
  const lines = counts.map(
    (row, i) => `${padded(names[i], longest)} ${row.map((count) => String(count).padStart(digits)).join("")}`,
  );
  return [head, ...lines].join("\n");
}

function said(row: number[], names: readonly string[]): string {
  return row.flatMap((count, j) => (count === 0 ? [] : [`${names[j]} ${count}`])).join(", ") || "0";
}
