/** As wide as the longest path of a translated page. */
const width = 57;

/** A line of `npm run translate`: what it is about, and how far its translation is. */
export const overviewLine = (name: string, state: string): string => `${name.padEnd(width)} ${state}`;
