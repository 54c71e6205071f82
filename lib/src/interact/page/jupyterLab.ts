import { connect } from "./connect.js";
import { defineElements } from "./defineElements.js";
import { closeFileListAtFirst } from "./fileList.js";
import type { JupyterLab } from "./jupyterLabTypes.js";
import { type ConnectDetail, connectEvent } from "./protocol.js";

/** An extension of JupyterLab and Notebook 7: it brings the elements, connects them with their notebook's kernel, and leaves a first page to its notebook. */
export const plugin = {
  id: "@six-steps/page:plugin",
  autoStart: true,
  activate(app: JupyterLab): void {
    document.addEventListener(connectEvent, (event) => {
      const { target, detail } = event as CustomEvent<ConnectDetail>;
      if (target instanceof Element) connect(app, target, detail);
    });
    defineElements();
    closeFileListAtFirst(app, location.pathname);
  },
};
