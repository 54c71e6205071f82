import { withoutOutputs } from "../../../../setup/notebook.mjs";
import type { Lesson } from "../../lessons/readLessons.js";
import type { Edition } from "../edition.js";
import { notebookFile } from "./contents.js";
import { firstPage } from "./firstPage.js";
import { licences } from "./licences.js";
import { otherLanguages, otherNotebooks } from "./otherLanguages.js";

const beginning = ({ name, notebook }: Lesson) => ({ name, notebook: withoutOutputs(notebook) });

/** The lessons to work in, in a page, without Node and without installing. */
export const browser: Edition = {
  filesOf: (lesson) => [notebookFile(beginning(lesson))],

  async sharedFiles({ lessons, workFolder, update }) {
    const { siteFiles } = await import("./siteFiles.js"); // who makes another edition need not have built the workspace
    const others = otherLanguages(lessons);
    const index = await firstPage(lessons, others);
    const files = await siteFiles(lessons.map(beginning), { workFolder, index, update });
    return [...files, ...otherNotebooks(lessons, others, beginning), ...licences()];
  },
};
