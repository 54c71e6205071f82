import type { Runtime } from "node:inspector";
import { copiedValue as holder } from "../../shared/kernelNames.js";
import type { Inspector } from "../cdp/inspector.js";
import { type Child, scopeChildren } from "./variables/named.js";

/** All that the cells have declared so far, in the order of their names. A variable that a cell has yet to initialise is left out. */
export async function notebookVariables(inspector: Inspector): Promise<Child[]> {
  const { names } = await inspector.post("Runtime.globalLexicalScopeNames", {});
  // Names of our own would hide the notebook's; these nobody uses.
  const reads = names.map((name) => `__kernel_read__(${JSON.stringify(name)}, () => ${name});`);
  const { result } = await inspector.post("Runtime.evaluate", {
    expression: `(() => {
      const __kernel_values__ = { __proto__: null };
      const __kernel_read__ = (name, get) => { try { __kernel_values__[name] = get() } catch {} };
      ${reads.join("\n")}
      return __kernel_values__;
    })()`,
    silent: true,
    disableBreaks: true,
  });
  if (result.objectId === undefined) return [];
  const children = await scopeChildren(inspector, result.objectId);
  return children.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Gives the notebook a variable: a new one, or another value to an old one.
 *
 * @throws {Error} when it is a constant
 */
export async function setNotebookVariable(
  inspector: Inspector,
  name: string,
  value: Runtime.RemoteObject,
): Promise<void> {
  await inspector.post("Runtime.evaluate", {
    expression: `Object.defineProperty(globalThis, "${holder}", { value: undefined, writable: true, configurable: true })`,
  });
  const { result: global } = await inspector.post("Runtime.evaluate", { expression: "globalThis" });
  await inspector.post("Runtime.callFunctionOn", {
    ...(global.objectId !== undefined && { objectId: global.objectId }),
    functionDeclaration: `function (value) { this.${holder} = value }`,
    arguments: [argumentOf(value)],
  });
  const { names } = await inspector.post("Runtime.globalLexicalScopeNames", {});
  try {
    const { exceptionDetails } = await inspector.post("Runtime.evaluate", {
      expression: `${names.includes(name) ? "" : "let "}${name} = ${holder}; undefined`,
      silent: true,
    });
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description?.split("\n")[0] ?? exceptionDetails.text);
  } finally {
    await inspector.post("Runtime.evaluate", { expression: `delete globalThis.${holder}` });
  }
}

/** A value as an argument of a call. */
export function argumentOf({
  objectId,
  unserializableValue,
  value,
}: Runtime.RemoteObject): Runtime.CallArgument {
  if (objectId !== undefined) return { objectId };
  return unserializableValue === undefined ? { value } : { unserializableValue };
}
