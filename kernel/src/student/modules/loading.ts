import { Map } from "../intrinsics.js";
import { currentCell, currentOwner, setCurrentOwner } from "../owner.js";

/** How many modules each cell waits for that stay in this process, such as packages. */
const loading = new Map<number, number>();

/**
 * Loads what cannot be loaded a second time. Ended in the midst of it, Node's loader would leave it half loaded, and whoever
 * imports it again would wait for ever; so Stop waits.
 */
export async function whileLoading<T>(load: () => Promise<T>): Promise<T> {
  const cell = currentCell();
  loading.set(cell, (loading.get(cell) ?? 0) + 1);
  try {
    return await load();
  } finally {
    loading.set(cell, (loading.get(cell) ?? 1) - 1);
  }
}

export function isLoading(cell: number): boolean {
  return (loading.get(cell) ?? 0) > 0;
}

/** The same for what is no cell's, and what no cell's Stop ends either: Node 20 has a thread for hooks. */
export function loadForAll<T>(load: () => Promise<T>): Promise<T> {
  return whileLoading(() => {
    const owner = currentOwner();
    setCurrentOwner(0);
    try {
      return load();
    } finally {
      setCurrentOwner(owner);
    }
  });
}
