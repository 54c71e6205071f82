/** What is said of truths and probabilities that cannot be compared. */
export const en = {
  probabilities: "The probabilities",
  asTrueLabels: (shape: string) => `${shape}, as the true labels`,
  truthOf: (picture: number, label: number) => `The truth of picture ${picture}, label ${label}`,
  probabilityOf: (picture: number, label: number) => `The probability of picture ${picture}, label ${label}`,
  zeroOrOne: "0 or 1",
};
