import { storageName } from "@six-steps/browser/internal/page/storageName.js";
import { extensions } from "./extension.js";

/** Where it keeps what it keeps, by localforage's names: IndexedDB, or else the next one. */
const drivers = ["asyncStorage", "localStorageWrapper", "memoryStorageDriver"];

/** Takes the menu of languages out, which would be empty. */
const noLanguages = {
  id: "jp-mainmenu-settings",
  items: [{ type: "submenu", submenu: { id: "jp-mainmenu-settings-language" }, disabled: true }],
};

/** What is typed is saved after so long, where JupyterLab would wait for two minutes. */
const secondsUnsaved = 5;

/** What JupyterLite reads when a page opens. The rest of it stands in the apps' own folders. */
export const liteConfig = {
  "jupyter-lite-schema-version": 0,
  "jupyter-config-data": {
    appName: "Six Steps",
    appUrl: "./tree",
    baseUrl: "./",
    defaultKernelName: "six-steps",
    exposeAppInBrowser: true, // a class's page asks it for the notebook that a student hands in
    faviconUrl: "./lab/favicon.ico",
    fullLabextensionsUrl: "./extensions",
    fullStaticUrl: "./build",
    licensesUrl: "./lab/api/licenses",
    contentsAllJsonFile: "all.json",
    contentsStorageName: storageName,
    settingsStorageName: `${storageName} settings`,
    workspacesStorageName: `${storageName} workspaces`,
    // In memory where the browser keeps nothing: the page says so, and the work can be downloaded.
    enableMemoryStorage: true,
    contentsStorageDrivers: drivers,
    settingsStorageDrivers: drivers,
    // Which panels are open need not outlive a page, and another database would have to be made before anything is shown.
    workspacesStorageDrivers: ["memoryStorageDriver"],
    disabledExtensions: [
      "@jupyterlite/application-extension:translator-connector", // ours follows the reader,
      "@jupyterlab/translation-extension:plugin", // who chooses it on the first page, see `noLanguages`
      "@jupyterlite/application-extension:service-worker-manager", // only files of a kernel in a page would need it
      "@jupyter-notebook/notebook-extension:checkpoints", // the lessons of a site have no time
      "@jupyterlite/application-extension:clear-browser-data", // one Enter there deletes all that was written
      "@jupyterlite/notebook-application-extension:logo", // ours leads to the lessons
      "@jupyter-notebook/application-extension:logo",
    ],
    settingsOverrides: {
      "@jupyterlab/apputils-extension:themes": { "adaptive-theme": true }, // dark where the reader's system is dark
      "@jupyterlab/mainmenu-extension:plugin": { menus: [noLanguages] },
      "@jupyterlab/docmanager-extension:plugin": { autosaveInterval: secondsUnsaved },
      "@jupyter-notebook/application-extension:top": { visible: "yes" }, // on a phone, too: the way back is there
      "@jupyterlab/filebrowser-extension:browser": { showLastModifiedColumn: false }, // lessons of a site have no time
    },
    federated_extensions: extensions,
  },
};
