import type { Debugger, Runtime } from "node:inspector";
import type { Indexed } from "./indexed.js";
import type { Range } from "./paging.js";
import type { TensorPart } from "./tensors.js";

/** What a `variablesReference` stands for. `expression` is what evaluates to the value, where anything does. */
export type Reference =
  | {
      kind: "scope";
      scopes: readonly Debugger.Scope[];
      callFrame: Debugger.CallFrame;
      extra: readonly Named[];
    }
  | { kind: "object"; objectId: string; expression: string | undefined }
  | { kind: "range"; objectId: string; expression: string | undefined; range: Range; of: Indexed }
  | { kind: "getter"; objectId: string; expression: string | undefined; property: string }
  | { kind: "tensor"; objectId: string; part: TensorPart; range: Range };

/** Something that V8 does not list among a scope's variables: `this`, what a function returns. */
export interface Named {
  name: string;
  value: Runtime.RemoteObject;
}

/** Numbers for what the front end may ask about, until the main thread goes on. */
export class References {
  readonly #references = new Map<number, Reference>();
  #last = 0;

  add(reference: Reference): number {
    this.#references.set(++this.#last, reference);
    return this.#last;
  }

  get(id: number): Reference | undefined {
    return this.#references.get(id);
  }

  /** Numbers are never given twice, so that a late request cannot meet another's value. */
  clear(): void {
    this.#references.clear();
  }
}
