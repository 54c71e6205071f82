import { notebookText, withoutOutputs } from "../../../setup/notebook.mjs";
import type { Edition } from "./edition.js";

export const student: Edition = {
  filesOf: ({ name, notebook }) => [{ path: `${name}.ipynb`, text: notebookText(withoutOutputs(notebook)) }],
};
