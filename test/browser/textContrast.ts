import type { Locator } from "playwright-core";

/** Each text within the elements, with its contrast to what it stands on, as the browser has computed both: WCAG 2.2, 1.4.3. */
export function textContrasts(elements: Locator): Promise<{ text: string; contrast: number }[]> {
  return elements.evaluateAll((roots) => {
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string) => {
      const [r, g, b] = channels(colour).map((c) =>
        c <= 10 ? c / 3294 : ((c / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const isClear = (colour: string) => channels(colour)[3] === 0;
    const background = (element: Element | null): string => {
      for (let behind = element; behind; behind = behind.parentElement) {
        const { backgroundColor } = getComputedStyle(behind);
        if (!isClear(backgroundColor)) return backgroundColor;
      }
      return "rgb(255, 255, 255)";
    };
    return roots.flatMap((root) => {
      const found: { text: string; contrast: number }[] = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent?.trim() ?? "";
        const element = node.parentElement;
        if (text === "" || !element) continue;
        const [a, b] = [luminance(getComputedStyle(element).color), luminance(background(element))];
        found.push({ text, contrast: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) });
      }
      return found;
    });
  });
}
