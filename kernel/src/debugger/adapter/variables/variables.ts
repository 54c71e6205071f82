import type { Debugger, Runtime } from "node:inspector";
import type { DebugProtocol } from "@vscode/debugprotocol";
import { type Inspector, objectGroup } from "../../cdp/inspector.js";
import { debuggerText } from "../../debuggerText.js";
import { describe, typeOf } from "./description.js";
import { type Indexed, indexedChildren, lengthOf } from "./indexed.js";
import { type Child, namedChildren, scopeChildren } from "./named.js";
import { type Range, rangeName, ranges } from "./paging.js";
import { type Named, type Reference, References } from "./references.js";
import { looksLikeTensor, readRows, readTensor } from "./tensors.js";

/** Which of a value's children the front end asks for. */
export type Page = Pick<DebugProtocol.VariablesArguments, "start" | "count" | "filter">;

type Of<Kind extends Reference["kind"]> = Extract<Reference, { kind: Kind }>;

export class UnknownReferenceError extends Error {
  override readonly name = "UnknownReferenceError";

  constructor() {
    super(debuggerText.goneOn);
  }
}

/** Shows the main thread's values: each as a line, and on demand what is inside. */
export class Variables {
  readonly #inspector: Inspector;
  readonly #references = new References();
  readonly #showsTypes: boolean;

  constructor(inspector: Inspector, { showsTypes }: { showsTypes: boolean }) {
    this.#inspector = inspector;
    this.#showsTypes = showsTypes;
  }

  /** The variables of some scopes as one: an inner one hides an outer one of its name. */
  addScope(
    callFrame: Debugger.CallFrame,
    scopes: readonly Debugger.Scope[],
    extra: readonly Named[],
  ): number {
    return this.#references.add({ kind: "scope", callFrame, scopes, extra });
  }

  get(reference: number): Reference | undefined {
    return this.#references.get(reference);
  }

  /** Drops all references: what they stood for may have changed. */
  clear(): void {
    this.#references.clear();
    // A session that is closed has released them already.
    this.#inspector.post("Runtime.releaseObjectGroup", { objectGroup }).catch(() => undefined);
  }

  /** @throws {UnknownReferenceError} after the program has gone on */
  async children(reference: number, page: Page): Promise<DebugProtocol.Variable[]> {
    const parent = this.#references.get(reference);
    switch (parent?.kind) {
      case undefined:
        throw new UnknownReferenceError();
      case "scope":
        return await this.#ofScope(parent);
      case "object":
        return await this.#ofObject(parent, page);
      case "range":
        return await this.#indexed(parent, parent.range, page);
      case "getter":
        return await this.#ofGetter(parent);
      case "tensor":
        return await this.#ofTensor(parent, page);
    }
  }

  /** @param expression what evaluates to the value, if anything does */
  async variable(
    name: string,
    value: Runtime.RemoteObject,
    expression?: string,
  ): Promise<DebugProtocol.Variable> {
    const named = {
      name,
      ...(expression !== undefined && { evaluateName: expression }),
      ...(this.#showsTypes && { type: typeOf(value) }),
    };
    const { objectId } = value;
    if (objectId === undefined) return { ...named, value: describe(value), variablesReference: 0 };
    const tensor = looksLikeTensor(value) ? await readTensor(this.#inspector, objectId) : undefined;
    if (tensor !== undefined && !tensor.disposed) {
      const { shape, text } = tensor;
      const count = shape[0] ?? 1;
      const reference = { objectId, part: { objectId, shape, offset: 0 }, range: { start: 0, count } };
      const variablesReference = this.#references.add({ kind: "tensor", ...reference });
      return { ...named, value: text, variablesReference, indexedVariables: count };
    }
    const length = lengthOf(value);
    return {
      ...named,
      value: tensor?.text ?? describe(value),
      variablesReference: this.#references.add({ kind: "object", objectId, expression }),
      ...(length !== undefined && { indexedVariables: length.count }),
    };
  }

  async #ofScope({ scopes, extra }: Of<"scope">): Promise<DebugProtocol.Variable[]> {
    const variables: DebugProtocol.Variable[] = [];
    for (const { name, value } of extra)
      variables.push(await this.variable(name, await this.#previewed(value)));
    const seen = new Set<string>();
    for (const { object } of scopes) {
      if (object.objectId === undefined) continue;
      const children = await scopeChildren(this.#inspector, object.objectId);
      variables.push(
        ...(await this.#variables(
          children.filter(({ name }) => !seen.has(name)),
          "",
        )),
      );
      for (const { name } of children) seen.add(name);
    }
    return variables;
  }

  /** V8 sends no preview with what it reports by itself. */
  async #previewed(value: Runtime.RemoteObject): Promise<Runtime.RemoteObject> {
    if (value.objectId === undefined || value.preview !== undefined) return value;
    const { result } = await this.#inspector.post("Runtime.callFunctionOn", {
      objectId: value.objectId,
      functionDeclaration: "function () { return this }",
      generatePreview: true,
    });
    return result;
  }

  async #ofObject(parent: Of<"object">, page: Page): Promise<DebugProtocol.Variable[]> {
    const { objectId, expression } = parent;
    const length = lengthOf(await this.#previewed({ type: "object", objectId }));
    const variables: DebugProtocol.Variable[] = [];
    if (length !== undefined && page.filter !== "named") {
      variables.push(
        ...(await this.#indexed({ ...parent, of: length.of }, { start: 0, count: length.count }, page)),
      );
    }
    if (page.filter !== "indexed") {
      const indices = length?.of !== "elements";
      variables.push(
        ...(await this.#variables(await namedChildren(this.#inspector, objectId, { indices }), expression)),
      );
    }
    return variables;
  }

  async #indexed(
    { objectId, expression, of }: { objectId: string; expression: string | undefined; of: Indexed },
    whole: Range,
    page: Page,
  ): Promise<DebugProtocol.Variable[]> {
    const range = part(whole, page);
    const parts = page.count ? undefined : ranges(range);
    if (parts !== undefined) {
      return parts.map((range) =>
        this.#rangeVariable(range, { kind: "range", objectId, expression, of, range }),
      );
    }
    return await this.#variables(await indexedChildren(this.#inspector, { objectId, of }, range), expression);
  }

  async #ofGetter({ objectId, property, expression }: Of<"getter">): Promise<DebugProtocol.Variable[]> {
    const { result, exceptionDetails } = await this.#inspector.post("Runtime.callFunctionOn", {
      objectId,
      functionDeclaration: "function (name) { return this[name] }",
      arguments: [{ value: property }],
      generatePreview: true,
      silent: true,
    });
    if (exceptionDetails === undefined) return [await this.variable(property, result, expression)];
    return [{ name: property, value: `throws ${describe(result)}`, variablesReference: 0 }];
  }

  async #ofTensor(
    { objectId, part: tensor, range: whole }: Of<"tensor">,
    page: Page,
  ): Promise<DebugProtocol.Variable[]> {
    if (page.filter === "named") return [];
    const range = part(whole, page);
    const parts = page.count ? undefined : ranges(range);
    if (parts !== undefined) {
      return parts.map((range) =>
        this.#rangeVariable(range, { kind: "tensor", objectId, part: tensor, range }),
      );
    }
    const shape = tensor.shape.slice(1);
    const size = shape.reduce((product, length) => product * length, 1);
    const rows = await readRows(this.#inspector, tensor, range);
    return rows.map((value, row) => {
      const index = range.start + row;
      const inner = { objectId, shape, offset: tensor.offset + index * size };
      const innerRange = { start: 0, count: shape[0] ?? 0 };
      return {
        name: tensor.shape.length === 0 ? "value" : `[${index}]`,
        value,
        variablesReference:
          shape.length === 0
            ? 0
            : this.#references.add({ kind: "tensor", objectId, part: inner, range: innerRange }),
      };
    });
  }

  #rangeVariable(range: Range, reference: Reference): DebugProtocol.Variable {
    return {
      name: rangeName(range),
      value: "",
      variablesReference: this.#references.add(reference),
      presentationHint: { kind: "virtual" },
    };
  }

  async #variables(
    children: readonly Child[],
    parent: string | undefined,
  ): Promise<DebugProtocol.Variable[]> {
    const variables: DebugProtocol.Variable[] = [];
    for (const child of children) {
      const expression = parent === undefined ? undefined : child.expression(parent);
      if ("value" in child) {
        variables.push(await this.variable(child.name, child.value, expression));
        continue;
      }
      const reference: Reference = {
        kind: "getter",
        objectId: child.getterOf,
        property: child.name,
        expression,
      };
      variables.push({
        name: child.name,
        ...(expression !== undefined && { evaluateName: expression }),
        value: "(…)",
        variablesReference: this.#references.add(reference),
        presentationHint: { lazy: true },
      });
    }
    return variables;
  }
}

/** The asked part of a range. `count: 0` means all of it, as in DAP. */
function part(whole: Range, { start = 0, count }: Page): Range {
  const from = Math.min(start, whole.count);
  return { start: whole.start + from, count: Math.min(count || whole.count, whole.count - from) };
}
