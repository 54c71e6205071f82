import { Error, Reflect } from "./intrinsics.js";

/**
 * Reads errors with V8's own form of their stacks: the student's `Error.prepareStackTrace` may throw, or leave out where it
 * was.
 */
export function withPlainStacks<Value>(read: () => Value): Value {
  const own = Reflect.getOwnPropertyDescriptor(Error, "prepareStackTrace");
  if (own === undefined) return read();
  Reflect.set(Error, "prepareStackTrace", undefined);
  try {
    return read();
  } finally {
    Reflect.defineProperty(Error, "prepareStackTrace", own);
  }
}
