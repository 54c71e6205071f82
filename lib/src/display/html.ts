import { plainMath } from "../text/plainMath.js";

/** Text as it may stand inside HTML, attribute values in double quotes included. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (character) => entities[character]);
}

/** JSON as it may stand inside a script element: nothing in it can end the element or the line. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}

/**
 * A function as it may stand inside a script element. Without its indentation, which would be a third of the script, in every
 * output of every saved notebook.
 */
export function scriptCode(code: (...parameters: never[]) => unknown): string {
  return code.toString().replace(/\n\s+/g, "\n");
}

/** A sentence with `code` in backticks as HTML; LaTeX between dollars is left for the page to typeset. */
export function sentenceHtml(sentence: string): string {
  return escapeHtml(sentence).replace(/`([^`]+)`/g, (_, code: string) =>
    code.length <= longestUnbroken
      ? `<code style="white-space:nowrap">${code}</code>`
      : `<code>${code}</code>`,
  );
}

/** Code as long as this is not broken at the end of a line. */
const longestUnbroken = 30;

/** The same sentence where there are no styles. */
export function sentenceText(sentence: string): string {
  return plainMath(sentence).replaceAll("`", "");
}
