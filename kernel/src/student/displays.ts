import { platform } from "#student";
import type { Display, DisplayOptions } from "../api/kernelApi.js";
import type { MimeBundle } from "../shared/mimeBundle.js";
import { Array, Object, Promise } from "./intrinsics.js";
import { plainBundle, plainMetadata, sizeOf } from "./plainBundle.js";
import { bundleOf, displayMethod, textOf } from "./present.js";
import { reportUncaught } from "./uncaught.js";

/** Shows a value, or a bundle, under the cell whose code calls. */
export const display: Display = (value, options) => displayIn(platform.currentCell(), value, options);

/** A `display` that stays with the cell whose code asks for it, whatever cell runs when it is called. */
export function displayOfThisCell(): Display {
  const cell = platform.currentCell();
  return (value, options) => displayIn(cell, value, options);
}

/** As `display`; resolves when it is shown. @throws what the value's own `Jupyter.display` throws */
export async function displayed(value: unknown): Promise<void> {
  const cell = platform.currentCell();
  show(cell, isBundle(value) ? value : await bundleOf(value), {});
}

export function clearOutput({ wait = false } = {}): void {
  platform.send({ type: "clear", cell: platform.currentCell(), wait });
}

function displayIn(cell: number, value: unknown, options: DisplayOptions = {}): void {
  const { raw = isBundle(value) } = options;
  const own = raw ? undefined : displayMethod(value);
  const shown = own === undefined ? (raw ? value : { "text/plain": textOf(value) }) : own.call(value);
  if (!isPromise(shown)) {
    show(cell, shown ?? { "text/plain": textOf(value) }, options);
    return;
  }
  Promise.resolve(shown)
    .then((bundle) => show(cell, bundle ?? { "text/plain": textOf(value) }, options))
    .then(undefined, (error) => {
      platform.setCurrentCell(cell);
      reportUncaught(error);
    });
}

function show(cell: number, shown: unknown, { id, update = false, metadata = {} }: DisplayOptions): void {
  const data: MimeBundle = plainBundle(shown);
  const transient = id === undefined ? {} : { display_id: id };
  const size = sizeOf(data);
  const content = { data, metadata: plainMetadata(metadata), transient };
  platform.send({ type: "display", cell, content, update, size }, size);
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function"
  );
}

/** An object that has nothing but MIME types. */
function isBundle(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  try {
    const keys = Object.keys(value);
    return keys.length > 0 && keys.every((key) => /^[a-z]+\/[\w.+-]+$/i.test(key));
  } catch {
    return false;
  }
}
