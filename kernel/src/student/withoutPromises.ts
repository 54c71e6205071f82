import type { AsyncHook } from "node:async_hooks";
import { promiseHooks } from "node:v8";

/**
 * Enables hooks of Node's for all but promises. Those would number each promise job: slow, and a termination in the midst
 * of that aborts the process. Node makes them by V8's door to promises, which is shut meanwhile. Up to Node 22 a
 * student's own AsyncLocalStorage brings them all the same.
 */
export function enableWithoutPromises(hook: AsyncHook): void {
  const { createHook } = promiseHooks;
  promiseHooks.createHook = () => () => {};
  try {
    hook.enable();
  } finally {
    promiseHooks.createHook = createHook;
  }
}
