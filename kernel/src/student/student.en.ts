export const en = {
  nobodyAnswers: (question: string) =>
    `Nobody can answer ${question}: this notebook is run without its reader (as nbconvert does), or by a page that cannot ask.`,
  askedTooLate: (question: string) =>
    `Nobody can answer ${question}: the cell that asks has ended, and its page no longer listens. Ask while the cell runs.`,
  pageCannotAsk: (question: string) =>
    `Nobody can answer ${question}: a cell that runs in the page cannot wait for an answer. Write the answer into the cell, as a variable.`,
  yesOrNo: (question: string) => `${question} [y/N] `,
  pressEnter: (message: string) => `${message} [Enter] `,
  processEnd: (call: string) => `${call} was called; the kernel goes on`,
  commClosed: (target: string) => `The comm with "${target}" is closed.`,

  notReadable: "(not readable)",
  cannotBeShown: (reason: string) => `[a value that cannot be shown: ${reason}]`,
  throwsWhenRead: "it throws when it is read",
  putAwait: "Put `await` before it to see its value.",
  moreCharacters: (count: number) => `… ${count} more characters`,
  disposed: "disposed",
  notTrainable: "not trainable",
  moreRows: (count: number) => `${count} more rows`,
  columnNames: (got: string) => `console.table takes an array of column names; got ${got}.`,

  handlerFailed: (reason: string) =>
    `A library wanted to say something about this cell, and failed: ${reason}`,

  notABundle: (got: string) =>
    `A display takes an object of MIME types, such as {"text/html": "<b>5</b>"}; got ${got}.`,
  notAMimeType: (type: string) => `"${type}" is not a MIME type, such as "text/plain" or "image/png".`,
  notJson: (type: string, reason: string) => `The data of "${type}" cannot be written as JSON: ${reason}`,
  noJsonFor: (type: string, kind: string) => `The data of "${type}" is a ${kind}, which JSON has not.`,
  metadataNotJson: (reason: string) => `A display's metadata cannot be written as JSON: ${reason}`,

  otherVersion: (name: string, range: string, version: string, install: string) =>
    `${name}@${range} is asked for; ${version} is installed, and is used. To get the other one: ${install}`,
  noDefaultExport: (module: string, exports: string) =>
    `The module ${module} has no default export${has(exports)}.`,
  noExport: (module: string, name: string, exports: string) =>
    `The module ${module} has no export ${name}${has(exports)}.`,
  notNamed: (place: string, name: string, module: string, variable: string) =>
    `${place} imports \`${name}\` from "${module}", a CommonJS module, of which Node does not know the names before it runs. Write there: \`import ${variable} from "${module}"; const { ${name} } = ${variable};\``,
  notExported: (place: string, name: string, module: string) =>
    `${place} imports \`${name}\` from "${module}", which has no such export. Look at the spelling, and at what "${module}" exports.`,
  insidePackages: (specifier: string) =>
    `${specifier} cannot be imported: it is in a folder "node_modules", whose files belong to packages. Move your file, or the notebook, to a folder of your own.`,
  noFile: (specifier: string, path: string) =>
    `There is no file ${specifier} beside the notebook: looked for ${path}.`,
  noFileOfAnyKind: (specifier: string, path: string, endings: string) =>
    `There is no file ${specifier} beside the notebook: looked for ${path}, nor one with ${endings} or a folder with an index.`,
};

const has = (exports: string) => (exports === "" ? "" : `; it has ${exports}`);
