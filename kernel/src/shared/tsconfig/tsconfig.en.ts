export const en = {
  broken: (file: string, reason: string) =>
    `${file} is left out, because ${reason}. Cells are checked with the kernel's own settings.`,
  refused: (file: string, options: string) =>
    `${file}: a notebook cannot respect ${options}. Everything else in it holds.`,
  notJson: (file: string, line: number) => `line ${line} of ${file} is not JSON`,
  notAnObject: (what: string) => `${what} is not an object`,
  wrongKind: (option: string, wanted: string, got: string) => `\`${option}\` takes ${wanted}, not ${got}`,
  noBase: (specifier: string) => `there is no file ${specifier}, which it extends`,
  circular: (file: string) => `${file} extends itself`,
  libraries: "parts of the standard library, such as `es2023` and `dom`",
  trueOrFalse: "true or false",
  text: "a text",
  texts: "a list of texts",
  listsOfTexts: "an object of lists of texts",
  oneOf: (values: string) => `one of ${values}`,
  and: (first: string, last: string) => `${first} and ${last}`,
};
