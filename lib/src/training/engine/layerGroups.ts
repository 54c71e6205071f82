import type { Layer } from "./layers/layer.js";
import type { Rows } from "./thread.js";

/** Neighbouring layers that go image by image stand together, the others alone; one that needs all rows begins anew. */
export function grouped(layers: readonly Layer[]): Layer[][] {
  const groups: Layer[][] = [];
  for (const layer of layers) {
    const last = groups.at(-1);
    if (layer.imageByImage && last?.[0].imageByImage && !layer.needsAllRows) last.push(layer);
    else groups.push([layer]);
  }
  return groups;
}

/** One image at a time goes through all layers of a group: what one writes is still in the cache when the next reads it. */
export function forEachImage({ from, used }: Rows, action: (image: Rows) => void): void {
  const image = { from, to: from, used: from };
  for (let r = from; r < used; r++) {
    image.from = r;
    image.to = image.used = r + 1;
    action(image);
  }
}
