/**
 * The lesson that a file is of. Behind the lesson's name there may be more: `04-output-layer (1).ipynb`,
 * `04-output-layer.taken-in-2026-03-02.ipynb`.
 *
 * @param lessons the names of those that count
 */
export const lessonOf = (file: string, lessons: readonly string[]): string | undefined =>
  lessons.filter((name) => file.startsWith(name) && !/^[a-z0-9]/i.test(file.slice(name.length))).at(-1);
