import { instantiateNapiModuleSync, type WASIInstance } from "@emnapi/core";
import { asyncWork, tsfn } from "@emnapi/core/plugins";
import { createContext } from "@emnapi/runtime";
import { WASI } from "@tybys/wasm-util";

/** What oxc-parser has of its own code in a page: the same functions as of its native code in Node. */
interface Binding {
  parseSync(name: string, text: string, options: object): object;
}

let binding: Binding;

/** To be awaited before the first cell. @param wasm oxc-parser's own WebAssembly, which needs no threads */
export async function startParser(wasm: BufferSource): Promise<void> {
  const memory = new WebAssembly.Memory({ initial: 1024, maximum: 65536 }); // in pages of 64 KiB; it wants 980
  const { napiModule } = instantiateNapiModuleSync(await WebAssembly.compile(wasm), {
    context: createContext(),
    asyncWorkPoolSize: 0,
    plugins: [asyncWork, tsfn],
    wasi: new WASI({ version: "preview1" }) as WASIInstance,
    overwriteImports: (imports) => ({
      ...imports,
      env: { ...imports.env, ...imports.napi, ...imports.emnapi, memory },
    }),
    beforeInit({ instance: { exports } }) {
      for (const [name, register] of Object.entries(exports))
        if (name.startsWith("__napi_register__")) (register as () => void)();
    },
  });
  binding = napiModule.exports as Binding;
}

/** By this name `oxc-parser` asks for it. */
export const parseSync: Binding["parseSync"] = (...given) => binding.parseSync(...given);
