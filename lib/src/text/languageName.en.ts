/** What a language calls itself. A language that has this table is one of those that can be chosen. */
export const en = { name: "English" };
