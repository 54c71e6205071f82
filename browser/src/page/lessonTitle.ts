import type { Plugin } from "./jupyterLite.js";

/** Names the browser's tab by its lesson: JupyterLab names it by the site, whenever it keeps which panels are open. */
export const lessonTitle: Plugin = {
  id: "@six-steps/browser:title",
  activate() {
    const name = () => {
      const path = new URLSearchParams(location.search).get("path");
      const title = path && `${path.replace(/\.ipynb$/, "")} · Six Steps`;
      if (title && document.title !== title) document.title = title;
    };
    new MutationObserver(name).observe(document.head, { childList: true, subtree: true });
    name();
  },
};
