import type { tf } from "../../training/tf.js";

/** A notebook's cell is run again and again; without this each run would take the data's memory once more. */
const loaded = new Map<string, Promise<tf.Tensor>>();

/**
 * The tensors that were loaded under these keys before. Those that were not, or that were disposed of, are loaded anew.
 *
 * @param load loads tensors, those at these places among the keys, in the same order.
 */
export async function loadOnce(
  keys: readonly string[],
  load: (places: readonly number[]) => Promise<tf.Tensor[]>,
): Promise<tf.Tensor[]> {
  for (const key of keys) await forgetDisposed(key);
  const places = [...keys.keys()].filter((place) => !loaded.has(keys[place]));
  if (places.length > 0) {
    const loading = load(places);
    for (const [i, place] of places.entries()) {
      const tensor = loading.then((tensors) => tensors[i]);
      tensor.catch(() => loaded.delete(keys[place]));
      loaded.set(keys[place], tensor);
    }
  }
  return Promise.all(keys.map((key) => loaded.get(key) as Promise<tf.Tensor>));
}

async function forgetDisposed(key: string): Promise<void> {
  for (let before = loaded.get(key); before; before = loaded.get(key)) {
    if (!(await before).isDisposed) return;
    if (loaded.get(key) === before) loaded.delete(key);
  }
}
