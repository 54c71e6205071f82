/** What is said where each student has numbers of their own. */
export const en = {
  inPlaceOf: (own: string, usual: string) => `${own} in place of ${usual}`,
  ownNumbers: (numbers: readonly string[]) => `Your own numbers in this class: ${numbers.join(", ")}.`,
  lessonNumbers: (got: string) => `${got} is right for the numbers in the lesson's text.`,
  /** For the teacher. */
  usual: "Right for the numbers in the lesson's text, and this student has others.",
};
