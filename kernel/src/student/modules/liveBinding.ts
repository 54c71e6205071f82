import type { Namespace } from "../../shared/kernelNames.js";
import { Object, theGlobal } from "../intrinsics.js";
import { isCommonJs } from "./commonJsNamespace.js";

/**
 * Lets a name of the notebook's mean what the module exports at that moment, as `import` does in a module. The cell's
 * `let` would keep what it was given: so the name is a global with a getter. It costs a call, and is for what changes.
 *
 * @param value what the module exports now
 * @param isVariable it is declared as one that may change; else functions are taken to stay
 */
export function bindLive(
  namespace: Namespace,
  exported: string,
  local: string,
  value: unknown,
  isVariable: boolean,
): void {
  const whole = namespace.default;
  // Node takes a CommonJS module's exports over once.
  const source = isCommonJs(whole) && exported in whole ? (whole as Namespace) : namespace;
  const changes = (isVariable || typeof value !== "function") && exported in source;
  Object.defineProperty(theGlobal, local, {
    configurable: true,
    ...(changes ? { get: () => source[exported] } : { value, writable: true }),
  });
}
