// @ts-check
import { textOf } from "../../setup/notebook.mjs";
import { titleOf } from "../lessons.mjs";

/**
 * The page that leads to the lessons, as a notebook, so that the same template draws it.
 *
 * @param {readonly import("../lessons.mjs").Lesson[]} lessons in reading order
 * @returns {import("../../setup/notebook.mjs").Notebook}
 */
export function indexNotebook(lessons) {
  const rows = lessons.map((lesson) => {
    const number = lesson.name.split("-")[0];
    return `| ${number} | [${withoutNumber(titleOf(lesson))}](${lesson.name}.ipynb) | ${questionOf(lesson)} |`;
  });
  const source = `# Six Steps

Image classification by a multilayer perceptron on Fashion-MNIST, in six design steps. Read the lessons in this order.

| | lesson | what it answers |
|---|---|---|
${rows.join("\n")}

Everything here was computed when this site was made. To run the cells, change them and answer the exercises, open the
workbook itself.
`;
  const cell = { cell_type: /** @type {const} */ ("markdown"), id: "index", metadata: {}, source };
  return { cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 };
}

/** @param {string} title `4 · Output layer` */
const withoutNumber = (title) => title.replace(/^\d+\w? · /, "");

/**
 * What follows the words "The question of this lesson:" in a lesson's first cell.
 *
 * @param {import("../lessons.mjs").Lesson} lesson
 */
function questionOf({ notebook }) {
  const opening = textOf(notebook.cells[0]?.source);
  const question =
    /\*\*(?:The )?(?:question of this|step \d+ of the)[^*]*\*\* *(.+)/i.exec(opening)?.[1] ?? "";
  return question.charAt(0).toUpperCase() + question.slice(1).replaceAll("|", "\\|");
}
