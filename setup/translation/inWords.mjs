// @ts-check

/** Comments, strings, templates, names. `npm run translate -- check` compares what comes out with TypeScript's own tokens. */
const pieces =
  /\/\/.*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`|[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;

/**
 * Code that says the same in another language.
 *
 * @param {string} code
 * @param {Pick<import("./translation.mjs").TranslatedWords, "words" | "names">} translated what it does not have stays English
 */
export function inWords(code, { words, names = {} }) {
  const find = (/** @type {Record<string, string>} */ table, /** @type {string} */ key) =>
    (Object.hasOwn(table, key) && table[key]) || key;
  return code.replace(pieces, (piece) => {
    if (piece.startsWith("/")) return find(words, piece);
    if (!/^["'`]/.test(piece)) return find(names, piece);
    return piece[0] + find(words, piece.slice(1, -1)) + piece[0];
  });
}
