// The form in which JupyterLab loads an extension that was built elsewhere: a container of webpack's module federation.
import type { LabServices, Services, Widgets } from "./jupyterLite.js";
import { lessonsLink } from "./lessonsLink.js";
import { plugins } from "./plugins.js";

type Shared = Record<string, Record<string, { get(): Promise<() => unknown> }>>;

const base = new URL(".", (document.currentScript as HTMLScriptElement).src);
let shared: Shared = {};

/** A module that JupyterLite itself has loaded: its tokens and classes, not a second copy of them. */
async function take<Module>(name: string): Promise<Module> {
  const [version] = Object.values(shared[name] ?? {});
  if (version === undefined) throw new Error(`JupyterLite does not share ${name}.`);
  return (await version.get())() as Module;
}

const page = globalThis as unknown as { _JUPYTERLAB?: Record<string, object> };
page._JUPYTERLAB ??= {};
page._JUPYTERLAB["@six-steps/browser"] = {
  init(scope: Shared) {
    shared = scope;
  },
  async get() {
    const [services, lab, widgets] = await Promise.all([
      take<Services>("@jupyterlite/services"),
      take<LabServices>("@jupyterlab/services"),
      take<Widgets>("@lumino/widgets"),
    ]);
    const made = [...plugins(services, lab, base), lessonsLink(widgets, new URL("../../../../", base))];
    return () => ({ __esModule: true, default: made });
  },
};
