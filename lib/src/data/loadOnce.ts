import type { tf } from "../training/tf.js";

/** A notebook's cell is run again and again; without this each run would take the data's memory once more. */
const loaded = new Map<string, Promise<tf.Tensor>>();

/** The tensor that was loaded under this key before, unless it was disposed of: then it is loaded anew. */
export async function loadOnce(key: string, load: () => Promise<tf.Tensor>): Promise<tf.Tensor> {
  for (let before = loaded.get(key); before; before = loaded.get(key)) {
    const tensor = await before;
    if (!tensor.isDisposed) return tensor;
    if (loaded.get(key) === before) loaded.delete(key);
  }
  const tensor = load();
  loaded.set(key, tensor);
  tensor.catch(() => loaded.delete(key));
  return tensor;
}
