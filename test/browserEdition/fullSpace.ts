import type { Page } from "playwright-core";

/**
 * Bytes that a page may keep whose space is to run out later. Chromium trusts for half a minute what it has found before, but
 * for what is larger: so little that a probe can be larger.
 */
const littleSpace = 20_000_000;

/** Has the site no more space than that. For a page that has not been there yet. */
export function leaveLittleSpace(page: Page, address: string): Promise<void> {
  return setSpace(page, address, littleSpace);
}

/**
 * Leaves the site no space, and waits until Chromium knows. For a page that was opened with little.
 *
 * @returns what gives the space back
 */
export async function leaveNoSpace(page: Page): Promise<() => Promise<void>> {
  await setSpace(page, page.url(), 1);
  for (let i = 0; i < 60 && (await canStore(page, littleSpace)); i++) await page.waitForTimeout(1000);
  return () => setSpace(page, page.url(), 10 * littleSpace);
}

async function setSpace(page: Page, address: string, quotaSize: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(address).origin, quotaSize });
}

const canStore = (page: Page, bytes: number): Promise<boolean> =>
  page.evaluate(
    (bytes) =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open("probe");
        opening.onerror = () => resolve(false);
        opening.onupgradeneeded = () => opening.result.createObjectStore("bytes");
        opening.onsuccess = () => {
          const transaction = opening.result.transaction("bytes", "readwrite");
          transaction.objectStore("bytes").put(new Uint8Array(bytes), 1);
          transaction.oncomplete = () => resolve(true);
          transaction.onabort = () => resolve(false);
          opening.result.close();
        };
      }),
    bytes,
  );
