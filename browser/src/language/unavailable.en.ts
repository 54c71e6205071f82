/** What is said of modules that a notebook in a browser cannot import. */
export const en = {
  ofNode: (specifier: string, instead: string) =>
    `\`${specifier}\` belongs to Node, and this notebook runs in a browser. ${instead}`,
  /** By the module's name without `node:`. */
  insteadOfNode: {
    fs: "A browser has no files of its own: leave this cell out, or open the notebook in an installed workbook.",
    "fs/promises":
      "A browser has no files of its own: leave this cell out, or open the notebook in an installed workbook.",
    path: "A browser has no folders: write the path as text.",
    perf_hooks: "`performance` is there without an import.",
    url: "`URL` is there without an import.",
    "timers/promises": "To wait a second: `await new Promise((resolve) => setTimeout(resolve, 1000))`.",
    util: "`console.log` shows any value.",
  } as Record<string, string | undefined>,
  installed: "Leave this cell out, or open the notebook in an installed workbook.",
  noPackage: (name: string, carried: string) =>
    `This notebook runs in a browser, where no package can be installed. It can import ${carried}. For \`${name}\`, open the notebook in an installed workbook.`,
  noFile: (specifier: string) =>
    `This notebook runs in a browser and has no files beside it. Put the code of \`${specifier}\` into a cell.`,
  fromInternet:
    "This notebook imports nothing from the internet. Put the code into a cell, or open the notebook in an installed workbook.",
  and: (names: readonly string[]) =>
    names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`,
};
