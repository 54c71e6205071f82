import type { Display, DisplayOptions } from "../api/kernelApi.js";
import type { MimeBundle } from "../shared/mimeBundle.js";
import { Array, Object, Promise } from "./intrinsics.js";
import { send } from "./link.js";
import { plainBundle, plainMetadata, sizeOf } from "./mimeBundles.js";
import { currentCell, setCurrentCell } from "./owner.js";
import { displayMethod, textOf } from "./present.js";
import { reportUncaught } from "./uncaught.js";

/** Shows a value, or a bundle, under the cell whose code calls. */
export const display: Display = (value, options) => displayIn(currentCell(), value, options);

/** A `display` that stays with the cell whose code asks for it, whatever cell runs when it is called. */
export function displayOfThisCell(): Display {
  const cell = currentCell();
  return (value, options) => displayIn(cell, value, options);
}

export function clearOutput({ wait = false } = {}): void {
  send({ type: "clear", cell: currentCell(), wait });
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
      setCurrentCell(cell);
      reportUncaught(error);
    });
}

function show(cell: number, shown: unknown, { id, update = false, metadata = {} }: DisplayOptions): void {
  const data: MimeBundle = plainBundle(shown);
  const transient = id === undefined ? {} : { display_id: id };
  const size = sizeOf(data);
  const content = { data, metadata: plainMetadata(metadata), transient };
  send({ type: "display", cell, content, update, size }, size);
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
