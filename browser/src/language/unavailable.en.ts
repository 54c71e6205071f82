/** What is said of modules and names that a notebook in a browser does not have. */
export const en = {
  ofNode: (specifier: string, instead: string) =>
    `\`${specifier}\` belongs to Node, and this notebook runs in a browser. ${instead}`,
  ofPage: (name: string, instead: string) =>
    `\`${name}\` belongs to the page; a cell runs in a thread beside it. ${instead}`,
  /** What there is instead, or what to do: see `unavailable.ts` for what. */
  instead: {
    files:
      "A browser has no files of its own: leave this cell out, or open the notebook in an installed workbook.",
    folders: "A browser has no folders: write the path as text.",
    performance: "`performance` is there without an import.",
    url: "`URL` is there without an import.",
    wait: "To wait a second: `await new Promise((resolve) => setTimeout(resolve, 1000))`.",
    log: "`console.log` shows any value.",
    bytes: "`new Uint8Array(…)` holds bytes; `new TextEncoder().encode(text)` makes them of a text.",
    import: 'Write `import … from "six-steps"`.',
    global: "Write `globalThis`.",
    immediate: "Write `setTimeout(…, 0)`.",
    window: "What a cell has of it stands without it, such as `setTimeout` and `fetch`.",
    html: 'To show HTML, write `display({ "text/html": "<b>…</b>" })`.',
    keeping: "Cells and what they show are kept with the notebook.",
    address: "The notebook has no address of its own.",
    text: "`console.log` shows a text under the cell.",
    frame: "To call a function later, write `setTimeout(…, 16)`.",
    load: "To load something, write `await fetch(…)`.",
    installed: "Leave this cell out, or open the notebook in an installed workbook.",
  },
  debugger:
    "`debugger` stops here only while the browser's own tools are open (F12). To see a value without them, write `console.log(…)`.",
  noPackage: (name: string, carried: string) =>
    `This notebook runs in a browser, where no package can be installed. It can import ${carried}. For \`${name}\`, open the notebook in an installed workbook.`,
  misspelled: (name: string, meant: string) =>
    `There is no package \`${name}\` here. Did you mean \`${meant}\`?`,
  noFile: (specifier: string) =>
    `This notebook runs in a browser and has no files beside it. Put the code of \`${specifier}\` into a cell.`,
  fromInternet:
    "This notebook imports nothing from the internet. Put the code into a cell, or open the notebook in an installed workbook.",
  and: (names: readonly string[]) =>
    names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`,
};
