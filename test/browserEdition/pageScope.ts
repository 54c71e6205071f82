import vm from "node:vm";
import type { CompiledCell } from "@six-steps/browser/internal/messages.js";

/** A global scope in which cells' scripts run as in the student's thread of a page, one after the other. */
export class PageScope {
  readonly #declared = new Set<string>();
  readonly #context: vm.Context;
  #work: () => Promise<unknown> = async () => undefined;
  /** How often guards have looked whether Stop was pressed. */
  looks = 0;

  /** @param globals what the cells find besides the language */
  constructor(globals: Record<string, unknown> = {}) {
    const values: Record<number, unknown> = Object.create(null);
    const load = (specifier: string) => import(specifier);
    this.#context = vm.createContext(
      {
        ...{ console, structuredClone, setTimeout, process, URL, ...globals },
        __run: (work: () => Promise<unknown>) => {
          this.#work = work;
        },
        __stop: new Int32Array(1),
        __stopped: () => {
          this.looks++;
        },
        __kernel: {
          enter: async () => {},
          async finish(cell: number) {
            const value = values[cell];
            delete values[cell];
            return { value };
          },
          values,
          thrown: undefined,
          import: load,
          dynamicImport: load,
          namespace: (module: object) => module,
          member: (module: Record<string, unknown>, name: string) => module[name],
          default: (module: Record<string, unknown>) => module.default,
          peers: async () => {},
          module: { exports: {} },
        },
      },
      { microtaskMode: undefined },
    );
  }

  /** @returns the value that the cell ends with */
  async run({ names, scripts }: CompiledCell): Promise<unknown> {
    const fresh = names.filter((name) => !this.#declared.has(name));
    if (fresh.length > 0) vm.runInContext(`let ${fresh.join()};`, this.#context);
    for (const name of fresh) this.#declared.add(name);
    let given: unknown;
    for (const script of scripts) {
      vm.runInContext(script, this.#context);
      given = await this.#work();
    }
    return (given as { value: unknown }).value;
  }
}
