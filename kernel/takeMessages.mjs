// node kernel/takeMessages.mjs ko
//
// Writes messages/diagnostics.ko.json: what TypeScript says of code, in another language, from the tables that TypeScript 6
// brings along. TypeScript 7 has none, but gives its messages' codes.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

/** Those that a cell can lead to: of syntax, types, implicit any, JSX and newer checks, and what is added to them. */
const ranges = [
  [1000, 2999],
  [6200, 6220],
  [6500, 6510],
  [7000, 8999],
  [17000, 19999],
];
/** Errors, and what is said beside them. */
const categories = [1, 3];

/**
 * @param {string} language as the folder in TypeScript's `lib` is called
 * @returns {string} JSON: by the message's code, its template in English and in the language
 */
export function messagesIn(language) {
  const require = createRequire(new URL("../browser/package.json", import.meta.url));
  const { Diagnostics } = require("typescript");
  const translated = JSON.parse(
    readFileSync(require.resolve(`typescript/lib/${language}/diagnosticMessages.generated.json`), "utf8"),
  );
  const lines = Object.values(Diagnostics)
    .filter(({ key, category }) => categories.includes(category) && translated[key])
    .filter(({ code }) => ranges.some(([first, last]) => first <= code && code <= last))
    .sort((a, b) => a.code - b.code)
    .map(({ key, code, message }) => `"${code}":${JSON.stringify([message, translated[key]])}`);
  return `{\n${lines.join(",\n")}\n}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [language] = process.argv.slice(2);
  writeFileSync(new URL(`messages/diagnostics.${language}.json`, import.meta.url), messagesIn(language));
}
