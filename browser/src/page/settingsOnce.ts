import type { Jupyter, SettingsStorage } from "./jupyterLite.js";

/**
 * While a page opens, eight plugins ask JupyterLite for their settings, and for each it reads the file with those of all plugins
 * anew, and asks the browser for a hundred that nobody has changed. Here it reads the file once, and asks for what there is.
 */
export function readSettingsOnce({ Settings: { prototype } }: Pick<Jupyter, "Settings">): void {
  const { _getAll: read, defaultSettingsStorage: open } = prototype;
  const files = new Map<string, Promise<object[]>>();
  prototype._getAll = function (file) {
    const known = files.get(file) ?? read.call(this, file);
    files.set(file, known);
    return known;
  };
  prototype.defaultSettingsStorage = function () {
    return askedForWhatThereIs(open.call(this));
  };
}

function askedForWhatThereIs(storage: SettingsStorage): SettingsStorage {
  const kept = storage.keys().then((ids) => new Set(ids));
  return {
    keys: () => storage.keys(),
    getItem: async (id) => ((await kept).has(id) ? storage.getItem(id) : null),
    async setItem(id, text) {
      await storage.setItem(id, text);
      (await kept).add(id);
    },
    clear: () => storage.clear(),
  };
}
