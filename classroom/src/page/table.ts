import type { ClassView, ExerciseInfo, LessonInfo, Progress, StudentView } from "../protocol.js";
import { element, fill } from "./elements.js";
import type { Names } from "./names.js";
import { pageText } from "./pageText.js";
import { keepingFocus, removeButton } from "./removal.js";
import { withoutNumber } from "./withoutNumber.js";
import type { WrongAnswers } from "./wrongAnswers.js";

export interface TableShown {
  view: ClassView;
  lessons: readonly LessonInfo[];
  /** A lesson's name, `all`, or `active`. */
  chosen: string;
  names: Names;
  wrongAnswers: WrongAnswers;
}

/** Students across, exercises down. */
export class ProgressTable {
  readonly #table: HTMLTableElement;

  constructor(table: HTMLTableElement) {
    this.#table = table;
    table.append(element("caption", { class: "unseen" }), element("thead"));
  }

  show({ view, lessons, chosen, names, wrongAnswers }: TableShown): void {
    const checked = new Set(view.progress.map(({ exercise }) => exercise));
    const isShown = ({ name, exercises }: LessonInfo) =>
      chosen === "all" ||
      chosen === name ||
      (chosen === "active" && (name === view.place?.lesson || exercises.some(({ id }) => checked.has(id))));
    const rows = new Rows({ view, names, wrongAnswers });
    const [caption, head] = this.#table.children;
    caption.textContent = pageText.tableOf(lessons.length, view.students.length);
    keepingFocus(() => fill(head, [rows.head()]));
    this.#showBodies(lessons.filter(isShown).map((lesson) => rows.body(lesson)));
  }

  #showBodies(bodies: readonly HTMLElement[]): void {
    const old = [...this.#table.tBodies];
    for (const [i, body] of bodies.entries()) {
      if (i >= old.length) this.#table.append(body);
      else if (!old[i].isEqualNode(body)) old[i].replaceWith(body);
    }
    for (const more of old.slice(bodies.length)) more.remove();
  }
}

/** Makes the table's rows from one view of the class. */
class Rows {
  readonly #students: readonly StudentView[];
  readonly #names: Names;
  readonly #wrongAnswers: WrongAnswers;
  readonly #progress: Map<string, Progress>;
  readonly #stuck: Set<string>;

  constructor({ view, names, wrongAnswers }: Pick<TableShown, "view" | "names" | "wrongAnswers">) {
    const students = names.inOrder(view.students);
    this.#students = students;
    this.#names = names;
    this.#wrongAnswers = wrongAnswers;
    this.#progress = new Map(view.progress.map((one) => [`${one.student} ${one.exercise}`, one]));
    this.#stuck = new Set(view.stuck.map(({ student, exercise }) => `${student} ${exercise}`));
  }

  head(): HTMLElement {
    return element("tr", {}, [
      element("th", { scope: "col" }, [pageText.exercise]),
      element("th", { scope: "col" }, ["✓"]),
      ...this.#students.map(({ id }) => {
        const name = this.#names.of(id);
        return element("th", { scope: "col", class: "student", title: name }, [
          element("span", { class: "name" }, [name]),
          removeButton(id, name),
        ]);
      }),
    ]);
  }

  body(lesson: LessonInfo): HTMLElement {
    return element("tbody", {}, [
      element("tr", {}, [
        element("th", { scope: "rowgroup", class: "lesson", colspan: String(this.#students.length + 2) }, [
          element("span", {}, [lessonTitle(lesson)]),
        ]),
      ]),
      ...lesson.exercises.map((exercise) => this.#row(exercise)),
    ]);
  }

  #row({ id, name, question }: ExerciseInfo): HTMLElement {
    const keys = this.#students.map((student) => `${student.id} ${id}`);
    const solved = keys.filter((key) => isSolved(this.#progress.get(key))).length;
    return element("tr", {}, [
      element("th", { scope: "row", title: question.replaceAll("`", "") }, [name]),
      element("td", { class: "count" }, [String(solved)]),
      ...this.#students.map((student, i) => {
        const whose = (state: string) => pageText.cell(this.#names.of(student.id), name, state);
        const progress = this.#progress.get(keys[i]);
        const wrong = progress?.misconceptions.map((one) => this.#wrongAnswers.inShort(id, one));
        const about = (state: string) => [whose(state), ...(wrong ?? [])].join("\n");
        return cellOf(progress, this.#stuck.has(keys[i]), about);
      }),
    ]);
  }
}

/** With its number as the files have it: `04 · Output layer (step 3 of 6)`. */
export const lessonTitle = ({ name, title }: LessonInfo): string =>
  `${name.split("-")[0]} · ${withoutNumber(title)}`;

const isSolved = (progress: Progress | undefined): boolean =>
  progress !== undefined && progress.solved !== null;

/** A mark, a number and a colour say the same thing, so none of them is needed alone. */
function cellOf(
  progress: Progress | undefined,
  isStuck: boolean,
  about: (state: string) => string,
): HTMLElement {
  if (!progress) return element("td", { class: "cell" });
  const { tries } = progress;
  const cell = (state: string, mark: (Node | string)[], words: string) =>
    element("td", { class: `cell ${state}`, title: about(words) }, [
      element("span", { class: "mark", "aria-label": words, role: "img" }, mark),
    ]);
  if (isSolved(progress)) {
    const number = tries > 1 ? [element("small", {}, [String(tries)])] : [];
    return cell("solved", ["✓", ...number], pageText.solved(tries));
  }
  if (tries === 0) return cell("stub", ["·"], pageText.untouched);
  if (isStuck) return cell("stuck", [`▲${tries}`], pageText.stuck(tries));
  return cell("tried", [String(tries)], pageText.tried(tries));
}
