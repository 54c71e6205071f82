import type { Locator, Page } from "playwright-core";

/** What an output under controls shows. */
export interface Shown {
  /** Its drawings, as a reader of the screen is told of them. */
  drawn: string;
  /** Its text, controls included. */
  printed: string;
}

/** A key that is pressed on a control, and what is then to be seen: it throws where that is not so. */
export interface Press {
  key: string;
  shows(now: Shown, before: Shown): void;
}

/** A control of a lesson, and what a student sees who moves it by the keyboard. */
export interface LessonControl {
  /** Which of the page's controls is meant, in words. */
  what: string;
  find(page: Page): Locator;
  presses: readonly Press[];
}

/** For how long an answer of the kernel may take, in milliseconds. */
const patience = 20_000;

/** Presses a control's keys one after another, and sees each time what is to be seen. */
export async function pressKeys(page: Page, { find, presses }: LessonControl): Promise<void> {
  const control = find(page);
  await control.focus();
  let before = await shownAt(control);
  for (const { key, shows } of presses) {
    await page.keyboard.press(key);
    before = await seen(page, control, (now) => shows(now, before));
  }
}

/** The output in which a control is, as soon as it shows what it has to. */
async function seen(page: Page, control: Locator, holds: (now: Shown) => void): Promise<Shown> {
  const deadline = Date.now() + patience;
  for (;;) {
    const now = await shownAt(control);
    try {
      holds(now);
      return now;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await page.waitForTimeout(100);
  }
}

const shownAt = (control: Locator): Promise<Shown> =>
  control.evaluate((element) => {
    const output = element.closest<HTMLElement>(".jp-OutputArea-output");
    const drawings = output?.querySelectorAll("[role='img'][aria-label]") ?? [];
    const drawn = [...drawings].map((drawing) => drawing.getAttribute("aria-label")).join("\n");
    return { drawn, printed: output?.innerText ?? "" };
  });
