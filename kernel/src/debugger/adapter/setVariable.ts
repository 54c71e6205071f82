import type { Runtime } from "node:inspector";
import { debuggerText } from "../debuggerText.js";
import type { Adapter } from "./adapter.js";
import { EvaluationError, evaluate } from "./evaluate.js";
import { argumentOf } from "./notebookVariables.js";
import { describe } from "./variables/description.js";
import type { Reference } from "./variables/references.js";

/**
 * Gives a variable or property another value, from the text of an expression.
 *
 * @throws {EvaluationError} when the expression fails, or for what cannot be set: a constant, a part of a tensor
 */
export async function setVariable(
  adapter: Adapter,
  reference: Reference,
  name: string,
  text: string,
): Promise<Runtime.RemoteObject> {
  if (reference.kind === "scope") {
    const frame = adapter.stop?.frames.find(({ callFrame }) => callFrame === reference.callFrame);
    return await evaluate(adapter.inspector, `${name} = (${text})`, { context: "repl", frame });
  }
  if (reference.kind === "tensor") throw new EvaluationError(debuggerText.fixedTensor);
  if (name.startsWith("#")) throw new EvaluationError(debuggerText.privateMember(name));
  const value = await evaluate(adapter.inspector, `(${text})`, {
    context: "repl",
    frame: adapter.stop?.frames[0],
  });
  const { result, exceptionDetails } = await adapter.inspector.post("Runtime.callFunctionOn", {
    objectId: reference.objectId,
    functionDeclaration: `function (name, value) { "use strict"; this[name] = value; return this[name] }`,
    arguments: [{ value: /^\[(\d+)\]$/.exec(name)?.[1] ?? name }, argumentOf(value)],
    generatePreview: true,
    silent: true,
  });
  if (exceptionDetails !== undefined) throw new EvaluationError(describe(result));
  return result;
}
