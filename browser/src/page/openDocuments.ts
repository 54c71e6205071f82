import type { DocumentContext, LabApp } from "./jupyterLite.js";

/** The files that are open in this page. */
export const openDocuments = (shell: LabApp["shell"]): DocumentContext[] =>
  [...shell.widgets("main")].flatMap(({ context }) => (context?.model ? [context] : []));
