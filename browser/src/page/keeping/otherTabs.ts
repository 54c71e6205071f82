import { besideName } from "../../../../setup/copies/besideName.mjs";
import { isUntouched, sameContent } from "../../../../setup/copies/renewed.mjs";
import type { Notebook } from "../../../../setup/notebookJson.mjs";
import type { Storage, StoredFile } from "../jupyterLite.js";
import { isNotebook, storedFile } from "./storedFile.js";

/** The same lesson in two tabs: each saves over what the other has written, which is kept beside then. */
export class OtherTabs {
  /** When each file was stored that this page has read or stored last. */
  readonly #known = new Map<string, string>();
  readonly #channel = new BroadcastChannel("six-steps-open");

  /**
   * @param isOpen whether a file is open in this page
   * @param alsoOpen is told when it is open in another page, too
   */
  constructor(isOpen: (path: string) => boolean, alsoOpen: (path: string) => void) {
    this.#channel.addEventListener("message", ({ data: { opened, isHere } }: MessageEvent<Said>) => {
      if (isHere !== undefined) alsoOpen(isHere);
      else if (opened !== undefined && isOpen(opened)) this.#say({ isHere: opened });
    });
  }

  /** This page has opened it. */
  opened(path: string): void {
    this.#say({ opened: path });
  }

  /** This page knows the file as it was stored then. */
  know(path: string, { last_modified }: Pick<StoredFile, "last_modified">): void {
    this.#known.set(path, last_modified);
  }

  /** A file's head, with the time that this page knows: by another, JupyterLab would ask which of both versions is to be lost. */
  asKnown<Head extends { last_modified: string }>(path: string, head: Head): Head {
    return { ...head, last_modified: this.#known.get(path) ?? head.last_modified };
  }

  /**
   * Before this page stores its version.
   *
   * @returns the name under which another tab's is kept, where there are words of the student in it that this one lacks
   */
  async keep(storage: Storage, path: string, own: unknown): Promise<string | undefined> {
    const stored = await storage.getItem(path);
    const known = this.#known.get(path);
    if (known === undefined || !isNotebook(stored) || stored.last_modified === known) return undefined;
    const { content } = stored;
    if (sameContent(content, own as Notebook) || isUntouched(content)) return undefined;
    const paths = await storage.keys();
    const name = besideName(path, "other-tab", (name) => paths.includes(name));
    const [stem] = name.split(".other-tab-");
    for (const one of paths.filter((one) => one.startsWith(`${stem}.other-tab-`))) {
      const kept = await storage.getItem(one);
      if (isNotebook(kept) && sameContent(kept.content, content)) return undefined;
    }
    await storage.setItem(name, storedFile(name, stored));
    return name;
  }

  #say(said: Said): void {
    this.#channel.postMessage(said);
  }
}

interface Said {
  opened?: string;
  isHere?: string;
}
