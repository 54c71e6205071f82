/** A bracket that is open, and where. */
export interface OpenBracket {
  bracket: string;
  start: number;
}

export const closing: Record<string, string> = { "(": ")", "[": "]", "{": "}" };

/** Comments and texts, whose brackets count for nothing; and brackets. */
const tokens =
  /\/\/.*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`|[()[\]{}]/g;

/** The innermost bracket that is open at the end; undefined when none is, or when the brackets are crossed. */
export function openBracket(source: string): OpenBracket | undefined {
  return openBrackets(source)?.at(-1);
}

/** The brackets that are open at the end, outermost first; undefined when brackets are crossed. */
export function openBrackets(source: string): OpenBracket[] | undefined {
  const open: OpenBracket[] = [];
  for (const { 0: token, index } of source.matchAll(tokens)) {
    if (token in closing) open.push({ bracket: token, start: index });
    else if (token.length === 1) {
      const last = open.pop();
      if (!last || closing[last.bracket] !== token) return;
    }
  }
  return open;
}
