import { createHook, executionAsyncResource } from "node:async_hooks";
import { Object, process, Reflect, Symbol, WeakMap } from "./intrinsics.js";
import {
  calledBack,
  currentCell,
  currentOwner,
  isOwnedByStopped,
  isStopped,
  setCurrentOwner,
} from "./owner.js";
import { enableWithoutPromises } from "./withoutPromises.js";

/**
 * Whose Node's own callbacks are: of a file that is read, a socket, a started program, a worker, a `nextTick`. Promises
 * and timers have their owners elsewhere; an `EventEmitter` may be one cell's and its listener another's, see
 * `listeners.ts`.
 */
const owners = new WeakMap<object, number>();

/** Nobody sees Node's object for a tick, and there may be millions: a property is faster than the map. */
const ownerOfTick = Symbol("owner");
type Tick = { [ownerOfTick]?: number };

/** The callbacks that run now, innermost last, and whose turn it was before each. */
const running: number[] = [];
const outer: number[] = [];

const hook = createHook({
  init(_id, type, _trigger, resource) {
    if (type === "TickObject") (resource as Tick)[ownerOfTick] = currentOwner();
    else if (type !== "PROMISE") owners.set(resource, currentOwner());
  },
  before(id) {
    running.push(id);
    outer.push(currentOwner());
    calledBack(owner());
  },
  after(id) {
    // Those above it were ended without this.
    const index = running.lastIndexOf(id);
    if (index < 0) return;
    setCurrentOwner(outer[index]);
    running.length = index;
    outer.length = index;
  },
});

function owner(): number | undefined {
  const resource = executionAsyncResource();
  return (resource as Tick)[ownerOfTick] ?? owners.get(resource);
}

export function startCallbacks(): void {
  enableWithoutPromises(hook);
  startTicks();
}

/**
 * A stopped cell sets up no ticks any more. In a loop of ticks Node does not go round, and between two of them nothing may
 * be ended: Node has noted an async id, which nobody would take back, and aborts the process.
 */
function startTicks(): void {
  const { nextTick } = process;
  const inStopped = () => {
    const owner = (executionAsyncResource() as Tick)[ownerOfTick];
    return isStopped(currentCell()) || (owner !== undefined && isOwnedByStopped(owner));
  };
  const replacement: typeof nextTick = (...parameters) => {
    if (!inStopped()) Reflect.apply(nextTick, process, parameters);
  };
  Object.defineProperty(replacement, "name", { value: "nextTick" });
  process.nextTick = replacement;
}
