import type { Node } from "../platform.js";

const longest = 40;

/** A piece of code on one line, short enough for a sentence. */
export function codeOf({ start, end }: Pick<Node, "start" | "end">, source: string): string {
  const text = source.slice(start, end).replace(/\s+/g, " ");
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** A name, a part of what has one, or a call: not something put together for the moment. */
export function isNamed({ type }: Node): boolean {
  return type === "Identifier" || type === "MemberExpression" || type === "CallExpression";
}
