import assert from "node:assert/strict";
import type { Page } from "playwright-core";

/** Goes through numbers of the confusion matrix by the keyboard, and opens some: the images that are shown belong to the number. */
export async function choosesPictures(page: Page): Promise<void> {
  const matrix = page.locator(".six-steps-confusion");
  const [, total] =
    /of (\d+) predictions/.exec((await matrix.locator("table").getAttribute("aria-label")) ?? "") ?? [];
  const counts = (await matrix.locator("td").allTextContents()).map(Number); // also where Lab has not laid it out yet
  assert.equal(
    counts.reduce((sum, count) => sum + count),
    Number(total),
  );
  await matrix.locator('button[tabindex="0"]').focus();
  const seen = new Set<string>();
  for (const key of [undefined, "ArrowRight", "ArrowDown"]) {
    if (key !== undefined) await page.keyboard.press(key);
    await page.keyboard.press("Enter");
    const chosen = matrix.locator("button:focus");
    const heading = (await chosen.getAttribute("aria-label")) ?? "";
    await matrix.locator("[role=status] > p", { hasText: heading }).waitFor();
    assert.equal(await chosen.getAttribute("aria-pressed"), "true");
    const [, truth, said, first, shown = "1", count] =
      /^(.+?)(?:, found| taken for (.+?)): (the first(?: (\d+))? of )?(\d+) images?$/.exec(heading) ?? [];
    assert.equal(await chosen.innerText(), count, heading);
    const captions = await matrix.locator("[role=status] li").allInnerTexts();
    assert.equal(captions.length, Number(first ? shown : count), heading);
    const labels = said === undefined ? [truth] : [said, truth];
    const shares = labels.map((label) => `${label} \\d\\.\\d\\d`).join(", ");
    for (const caption of captions) assert.match(caption, new RegExp(`^image \\d+: ${shares}$`));
    for (const canvas of await matrix.locator("[role=status] canvas").all())
      assert.ok(await canvas.evaluate(hasShape), heading);
    seen.add(heading);
  }
  // A network that has hardly been trained may name all images alike: then there is one column, and nothing on its right.
  assert.ok(seen.size > 1, "the arrow keys lead on");
}

/** Whether a picture is neither all dark nor all bright. */
function hasShape(element: Element): boolean {
  const canvas = element as HTMLCanvasElement;
  const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  return new Set(data).size > 4;
}
