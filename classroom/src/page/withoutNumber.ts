/** The title of a lesson, without the number that some begin with: of `4 · Output layer`, `Output layer`. */
export const withoutNumber = (title: string): string => title.replace(/^\d+\w? · /, "");
