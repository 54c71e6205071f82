import assert from "node:assert/strict";
import type { Page } from "playwright-core";

/** Goes through images of a grid, five in a row, by the keyboard: the longest bar belongs to the class that stands under the image. */
export async function opensImages(page: Page): Promise<void> {
  const grid = page.locator(".six-steps-bars");
  await grid.locator('button[tabindex="0"]').focus();
  for (const [image, key] of [
    [0, undefined],
    [1, "ArrowRight"],
    [6, "ArrowDown"],
  ] as const) {
    if (key !== undefined) await page.keyboard.press(key);
    await page.keyboard.press("Enter");
    const chosen = grid.locator("button:focus");
    const heading = (await chosen.getAttribute("aria-label")) ?? "";
    const [, at, said] = /^Image (\d+): [✓✗] (.+?)(?: \(.+\))?$/.exec(heading) ?? [];
    assert.equal(Number(at), image, heading);
    await grid.locator("[role=status] > p", { hasText: heading }).waitFor();
    assert.equal(await chosen.getAttribute("aria-pressed"), "true");
    const bars = await grid.locator("[role=status] li").evaluateAll((items) =>
      items.map((item) => {
        const [name, bar, share] = item.children;
        const length = (bar.firstElementChild as Element).getBoundingClientRect().width;
        return { name: name.textContent, length, of: bar.clientWidth, share: Number(share.textContent) };
      }),
    );
    assert.equal(bars.length, 10);
    const sum = bars.reduce((all, { share }) => all + share, 0);
    assert.ok(Math.abs(sum - 1) < 0.06, `${sum}`); // ten numbers of two decimals
    for (const { length, of, share } of bars) assert.ok(Math.abs(length / of - share) < 0.02, heading);
    const longest = bars.reduce((most, bar) => (bar.length > most.length ? bar : most));
    assert.equal(longest.name, said);
  }
}
