const files =
  "A browser has no files of its own: leave this cell out, or open the notebook in an installed workbook.";
const html = 'To show HTML, write `display({ "text/html": "<b>…</b>" })`.';
const keeping = "Cells and what they show are kept with the notebook.";

const forAll = (names: readonly string[], text: string) =>
  Object.fromEntries(names.map((name) => [name, text]));

/** What is said of modules and names that a notebook in a browser does not have. */
export const en = {
  ofNode: (specifier: string, instead: string) =>
    `\`${specifier}\` belongs to Node, and this notebook runs in a browser. ${instead}`,
  /** By the module's name without `node:`. */
  insteadOfNode: {
    ...forAll(["fs", "fs/promises"], files),
    path: "A browser has no folders: write the path as text.",
    perf_hooks: "`performance` is there without an import.",
    url: "`URL` is there without an import.",
    "timers/promises": "To wait a second: `await new Promise((resolve) => setTimeout(resolve, 1000))`.",
    util: "`console.log` shows any value.",
  } as Record<string, string | undefined>,
  ofPage: (name: string, instead: string) =>
    `\`${name}\` belongs to the page; a cell runs in a thread beside it. ${instead}`,
  insteadOfPage: {
    window: "What a cell has of it stands without it, such as `setTimeout` and `fetch`.",
    ...forAll(
      ["document", "HTMLElement", "Element", "HTMLCanvasElement", "Image", "Audio", "DOMParser"],
      html,
    ),
    ...forAll(["localStorage", "sessionStorage", "indexedDB"], keeping),
    ...forAll(["location", "history"], "The notebook has no address of its own."),
    alert: "`console.log` shows a text under the cell.",
    requestAnimationFrame: "To call a function later, write `setTimeout(…, 16)`.",
    XMLHttpRequest: "To load something, write `await fetch(…)`.",
    FileReader: files,
  } as Record<string, string>,
  insteadOfNodeName: {
    Buffer: "`new Uint8Array(…)` holds bytes; `new TextEncoder().encode(text)` makes them of a text.",
    require: 'Write `import … from "six-steps"`.',
    global: "Write `globalThis`.",
    setImmediate: "Write `setTimeout(…, 0)`.",
    ...forAll(["__dirname", "__filename"], "A browser has no folders: write the path as text."),
  } as Record<string, string>,
  debugger:
    "`debugger` stops here only while the browser's own tools are open (F12). To see a value without them, write `console.log(…)`.",
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
