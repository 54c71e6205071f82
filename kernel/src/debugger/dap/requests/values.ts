import type { DebugProtocol } from "@vscode/debugprotocol";
import { debuggerMember } from "../../../shared/kernelNames.js";
import { type Adapter, NotStoppedError } from "../../adapter/adapter.js";
import { evaluate } from "../../adapter/evaluate.js";
import type { Frame } from "../../adapter/frames.js";
import { notebookVariables, setNotebookVariable } from "../../adapter/notebookVariables.js";
import { setVariable } from "../../adapter/setVariable.js";
import type { CopyToGlobalsArguments, RichInspectVariablesArguments, RichVariable } from "../jupyter.js";

export const values = {
  async variables(
    adapter: Adapter,
    { variablesReference, ...page }: DebugProtocol.VariablesArguments,
  ): Promise<DebugProtocol.VariablesResponse["body"]> {
    return { variables: await adapter.variables.children(variablesReference, page) };
  },

  async setVariable(
    adapter: Adapter,
    { variablesReference, name, value }: DebugProtocol.SetVariableArguments,
  ): Promise<DebugProtocol.SetVariableResponse["body"]> {
    const reference = adapter.variables.get(variablesReference);
    if (reference === undefined) throw new NotStoppedError();
    const result = await setVariable(adapter, reference, name, value);
    const { value: text, ...variable } = await adapter.variables.variable(name, result);
    return { value: text, variablesReference: variable.variablesReference };
  },

  async evaluate(
    adapter: Adapter,
    { expression, context, frameId }: DebugProtocol.EvaluateArguments,
  ): Promise<DebugProtocol.EvaluateResponse["body"]> {
    const frame = frameOf(adapter, frameId);
    const result = await evaluate(adapter.inspector, expression, { context, frame });
    const { value, type, variablesReference, indexedVariables } = await adapter.variables.variable(
      "",
      result,
      expression,
    );
    return {
      result: value,
      variablesReference,
      ...(type !== undefined && { type }),
      ...(indexedVariables !== undefined && { indexedVariables }),
    };
  },

  /** The notebook's variables, also while nothing is stopped and without a debugger. */
  async inspectVariables(adapter: Adapter): Promise<DebugProtocol.VariablesResponse["body"]> {
    if (adapter.stop === undefined) adapter.variables.clear();
    const variables: DebugProtocol.Variable[] = [];
    for (const child of await notebookVariables(adapter.inspector)) {
      if ("value" in child)
        variables.push(await adapter.variables.variable(child.name, child.value, child.name));
    }
    return { variables };
  },

  /** A variable in every form in which the notebook would show it. */
  async richInspectVariables(
    adapter: Adapter,
    { variableName, frameId }: RichInspectVariablesArguments,
  ): Promise<RichVariable> {
    const frame = frameOf(adapter, frameId);
    const { value } = await evaluate(adapter.inspector, `${debuggerMember("richBundle")}(${variableName})`, {
      context: "watch",
      frame,
    });
    return { data: JSON.parse(String(value)), metadata: {} };
  },

  /** Makes a local variable one of the notebook's, so that it outlives its function. */
  async copyToGlobals(
    adapter: Adapter,
    { srcVariableName, dstVariableName, srcFrameId }: CopyToGlobalsArguments,
  ): Promise<DebugProtocol.SetExpressionResponse["body"]> {
    const frame = adapter.frame(srcFrameId);
    const value = await evaluate(adapter.inspector, srcVariableName, { context: "repl", frame });
    await setNotebookVariable(adapter.inspector, dstVariableName, value);
    return { value: (await adapter.variables.variable(dstVariableName, value)).value };
  },
};

/** Without an id, the innermost frame of a stopped program; of a running one, the notebook's own variables. */
function frameOf(adapter: Adapter, id: number | undefined): Frame | undefined {
  return id === undefined || id === 0 ? adapter.stop?.frames[0] : adapter.frame(id);
}
