import { ImageClassifierMLP } from "../models/imageClassifierMlp.js";
import type { Method } from "./classifier.js";

let ran = new Set<Method>();
let isWatched = false;

/**
 * From now on notes which methods of the library's own class run: `super.fit(…)`, `ImageClassifierMLP.prototype.fit` or
 * another way to them.
 *
 * The methods go on doing what they do, so that nothing has to be put back after a check that Stop has ended.
 *
 * @returns the methods that have run, as they come
 */
export function watchInherited(): ReadonlySet<Method> {
  ran = new Set();
  if (!isWatched) {
    isWatched = true;
    watch(ImageClassifierMLP, "toOneHotLabels");
    for (const method of ["buildModel", "fit", "predict"] as const) {
      watch(ImageClassifierMLP.prototype, method);
    }
  }
  return ran;
}

function watch(owner: object, method: Method): void {
  const methods = owner as Record<Method, (...args: unknown[]) => unknown>;
  const original = methods[method];
  const watched = {
    [method](this: unknown, ...args: unknown[]): unknown {
      ran.add(method);
      return original.apply(this, args);
    },
  };
  Object.defineProperty(owner, method, {
    value: watched[method],
    writable: true,
    configurable: true,
    enumerable: false,
  });
}

/** Whether a class is the library's own or builds on it, at any distance. */
export function buildsOnLibrary(answer: object & { prototype: object }): boolean {
  return inChain(answer, ImageClassifierMLP) || inChain(answer.prototype, ImageClassifierMLP.prototype);
}

function inChain(from: object, wanted: object): boolean {
  let one: object | null = from;
  // A proxy can make a chain that never ends.
  for (let steps = 0; one && steps < 100; steps++) {
    if (one === wanted) return true;
    one = Object.getPrototypeOf(one);
  }
  return false;
}
