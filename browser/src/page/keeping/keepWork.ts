import type { Drive, Jupyter, LabApp, Plugin, StoredFile } from "../jupyterLite.js";
import { openDocuments } from "../openDocuments.js";
import { pageText } from "../pageText.js";
import { alreadySaid, isForWantOfSpace } from "./fullSpace.js";
import { askToKeep, howKept } from "./howKept.js";
import { OtherTabs } from "./otherTabs.js";
import { renewCopy } from "./renewCopy.js";
import type { SiteLessons } from "./siteLessons.js";
import { commandIds } from "./workCommands.js";

/** What of the drive stores something. */
const storing = ["save", "newUntitled", "copy", "rename", "createCheckpoint"] as const;

/** Nothing is lost: copies are renewed when they are read, and the page says when it cannot keep something. */
export function keepWork({ IDefaultDrive, Notification }: Jupyter, lessons: SiteLessons): Plugin {
  return {
    id: "@six-steps/browser:keep",
    requires: [IDefaultDrive],
    activate({ commands, shell, started }: LabApp, drive: Drive) {
      // A phone ends a page that is out of sight without asking it.
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState !== "hidden") return;
        for (const context of openDocuments(shell)) {
          if (context.model.dirty) context.save().catch(() => {}); // said already, where there is no room
        }
      });

      const download = { label: pageText.download, callback: () => commands.execute(commandIds.download) };
      // What is said before the page has started, nobody shows.
      const tell = async (sentence: string) => {
        await started;
        Notification.info(sentence, { autoClose: false });
      };
      const warn = async (sentence: string) => {
        await started;
        Notification.warning(sentence, { autoClose: false, actions: [download] });
      };

      let isFullSaid = false;
      const sayFull = () => {
        if (!isFullSaid) void warn(pageText.full);
        isFullSaid = true;
      };

      const renewals = new Map<string, Promise<void>>();
      async function renew(path: string): Promise<void> {
        try {
          const said = await renewCopy(await drive.storage, lessons, path);
          if (said !== undefined) void tell(said);
        } catch (error) {
          if (isForWantOfSpace(error)) sayFull();
          else console.warn(error); // the copy is as it was, and opens
        }
      }
      const isOpen = (path: string) => openDocuments(shell).some((context) => context.path === path);
      const others = new OtherTabs(isOpen, () => void tell(pageText.alsoOpen));
      const nameOf = (path: string) => decodeURIComponent(path.replace(/^\//, ""));
      const get = drive.get.bind(drive);
      drive.get = async (path, options) => {
        const name = nameOf(path);
        if (options?.content && !renewals.has(name)) {
          renewals.set(name, renew(name));
          others.opened(name);
        }
        await renewals.get(name);
        const file = await get(path, options);
        if (!file) return file; // there is none of that name
        if (!options?.content) return others.asKnown(name, file);
        others.know(name, file);
        return file;
      };
      const save = drive.save.bind(drive) as (...args: unknown[]) => Promise<StoredFile>;
      drive.save = async (...args) => {
        const [path, options] = args as [path: string, options?: { content?: unknown }];
        const name = nameOf(path);
        const beside = await others.keep(await drive.storage, name, options?.content);
        const stored = await save(path, options);
        others.know(name, stored);
        if (beside !== undefined) void tell(pageText.otherTab(beside));
        return stored;
      };

      let isAsked = false;
      for (const name of storing) {
        const store = drive[name].bind(drive) as (...args: unknown[]) => Promise<unknown>;
        drive[name] = async (...args: unknown[]) => {
          try {
            const stored = await store(...args);
            if (name === "createCheckpoint") return stored; // JupyterLab makes one of what it opens
            if (!isAsked) void askToKeep();
            isAsked = true;
            return stored;
          } catch (error) {
            if (!isForWantOfSpace(error)) throw error;
            sayFull();
            throw alreadySaid(pageText.full);
          }
        };
      }

      void drive.storage.then(howKept).then((kept) => {
        if (kept === "blocked") void warn(pageText.blocked);
        if (kept === "private") void warn(pageText.privateWindow);
      });
    },
  };
}
