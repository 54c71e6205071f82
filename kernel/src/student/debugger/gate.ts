import vm from "node:vm";
import { importMarker } from "../../shared/kernelNames.js";
import { setImmediate, Map as TheMap, Promise as ThePromise } from "../intrinsics.js";

/**
 * Where a cell's scripts wait before their first statement until the control thread has set their breakpoints. They
 * cannot be stopped there by V8 instead: Node evaluates a script's beginning while it reads the inspector's messages,
 * and a stop in the midst of that may keep it from ever reading another one.
 */
let isHolding = false;
/** How many scripts may pass that have not come here yet. */
let passes = 0;
/** Scripts of several cells may wait, where these have subshells of their own. */
const held: (() => void)[] = [];

/** @param enter execution's, with which every script of a cell begins */
export function gated(enter: (cell: number) => Promise<void>): (cell: number) => Promise<void> {
  return async (cell) => {
    const entered = enter(cell);
    if (!isHolding) return entered;
    await entered;
    if (!isHolding || passes-- > 0) return;
    passes = 0;
    await new ThePromise<void>((resolve) => {
      // Not at once: who lets it go does so in an inspector's call.
      held.push(() => setImmediate(resolve));
    });
  };
}

/** From now on every script waits. */
export function hold(): void {
  isHolding = true;
  passes = 0;
}

/** Lets one script go on: the one that waits, or the next one. */
export function letOneGo(): void {
  const first = held.shift();
  if (first === undefined) passes++;
  else first();
}

/** No script waits any more. */
export function letAllGo(): void {
  isHolding = false;
  for (const letGo of held.splice(0)) letGo();
}

let followsImports = false;
let imports = 0;
const importing = new TheMap<number, () => void>();

/** While the debugger has breakpoints in files, an import ends when those of the files that it has loaded are set. */
export function followed<Parameters extends unknown[], Loaded>(
  load: (...parameters: Parameters) => Promise<Loaded>,
): (...parameters: Parameters) => Promise<Loaded> {
  return async (...parameters) => {
    const loaded = await load(...parameters);
    if (followsImports) {
      await new ThePromise<void>((resolve) => {
        importing.set(++imports, () => setImmediate(resolve));
        vm.runInThisContext("0", { filename: `${importMarker}${imports}` });
      });
    }
    return loaded;
  };
}

export function followImports(follows: boolean): void {
  followsImports = follows;
  if (!follows) for (const number of [...importing.keys()]) imported(number);
}

export function imported(number: number): void {
  const end = importing.get(number);
  importing.delete(number);
  end?.();
}
