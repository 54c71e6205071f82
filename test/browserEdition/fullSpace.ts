import type { Page } from "playwright-core";

/**
 * Leaves the site no space, and waits until Chromium knows: it trusts for a while what it found before.
 *
 * @returns what gives the space back
 */
export async function leaveNoSpace(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  for (let i = 0; i < 60 && (await canStore(page)); i++) await page.waitForTimeout(1000);
  return async () => {
    await session.send("Storage.overrideQuotaForOrigin", { origin });
  };
}

const canStore = (page: Page): Promise<boolean> =>
  page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open("probe");
        opening.onerror = () => resolve(false);
        opening.onupgradeneeded = () => opening.result.createObjectStore("bytes");
        opening.onsuccess = () => {
          const transaction = opening.result.transaction("bytes", "readwrite");
          transaction.objectStore("bytes").put("x".repeat(10_000), 1);
          transaction.oncomplete = () => resolve(true);
          transaction.onabort = () => resolve(false);
          opening.result.close();
        };
      }),
  );
