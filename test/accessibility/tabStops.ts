import type { Page } from "playwright-core";

/** An element that the Tab key has reached. */
export interface Stop {
  /** Its place in the page. */
  element: string;
  /** How thick the line around it is while it has the focus, in CSS pixels; 0 where there is none. */
  outline: number;
  /** Of that line with what is around it. */
  contrast: number;
}

/** Whether somebody who looks for the focus there would not find it: WCAG 2.2, 2.4.13. */
export const isUnseen = ({ outline, contrast }: Stop): boolean => outline < 2 || contrast < 3;

/** Goes through a page by the Tab key. @returns where it stops, and all controls and scrolling boxes that are to be seen */
export async function tabStops(page: Page): Promise<{ stops: Stop[]; controls: string[] }> {
  await page.evaluate(install);
  const controls = await page.evaluate(() => lookedAt.controls());
  // Tab goes on from where the focus was last: at the page's beginning.
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
  });
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => lookedAt.stop());
    if (stop === undefined || stops.some(({ element }) => element === stop.element))
      return { stops, controls };
    stops.push(stop);
  }
}

declare const lookedAt: { controls(): string[]; stop(): Stop | undefined };

/** Runs in the page: puts there what the page is asked by. */
function install(): void {
  const placeOf = (element: Element): string => {
    if (element.id !== "") return `#${element.id}`;
    const parent = element.parentElement;
    if (parent === null) return element.localName;
    return `${placeOf(parent)} > ${element.localName}:nth-child(${[...parent.children].indexOf(element) + 1})`;
  };
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string) => {
    const [r, g, b] = channels(colour).map((c) => (c <= 10 ? c / 3294 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element: Element | null): string => {
    for (let behind = element; behind; behind = behind.parentElement) {
      const { backgroundColor } = getComputedStyle(behind);
      if (channels(backgroundColor)[3] !== 0) return backgroundColor;
    }
    return "rgb(255, 255, 255)";
  };
  const scrolls = (element: Element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const can = (overflow: string) => overflow === "auto" || overflow === "scroll";
    return (
      (can(overflowX) && element.scrollWidth > element.clientWidth) ||
      (can(overflowY) && element.scrollHeight > element.clientHeight)
    );
  };
  const made = {
    controls: () =>
      [...document.body.querySelectorAll("*")]
        .filter(
          (one) =>
            one.matches("a[href], button, input, select, textarea, summary, [tabindex]") || scrolls(one),
        )
        .filter((one) => one.checkVisibility() && !one.matches(":disabled, [tabindex='-1']"))
        .map(placeOf),
    stop: () => {
      const element = document.activeElement;
      if (element === null || element === document.body) return undefined;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      // A drawing has no outlines: the node of a network draws its own ring.
      const drawn = element.querySelector(":scope > .hit");
      const { stroke, strokeWidth } = getComputedStyle(drawn ?? element);
      const hasRing = drawn ? stroke !== "none" : outlineStyle !== "none";
      const [a, b] = [drawn ? stroke : outlineColor, ground(element.parentElement)].map(luminance);
      return {
        element: placeOf(element),
        outline: hasRing ? Number.parseFloat(drawn ? strokeWidth : outlineWidth) : 0,
        contrast: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05),
      };
    },
  };
  (window as unknown as { lookedAt: typeof made }).lookedAt = made;
}
