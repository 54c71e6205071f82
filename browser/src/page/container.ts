// The form in which JupyterLab loads an extension that was built elsewhere: a container of webpack's module federation.
import type { Jupyter } from "./jupyterLite.js";
import { startKernelEarly } from "./kernelWorker.js";
import { speak } from "./language.js";
import { readersLanguage } from "./readersLanguage.js";

type Shared = Record<string, Record<string, { get(): Promise<() => object> }>>;

const script = document.currentScript as HTMLScriptElement;
const base = new URL(".", script.src);
if ("early" in script.dataset) startKernelEarly(base, readersLanguage());
let shared: Shared = {};
const packages = [
  ...["launcher", "mainmenu", "translation", "apputils", "services"].map((name) => `@jupyterlab/${name}`),
  ...["@lumino/widgets", "@jupyterlite/services"],
];

/** A module that JupyterLite itself has loaded: its tokens and classes, not a second copy of them. */
async function take(name: string): Promise<object> {
  const [version] = Object.values(shared[name] ?? {});
  if (version === undefined) throw new Error(`JupyterLite does not share ${name}.`);
  return (await version.get())();
}

const page = globalThis as unknown as { _JUPYTERLAB?: Record<string, object> };
page._JUPYTERLAB ??= {};
// JupyterLite asks for the script again that has started early: the first one stays.
page._JUPYTERLAB["@six-steps/browser"] ??= {
  init(scope: Shared) {
    shared = scope;
  },
  async get() {
    await speak(base);
    // Only now: what they say is in that language.
    const { extensionPlugins } = await import("./extensionPlugins.js");
    const modules = await Promise.all(packages.map(take));
    const made = extensionPlugins(Object.assign({}, ...modules) as Jupyter, base);
    return () => ({ __esModule: true, default: made });
  },
};
