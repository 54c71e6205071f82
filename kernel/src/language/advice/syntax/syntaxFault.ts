import type { OxcError } from "../../platform.js";

/** Where a cell stops being TypeScript. */
export interface SyntaxFault {
  source: string;
  /** The parser's message. */
  message: string;
  start: number;
  end: number;
  /** The bracket that the parser was in. */
  opened?: number;
  /** The line up to the place. */
  before: string;
  /** The word or the sign at the place, and the rest of the line after it. */
  found: string;
  after: string;
}

export function syntaxFault(source: string, { message, labels }: OxcError): SyntaxFault | undefined {
  const [label] = labels;
  if (!label) return;
  const { start, end } = label;
  const before = source.slice(source.lastIndexOf("\n", start - 1) + 1, start);
  const rest = /^.*/.exec(source.slice(start))?.[0] ?? "";
  const [, found = "", after = ""] = /^\s*([\p{ID_Continue}$]+|\S|$)(.*)$/u.exec(rest) ?? [];
  const opened = labels.find((one) => one.message === "Opened here")?.start;
  return { source, message, start, end, opened, before, found, after };
}
