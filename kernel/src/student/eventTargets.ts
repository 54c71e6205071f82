import { EventTarget, Object, Reflect, WeakMap } from "./intrinsics.js";
import { callFor } from "./listeners.js";
import { currentCell } from "./owner.js";

type Listener = (this: object, event: unknown) => unknown;
type Change = (this: object, type: string, listener: unknown, ...options: unknown[]) => void;

/** What an `EventTarget` is given in place of a function. One for each, since it takes the same listener only once. */
const replacements = new WeakMap<object, Listener>();

/** As `startListeners`, for ports, channels, sockets of the web and whatever else is an `EventTarget`. */
export function startEventTargets(): void {
  const { addEventListener, removeEventListener } = EventTarget.prototype as unknown as Record<
    string,
    Change
  >;
  define("addEventListener", function (type, listener, ...options) {
    Reflect.apply(addEventListener, this, [type, ownedBy(currentCell(), listener), ...options]);
  });
  define("removeEventListener", function (type, listener, ...options) {
    const replacement = replacements.get(listener as object) ?? listener;
    // One that the kernel or Node has added stands there itself.
    for (const one of [replacement, ...(replacement === listener ? [] : [listener])])
      Reflect.apply(removeEventListener, this, [type, one, ...options]);
  });
}

function ownedBy(cell: number, listener: unknown): unknown {
  if (cell === 0 || typeof listener !== "function") return listener;
  const known = replacements.get(listener);
  if (known) return known;
  const replacement: Listener = function (event) {
    return callFor(cell, listener as Listener, this, [event]);
  };
  replacements.set(listener, replacement);
  return replacement;
}

function define(name: "addEventListener" | "removeEventListener", value: Change): void {
  const { prototype } = EventTarget;
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor;
  for (const key of ["name", "length"] as const)
    Object.defineProperty(value, key, { value: prototype[name][key] });
  Object.defineProperty(prototype, name, { ...descriptor, value });
}
