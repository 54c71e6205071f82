/**
 * What JupyterLite has beside what a student needs for a lesson: whole extensions, or single plugins of one. To start them, and
 * to read their settings, takes a second before the lesson is there.
 */
export const leftOut: readonly string[] = [
  // A list of files is on the first page. What opens a file needs the extension's factory.
  "@jupyterlab/filebrowser-extension:browser",
  "@jupyterlab/filebrowser-extension:create-new-language-file",
  "@jupyterlab/filebrowser-extension:default-file-browser",
  "@jupyterlab/filebrowser-extension:download",
  "@jupyterlab/filebrowser-extension:notify-upload",
  "@jupyterlab/filebrowser-extension:open-browser-tab",
  "@jupyterlab/filebrowser-extension:open-url",
  "@jupyterlab/filebrowser-extension:open-with",
  "@jupyterlab/filebrowser-extension:settings",
  "@jupyterlab/filebrowser-extension:widget",
  "@jupyter-notebook/tree-extension",
  "@jupyterlab/launcher-extension",
  "@jupyterlab/workspaces-extension",
  // What shows files that no lesson has.
  "@jupyterlab/csvviewer-extension",
  "@jupyterlab/fileeditor-extension",
  "@jupyterlab/htmlviewer-extension",
  "@jupyterlab/imageviewer-extension",
  "@jupyterlab/markdownviewer-extension",
  "@jupyterlab/mermaid-extension",
  "@jupyterlab/tooltip-extension:files",
  // Consoles and terminals.
  "@jupyter-notebook/console-extension",
  "@jupyterlab/console-extension",
  "@jupyterlab/inspector-extension",
  "@jupyterlab/logconsole-extension",
  "@jupyterlab/notebook-extension:code-console",
  "@jupyterlab/notebook-extension:log-output",
  "@jupyterlab/running-extension",
  "@jupyterlab/terminal-extension",
  "@jupyterlab/tooltip-extension:consoles",
  "@jupyterlite/repl-extension",
  // Cells' metadata and tags, and JupyterLab's own settings.
  "@jupyter-notebook/notebook-extension:edit-notebook-metadata",
  "@jupyter-notebook/notebook-extension:notebook-tools",
  "@jupyterlab/celltags-extension",
  "@jupyterlab/metadataform-extension",
  "@jupyterlab/notebook-extension:active-cell-tool",
  "@jupyterlab/notebook-extension:metadata-editor",
  "@jupyterlab/notebook-extension:tools",
  "@jupyterlab/notebook-extension:update-raw-mimetype",
  "@jupyterlab/settingeditor-extension",
  "@jupyterlab/statusbar-extension",
  // Language servers, and completion that a model would write: the kernel completes.
  "@jupyterlab/completer-extension:inline-completer",
  "@jupyterlab/completer-extension:inline-completer-factory",
  "@jupyterlab/completer-extension:inline-history",
  "@jupyterlab/lsp-extension",
  "@jupyterlab/notebook-extension:language-server",
  "@jupyterlite/application-extension:lsp-connection-manager",
];

/** By JupyterLab's own rule: an extension is left out with all its plugins. */
export function isLeftOut(plugin: string): boolean {
  return leftOut.includes(plugin) || leftOut.includes(plugin.split(":")[0]);
}
