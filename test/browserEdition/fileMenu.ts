import type { Page } from "playwright-core";

/** Chooses a command of the File menu by keyboard. */
export async function fileMenu(page: Page, label: string): Promise<void> {
  await page.locator(".lm-MenuBar-item", { hasText: "File" }).focus();
  await page.keyboard.press("Enter");
  await page.locator(".lm-Menu-item", { hasText: label }).waitFor();
  for (let i = 0; i < 40; i++) {
    if (await page.locator(".lm-Menu-item.lm-mod-active", { hasText: label }).count()) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
}
