import type { Drive, Jupyter, LabApp, Plugin } from "../jupyterLite.js";
import { openDocuments } from "../openDocuments.js";
import { pageText } from "../pageText.js";
import { chooseWork, showSentences } from "./dialogs.js";
import type { SiteLessons } from "./siteLessons.js";
import { type TakenIn, takeIn } from "./takeIn.js";
import { allWork, zippedFiles } from "./workZip.js";

export const commandIds = { download: "six-steps:download-work", takeBack: "six-steps:take-work-back" };

/** Downloads all work, and takes it back in: in the File menu, the palette, the launcher, and by `?work=` in the address. */
export function workCommands(jupyter: Jupyter, lessons: SiteLessons): Plugin {
  return {
    id: "@six-steps/browser:work",
    requires: [jupyter.IDefaultDrive, jupyter.IMainMenu],
    optional: [jupyter.ICommandPalette, jupyter.ILauncher],
    activate({ commands, shell, restored }: LabApp, drive: Drive, { fileMenu }, palette, launcher) {
      const open = () => openDocuments(shell);

      async function download(): Promise<void> {
        const zip = await allWork(await drive.storage, open());
        if (!zip) return void jupyter.Notification.info(pageText.nothingYet);
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob([zip], { type: "application/zip" }));
        link.download = `six-steps-${new Date().toISOString().slice(0, 10)}.zip`;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      }

      async function takeBack(): Promise<void> {
        const file = await chooseWork(jupyter);
        if (!file) return;
        let files: Map<string, Uint8Array>;
        try {
          const bytes = new Uint8Array(await file.arrayBuffer());
          files = file.name.endsWith(".ipynb") ? new Map([[file.name, bytes]]) : zippedFiles(bytes);
        } catch {
          return showSentences(jupyter, [pageText.noZip(file.name)]);
        }
        for (const context of open()) if (context.model.dirty) await context.save();
        const result = await takeIn(files, await drive.storage, lessons);
        for (const context of open()) if (result.taken.includes(context.path)) await context.revert();
        if (commands.hasCommand("filebrowser:refresh")) void commands.execute("filebrowser:refresh");
        await showSentences(jupyter, sentences(result));
      }

      commands.addCommand(commandIds.download, { label: pageText.download, execute: download });
      commands.addCommand(commandIds.takeBack, { label: pageText.takeBack, execute: takeBack });
      const items = [{ command: commandIds.download }, { command: commandIds.takeBack }];
      fileMenu.addGroup(items, 5);
      for (const item of items) {
        palette?.addItem({ ...item, category: pageText.category });
        launcher?.add({ ...item, category: pageText.category });
      }

      const wanted = new URLSearchParams(location.search).get("work");
      const command = { download: commandIds.download, take: commandIds.takeBack }[wanted ?? ""];
      if (command) void restored.then(() => commands.execute(command));
    },
  };
}

function sentences({ taken, beside, noNotebook, noSpace }: TakenIn): string[] {
  const said = [
    ...(taken.length > 0 ? [pageText.taken(taken)] : []),
    ...beside.map(({ file, name }) => pageText.beside(file, name)),
    ...noNotebook.map(pageText.noNotebook),
    ...(noSpace.length > 0 ? [pageText.noSpace(noSpace)] : []),
  ];
  return said.length > 0 ? said : [pageText.nothingNew];
}
