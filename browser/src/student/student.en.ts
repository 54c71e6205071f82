export const en = {
  tooMuchText: "… This cell prints too much for a page. The rest is left out.",
  noPackage: (specifier: string) =>
    `There is no package ${specifier} in this page. A cell can import "six-steps" and "@six-steps/kernel".`,
  noFiles: (specifier: string) =>
    `${specifier} is a file of your own, and this page cannot read any. Write the code into a cell.`,
};
