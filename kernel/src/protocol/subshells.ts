import type { Request } from "../server/message.js";
import { newId } from "../shared/newId.js";
import { Turns } from "./turns.js";

/**
 * The parent shell, and the subshells that front ends have made beside it (JEP 91). Within one, requests take turns; what
 * two are at goes on at the same time, as far as the one thread of the student's code allows: where a cell awaits.
 */
export class Subshells {
  readonly #handle: (request: Request) => Promise<void>;
  readonly parent: Turns;
  readonly #children = new Map<string, Turns>();

  constructor(handle: (request: Request) => Promise<void>) {
    this.#handle = handle;
    this.parent = new Turns(handle);
  }

  get all(): Turns[] {
    return [this.parent, ...this.#children.values()];
  }

  /** @returns the new subshell's id */
  create(): string {
    const id = newId();
    this.#children.set(id, new Turns(this.#handle));
    return id;
  }

  /** What it is at goes on to its end, and its cells that wait are answered `aborted`. @returns whether there was one */
  delete(id: string): boolean {
    this.#children.get(id)?.abortWaiting();
    return this.#children.delete(id);
  }

  /** The ids of those beside the parent shell. */
  list(): string[] {
    return [...this.#children.keys()];
  }

  /** Where a request is to be handled; `undefined` for a subshell that is not there. */
  of({ header }: Request): Turns | undefined {
    const { subshell_id } = header;
    if (subshell_id === undefined || subshell_id === null) return this.parent;
    return typeof subshell_id === "string" ? this.#children.get(subshell_id) : undefined;
  }
}
