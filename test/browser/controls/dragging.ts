import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";
import { type LessonControl, type Shown, seen } from "./pressing.js";

/**
 * Drags the point of a chart with the mouse, by so many pixels, and sees what is then to be seen. The point lies where the mouse
 * has left it, and the arrow keys go on from there.
 *
 * @param find one of the sliders that say where the point is
 */
export const dragging =
  (
    find: (page: Page) => Locator,
    [right, down]: readonly [right: number, down: number],
    shows: (now: Shown) => void,
  ): LessonControl["holds"] =>
  async (page) => {
    const control = find(page);
    const output = page.locator(".jp-OutputArea-output", { has: control });
    const point = output.locator(".six-steps-point");
    await point.scrollIntoViewIfNeeded();
    const [x, y] = await middleOf(point);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + right / 2, y + down / 2);
    await page.mouse.move(x + right, y + down);
    await page.mouse.up();
    await seen(control, shows);
    const [nowX, nowY] = await middleOf(point);
    assert.ok(Math.hypot(nowX - x, nowY - y) > 20, `the point has stayed at ${nowX}, ${nowY}`);
    assert.ok(await output.locator("input:focus").isVisible(), "no slider takes the arrow keys");
  };

async function middleOf(point: Locator): Promise<[x: number, y: number]> {
  const { x, y, width, height } = (await point.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  assert.ok(width > 20 && height > 20, "there is no point");
  return [x + width / 2, y + height / 2];
}
