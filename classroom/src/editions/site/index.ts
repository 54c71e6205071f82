import { type Notebook, textOf } from "../../../../setup/notebook.mjs";
import { type Lesson, titleOf } from "../../lessons/readLessons.js";
import { withoutNumber } from "../../page/withoutNumber.js";
import { editionsText } from "../editionsText.js";

/** The page that leads to the lessons, as a notebook, so that the same template draws it. */
export function indexNotebook(lessons: readonly Lesson[]): Notebook {
  const rows = lessons.map((lesson) => {
    const [number] = lesson.name.split("-");
    return `| ${number} | [${withoutNumber(titleOf(lesson))}](${lesson.name}.ipynb) | ${questionOf(lesson)} |`;
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

/** What follows the words "The question of this lesson:" in a lesson's first cell. */
function questionOf({ notebook }: Lesson): string {
  const opening = textOf(notebook.cells[0]?.source);
  const question =
    /\*\*(?:The )?(?:question of this|step \d+ of the)[^*]*\*\* *(.+)/i.exec(opening)?.[1] ?? "";
  return question.charAt(0).toUpperCase() + question.slice(1).replaceAll("|", "\\|");
}
