export const en = {
  nobodyToAsk: "No cell has run, so nobody can be asked.",
  notSent: (type: string, reason: string) =>
    `${type} was not sent, since it cannot be written as JSON: ${reason}`,
  kernelFailed: "The kernel itself failed; the cell may not have run.",
};
