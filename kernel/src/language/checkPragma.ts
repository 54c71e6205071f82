/** What a cell says about its own check, and those of the cells after it. */
export interface CheckPragma {
  checks: boolean;
  /** It is said for the whole notebook, from here on. */
  forNotebook: boolean;
}

/**
 * `// @ts-nocheck` before a cell's code, as TypeScript knows it for a file; and `// @ts-nocheck notebook`, which holds for
 * later cells too, until one says `// @ts-check notebook`.
 */
export function checkPragma(source: string): CheckPragma | undefined {
  const [head] = /^(?:\s+|\/\/.*|\/\*[\s\S]*?\*\/)*/.exec(source) ?? [""];
  const comments = head.match(/\/\/.*|\/\*[\s\S]*?\*\//g) ?? [];
  const said = comments
    .map((comment) => /^\/\/\/?\s*@ts-(no)?check(?!\S)(?:\s+(notebook)\b)?/.exec(comment))
    .filter((match) => match !== null)
    .at(-1);
  return said ? { checks: said[1] === undefined, forNotebook: said[2] !== undefined } : undefined;
}
