import type { Locator, Page } from "playwright-core";

/** A control of a lesson, and what a student sees who moves it. It works alike in JupyterLab and on a page without a kernel. */
export interface LessonControl {
  /** Which of the page's controls is meant, in words. */
  what: string;
  /** Moves it; throws where something else is to be seen. */
  holds(page: Page): Promise<void>;
}

/** What an output shows. */
export interface Shown {
  /** Its drawings, as a reader of the screen is told of them. */
  drawn: string;
  /** Its text, controls included. */
  printed: string;
  /** How far the middle of the first picture's brightness lies from its left edge: 0 to 1. */
  middle?: number;
  /** Red, green and blue in the middle of the first picture's last row. */
  lastPixel?: readonly number[];
}

/** A key that is pressed on a control, and what is then to be seen: it throws where that is not so. */
export interface Press {
  key: string;
  shows(now: Shown, before: Shown): void;
}

export const press = (key: string, shows: Press["shows"]): Press => ({ key, shows });

export const slider =
  (name: string, nth = 0) =>
  (page: Page): Locator =>
    page.getByRole("slider", { name, exact: true }).nth(nth);

/** For how long an answer of the kernel may take, in milliseconds. */
const patience = 20_000;

/** Presses a control's keys one after another, and sees each time what is to be seen. */
export const pressing =
  (find: (page: Page) => Locator, presses: readonly Press[]): LessonControl["holds"] =>
  async (page) => {
    const control = find(page);
    await control.focus();
    let before = await shownAt(control);
    for (const { key, shows } of presses) {
      await page.keyboard.press(key);
      before = await seen(control, (now) => shows(now, before));
    }
  };

/** What the output shows in which an element is, as soon as it shows what it has to. */
export async function seen(element: Locator, holds: (now: Shown) => void): Promise<Shown> {
  const deadline = Date.now() + patience;
  for (;;) {
    const now = await shownAt(element);
    try {
      holds(now);
      return now;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await element.page().waitForTimeout(100);
  }
}

export const shownAt = (element: Locator): Promise<Shown> =>
  element.evaluate(async (inside) => {
    const output = inside.closest<HTMLElement>(".jp-OutputArea-output");
    const drawings = output?.querySelectorAll(":is([role='img'], [role='figure'])[aria-label]") ?? [];
    const drawn = [...drawings].map((drawing) => drawing.getAttribute("aria-label")).join("\n");
    const shown = { drawn, printed: output?.innerText ?? "" };
    const image = output?.querySelector("img");
    if (!image) return shown;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    const context = canvas.getContext("2d") as CanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    let [all, weighed] = [0, 0];
    for (let at = 0; at < data.length; at += 4) {
      const bright = (data[at] * data[at + 3]) / 255; // the red of what is not transparent
      all += bright;
      weighed += bright * ((at / 4) % width);
    }
    const last = 4 * ((height - 1) * width + (width >> 1));
    return { ...shown, middle: weighed / all / width, lastPixel: [...data.slice(last, last + 3)] };
  });
