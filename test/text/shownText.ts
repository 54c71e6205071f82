import type { Locator } from "playwright-core";
import { unmarked } from "six-steps/internal/text/pseudo.js";

/**
 * The words in each of these elements that are in no table, where the page is in the pseudo-language. Counts what is seen
 * and what is said to those who do not see it; not code, which no language translates.
 */
export async function untranslated(elements: Locator, allowed?: RegExp): Promise<string[][]> {
  const shown = await elements.evaluateAll((roots) =>
    roots.map((root) => {
      const isShown = (element: Element | null) => !element?.closest("code, pre, script, style, noscript");
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: string[] = [];
      while (walker.nextNode()) {
        if (isShown(walker.currentNode.parentElement)) texts.push(walker.currentNode.nodeValue ?? "");
      }
      const attributes = [root, ...root.querySelectorAll("*")]
        .filter(isShown)
        .flatMap((element) =>
          ["aria-label", "title", "alt", "data-title"].map((name) => element.getAttribute(name) ?? ""),
        );
      return [texts.join(" "), ...attributes];
    }),
  );
  return shown.map((texts) => texts.flatMap((text) => wordsIn(text, allowed)));
}

export function wordsIn(text: string, allowed = /$^/g): string[] {
  return (
    unmarked(text)
      .replace(allowed, "")
      .match(/\p{L}{2,}/gu) ?? []
  );
}
