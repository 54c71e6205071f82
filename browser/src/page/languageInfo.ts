/** Put in where this is bundled. */
declare const typeScriptVersion: string;

/** What JupyterLab asks a kernel about itself. */
export const languageInfo = {
  protocol_version: "5.3",
  implementation: "six-steps-browser",
  implementation_version: "0.1.0",
  language_info: {
    name: "typescript",
    version: typeScriptVersion,
    mimetype: "text/typescript",
    file_extension: ".ts",
    codemirror_mode: "typescript",
    pygments_lexer: "typescript",
    nbconvert_exporter: "script",
  },
  help_links: [
    { text: "TypeScript", url: "https://www.typescriptlang.org/docs/" },
    { text: "JavaScript", url: "https://developer.mozilla.org/docs/Web/JavaScript" },
  ],
};
