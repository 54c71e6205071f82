import type { JupyterLab } from "./jupyterLabTypes.js";

/**
 * Closes the list of files beside a notebook that a page opens for the first time: on a small screen, the code needs the
 * room. A list that somebody has opened stays open, as JupyterLab keeps what stands where.
 */
export function closeFileListAtFirst({ shell }: JupyterLab, path: string): void {
  if (!/\/tree\/.+\.ipynb$/.test(path)) return;
  void shell.restored?.then((layout) => {
    // In the same moment JupyterLab opens the list of a fresh page.
    if (layout?.fresh) setTimeout(() => shell.collapseLeft?.());
  });
}
