import type { Locator, Page } from "playwright-core";

/** What an output with controls shows. */
export interface Shown {
  /** The first chart, as a reader of the screen is told of it. */
  chart: string;
  printed: string;
  /** How far the middle of the first picture's brightness lies from its left edge: 0 to 1, and NaN without a picture. */
  middle: number;
}

export interface ControlName {
  role: "slider" | "combobox";
  name: string;
  /** Which of those that have this name in the lesson. */
  nth: number;
}

/** The control of that name in the page of a lesson, be it JupyterLab's or an exported one. */
export const controlIn = (page: Page, { role, name, nth }: ControlName): Locator =>
  page.getByRole(role, { name, exact: true }).nth(nth);

/** Moves a control to its first stop and to its last by the keyboard alone: what is shown then. */
export async function movedToEnds(page: Page, control: Locator): Promise<[first: Shown, last: Shown]> {
  await control.focus();
  const shown: Shown[] = [];
  for (const key of ["Home", "End"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(500); // a chart follows in the next frames
    shown.push(await shownBy(control));
  }
  return [shown[0], shown[1]];
}

/** What the output shows in which a control is. */
export const shownBy = (control: Locator): Promise<Shown> =>
  control.evaluate(async (element) => {
    const output = element.closest<HTMLElement>(".jp-OutputArea-output");
    const image = output?.querySelector("img");
    return {
      chart: output?.querySelector(".js-plotly-plot")?.getAttribute("aria-label") ?? "",
      printed: output?.innerText ?? "",
      middle: image ? await middleOf(image) : Number.NaN,
    };

    async function middleOf(image: HTMLImageElement): Promise<number> {
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
      return weighed / all / width;
    }
  });
