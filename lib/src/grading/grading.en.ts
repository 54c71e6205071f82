/** What a student reads instead of an outcome. */
export const en = {
  /** Of what the student's code could not have answered by itself. */
  noAnswer: "What came back is not an answer.",
  noEnd: (calls: number) => `The check made ${calls} calls without coming to an end.`,
};
