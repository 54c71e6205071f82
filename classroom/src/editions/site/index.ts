import type { Notebook } from "../../../../setup/notebook.mjs";
import { questionOf } from "../../lessons/opening.js";
import { type Lesson, titleOf } from "../../lessons/readLessons.js";
import { withoutNumber } from "../../page/withoutNumber.js";
import { editionsText } from "../editionsText.js";

/** The page that leads to the lessons, as a notebook, so that the same template draws it. */
export function indexNotebook(lessons: readonly Lesson[]): Notebook {
  const rows = lessons.map((lesson) => {
    const [nn] = lesson.name.split("-");
    return `| ${nn} | [${withoutNumber(titleOf(lesson))}](${lesson.name}.ipynb) | ${askedBy(lesson)} |`;
  });
  const { title, about, number, lesson, answers, made } = editionsText.site;
  const source = `# ${title}

${about}

| ${number} | ${lesson} | ${answers} |
|---|---|---|
${rows.join("\n")}

${made}
`;
  return {
    cells: [{ cell_type: "markdown", id: "index", metadata: {}, source }],
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  };
}

/** For a cell of a table. */
function askedBy(lesson: Lesson): string {
  const question = questionOf(lesson);
  return question.charAt(0).toUpperCase() + question.slice(1).replaceAll("|", "\\|");
}
