import vm from "node:vm";
import type { CellWork, ScriptGlobals } from "@six-steps/browser/internal/scripts.js";

/** A global scope in which cells' scripts run as in the student's thread of a page, one after the other. */
export class PageScope {
  /** As the page's thread has it: see `ScriptGlobals`. */
  readonly stop = new Int32Array(1);
  readonly #declared = new Set<string>();
  readonly #context: vm.Context;
  #work: () => Promise<unknown> = async () => undefined;

  /** @param stopped what is called when a loop or a function finds that it is to be stopped */
  constructor(stopped: () => void = () => {}) {
    const values: Record<number, unknown> = Object.create(null);
    const load = (specifier: string) => import(specifier);
    const globals: ScriptGlobals = {
      __run: (work) => {
        this.#work = work;
      },
      __stop: this.stop,
      __stopped: stopped,
    };
    const kernel = {
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
    };
    this.#context = vm.createContext({
      console,
      setTimeout,
      process,
      URL,
      Buffer,
      ...globals,
      __kernel: kernel,
    });
  }

  /** @returns the value that the cell ends with */
  async run({ names, scripts }: Pick<CellWork, "names" | "scripts">): Promise<unknown> {
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
