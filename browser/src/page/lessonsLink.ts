import type { Jupyter, LabApp, Plugin } from "./jupyterLite.js";
import { pageText } from "./pageText.js";

/** Leads from a notebook to the first page, where JupyterLite has its logo. @param root the site's address */
export function lessonsLink({ Widget }: Jupyter, root: URL): Plugin {
  return {
    id: "@six-steps/browser:lessons",
    activate({ shell }: LabApp) {
      const node = document.createElement("a");
      node.href = root.href;
      node.textContent = pageText.lessons;
      node.style.cssText = "margin: auto 8px; color: var(--jp-content-link-color); white-space: nowrap;";
      const widget = new Widget({ node });
      widget.id = "six-steps-lessons";
      shell.add(widget, "top", { rank: 0 });
    },
  };
}
