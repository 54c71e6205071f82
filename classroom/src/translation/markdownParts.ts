/** What of a text a translation must keep, whatever it says. */
export interface MarkdownParts {
  /** Depths, such as `##`, in their order. */
  headings: string[];
  /** Lists and tables, line by line: `-`, `1.`, and `|||` for a row of two cells. */
  shape: string[];
  formulas: string[];
  /** Code between backticks. */
  names: string[];
  /** Where links and pictures lead. */
  links: string[];
  numbers: string[];
  /** Blocks of code. */
  blocks: string[];
  /** What is left: its words. */
  words: string;
}

/** Takes a text in Markdown apart. What is found stays in the words as a sign of the same kind, so that these stay a text. */
export function markdownParts(markdown: string): MarkdownParts {
  const [blocks, names, formulas, links]: string[][] = [[], [], [], []];
  const keep = (list: string[], sign: string) => (_: string, one?: string, other?: string) => {
    list.push((one ?? other ?? "").trim());
    return sign;
  };
  const words = markdown
    .replace(/^ *(```[\s\S]*?\n *```|~~~[\s\S]*?\n *~~~) *$/gm, keep(blocks, "~~~"))
    .replace(/`+([^`]+)`+/g, keep(names, "`x`"))
    .replace(/\$\$([^$]+)\$\$|\$([^$\n]+)\$/g, (all, one, other) => {
      formulas.push(formulaOf(one ?? other));
      return all.startsWith("$$") ? "\n\n$x$\n\n" : "$x$";
    })
    .replace(/(?<=\])\(([^)\s]+)[^)]*\)|<(https?:[^>]+)>/g, keep(links, "(x)"))
    .replace(/(?<=\b(?:src|href)=)"([^"]*)"/g, keep(links, '"x"'));
  const lines = words.split("\n");
  return {
    headings: lines.flatMap((line) => /^#{1,6}(?= )/.exec(line)?.[0] ?? []),
    shape: lines.flatMap(shapeOf),
    formulas,
    names,
    links,
    numbers: (words.match(/\d+(?:[.,]\d+)*/g) ?? []).map((number) => number.replaceAll(",", "")),
    blocks,
    words,
  };
}

/** Without spaces, and without the words that a formula may hold. */
const formulaOf = (latex: string): string =>
  latex.replace(/\\text\{[^{}]*\}/g, "\\text{}").replace(/\s+/g, "");

function shapeOf(line: string): string[] {
  const [, indent, list, other] = /^(\s*)(?:([-*+]|\d+[.)])(?= )|([|>]).*)?/.exec(line) ?? [];
  if (other) return [other === "|" ? "|".repeat(line.split(/(?<!\\)\|/).length - 1) : other];
  return list ? [" ".repeat(indent.length) + (/\d/.test(list) ? "1." : "-")] : [];
}
