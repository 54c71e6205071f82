/** A string of a program as it stands there, with `…` for each value in a template, and its line. */
export interface Literal {
  text: string;
  line: number;
}

/** What may stand before a regular expression, and not before a division. */
const beforeRegex = /[(,=:[!&|?{};+\-*%~^<>]\s*$|\b(?:return|typeof|case|in|of)\s*$|^\s*$/;

/** The strings of TypeScript source. Comments and regular expressions are passed over. */
export function literalsOf(source: string): Literal[] {
  const found: Literal[] = [];
  let at = 0;
  code("");
  return found;

  /** Reads code up to its end: the source's, or that of a value in a template. */
  function code(end: string): void {
    let depth = 0;
    let before = "";
    while (at < source.length) {
      const next = source[at];
      if (next === end && depth === 0) return;
      if (next === "{") depth++;
      if (next === "}") depth--;
      if (source.startsWith("//", at)) at = indexOr(source.indexOf("\n", at));
      else if (source.startsWith("/*", at)) at = source.indexOf("*/", at) + 2;
      else if (next === "/" && beforeRegex.test(before)) at = regexEnd();
      else if (next === '"' || next === "'" || next === "`") {
        literal(next);
        before = "text";
      } else {
        before = (before + next).slice(-20);
        at++;
      }
    }
  }

  function literal(quote: string): void {
    const line = source.slice(0, at).split("\n").length;
    let text = "";
    for (at++; source[at] !== quote; at++) {
      if (source[at] === "\\") {
        at++;
        text += source[at] === "n" ? "\n" : source[at];
      } else if (quote === "`" && source.startsWith("${", at)) {
        at += 2;
        code("}");
        text += "…";
      } else text += source[at];
    }
    at++;
    found.push({ text, line });
  }

  function regexEnd(): number {
    let inClass = false;
    for (let i = at + 1; ; i++) {
      if (source[i] === "\\") i++;
      else if (source[i] === "[") inClass = true;
      else if (source[i] === "]") inClass = false;
      else if (source[i] === "/" && !inClass) return i + 1;
    }
  }

  function indexOr(index: number): number {
    return index === -1 ? source.length : index;
  }
}
