import { withoutOutputs } from "../../../../setup/notebook.mjs";
import type { Lesson } from "../../lessons/readLessons.js";
import type { Edition } from "../edition.js";
import { firstPage } from "./firstPage.js";
import { licences } from "./licences.js";

const beginning = ({ name, notebook }: Lesson) => ({ name, notebook: withoutOutputs(notebook) });

/** The lessons to work in, in a page, without Node and without installing. */
export const browser: Edition = {
  async filesOf(lesson) {
    const { notebookFile } = await contents();
    return [notebookFile(beginning(lesson))];
  },

  async sharedFiles({ lessons, workFolder, update }) {
    const { siteFiles } = await import("@six-steps/browser/internal/site/site.js");
    const index = firstPage(lessons);
    const files = await siteFiles(lessons.map(beginning), { workFolder, index, update });
    return [...files, ...licences()];
  },
};

/** Who makes another edition need not have built the workspace. */
const contents = () => import("@six-steps/browser/internal/site/contents.js");
