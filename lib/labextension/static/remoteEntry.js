// The form in which JupyterLab loads an extension that was built elsewhere. This one needs no build: the modules beside it
// are what the compiler makes of lib/src/interact/page and of what that imports, one by one, and they share nothing with JupyterLab.
window._JUPYTERLAB ??= {};
window._JUPYTERLAB["@six-steps/page"] = {
  init() {},
  async get() {
    const { plugin } = await import("./interact/page/jupyterLab.js");
    return () => ({ __esModule: true, default: plugin });
  },
};
