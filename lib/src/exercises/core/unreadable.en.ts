/** What stands in the place of a value that cannot be shown, after "returned" or "is". */
export const en = {
  disposed: "a tensor that was disposed: its numbers are gone",
  cyclic: "a list that contains itself",
  deep: (depth: number) => `a list with lists in it, more than ${depth} deep`,
  long: (entries: string) => `a list of ${entries} entries, too many to look at`,
  throws: (error: string) => `something that stops with an error when it is read (${error})`,
  error: "nothing: it stopped with an error",
  noError: "what was thrown is not an error",
};
