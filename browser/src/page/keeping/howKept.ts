import type { Storage } from "../jupyterLite.js";

/** Whether what is written stays when the page is closed. */
export async function howKept(storage: Storage): Promise<"kept" | "private" | "blocked"> {
  await storage.ready();
  if (storage.driver() === "memoryStorageDriver") return "blocked";
  return (await looksPrivate()) ? "private" : "kept";
}

/** No browser tells it, so that no site treats a private window in another way; each gives itself away by something. */
async function looksPrivate(): Promise<boolean> {
  try {
    await navigator.storage?.getDirectory?.(); // refused in private windows of Firefox and Safari
  } catch {
    return true;
  }
  return false;
}

/** Asks the browser not to clear the site's data when it needs the space itself. */
export async function askToKeep(): Promise<void> {
  const { storage } = navigator; // only over HTTPS
  if (storage?.persist && !(await storage.persisted())) await storage.persist();
}
