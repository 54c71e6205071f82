// @ts-check
import { notebookText, withoutOutputs } from "../setup/notebook.mjs";

/** @type {import("./editions.mjs").Edition} */
export const student = {
  what: "the lessons to hand out, with stubs and without outputs",
  filesOf: ({ name, notebook }) => [{ path: `${name}.ipynb`, text: notebookText(withoutOutputs(notebook)) }],
};
