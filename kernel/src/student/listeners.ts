import { EventEmitter } from "node:events";
import { Stream } from "node:stream";
import { Object, Reflect, WeakSet } from "./intrinsics.js";
import {
  currentCell,
  currentOwner,
  isCalledByNode,
  isStopped,
  setCurrentCell,
  setCurrentOwner,
} from "./owner.js";

type Listener = (this: EventEmitter, ...values: unknown[]) => unknown;
type Add = (this: EventEmitter, event: string | symbol, listener: Listener) => EventEmitter;

/** Listeners that know their cell. */
const owned = new WeakSet<Listener>();

/**
 * Has each listener of an `EventEmitter` remember the cell that added it: a server, a socket or a started program may
 * be an earlier cell's. Emitters find the student's function in `listener`, as they do for `once`.
 */
export function startListeners(): void {
  const { on, prependListener } = EventEmitter.prototype as unknown as Record<"on" | "prependListener", Add>;
  const always = (add: Add): Add =>
    function (event, listener) {
      return add.call(this, event, ownedBy(currentCell(), listener));
    };
  // By the emitter's own method: a stream begins to flow when it gets its first listener for data.
  const once = (name: "on" | "prependListener"): Add =>
    function (event, listener) {
      // Node's own error for what is not a function.
      if (typeof listener !== "function") return on.call(this, event, listener);
      const cell = currentCell();
      let isOver = false;
      const heard: Listener = function (...values) {
        if (isOver) return;
        isOver = true;
        this.removeListener(event, heard);
        return callFor(cell, listener, this, values);
      };
      return this[name](event, marked(heard, listener));
    };
  const methods = { on: always(on), prependListener: always(prependListener) };
  define("on", methods.on);
  define("addListener", methods.on);
  define("prependListener", methods.prependListener);
  define("once", once("on"));
  define("prependOnceListener", once("prependListener"));
}

function ownedBy(cell: number, listener: Listener): Listener {
  if (cell === 0 || typeof listener !== "function" || owned.has(listener)) return listener;
  return marked(
    function (...values) {
      return callFor(cell, listener, this, values);
    },
    (listener as { listener?: Listener }).listener ?? listener,
  );
}

/**
 * When Node emits, what a listener does is its cell's; when a cell does, the call is as any other. Of a stream, which
 * emits at once or later as it likes, it always is.
 */
export function callFor(
  cell: number,
  listener: (this: never, ...values: never[]) => unknown,
  emitter: object,
  values: unknown[],
): unknown {
  const byNode = isCalledByNode();
  if (!(byNode || emitter instanceof Stream) || cell === 0 || isStopped(cell))
    return Reflect.apply(listener, emitter, values);
  const outer = currentOwner();
  let ended = false;
  setCurrentCell(cell);
  try {
    const result = Reflect.apply(listener, emitter, values);
    ended = true;
    return result;
  } finally {
    // An error on its way to Node stays its cell's. Not in a `catch`, which the debugger would take for the student's.
    if (ended || !byNode) setCurrentOwner(outer);
  }
}

function marked(listener: Listener, original: Listener): Listener {
  owned.add(listener);
  (listener as { listener?: Listener }).listener = original;
  return listener;
}

function define(name: string, value: Add): void {
  Object.defineProperty(value, "name", { value: name });
  Object.defineProperty(EventEmitter.prototype, name, {
    value,
    writable: true,
    configurable: true,
    enumerable: true,
  });
}
