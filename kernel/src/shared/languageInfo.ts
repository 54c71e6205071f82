/** What a front end is told of the language. @param version of TypeScript */
export const languageInfo = (version: string) => ({
  name: "typescript",
  version,
  mimetype: "text/typescript",
  file_extension: ".ts",
  codemirror_mode: "typescript",
  pygments_lexer: "typescript",
  nbconvert_exporter: "script",
});

export const helpLinks = [
  { text: "TypeScript", url: "https://www.typescriptlang.org/docs/" },
  { text: "JavaScript", url: "https://developer.mozilla.org/docs/Web/JavaScript" },
];
