import type { ClassView, ExerciseInfo, LessonInfo, Progress, StudentView } from "../protocol.js";
import { element, fill } from "./elements.js";
import type { Names } from "./names.js";
import { keepingFocus, removeButton } from "./removal.js";

export interface TableShown {
  view: ClassView;
  lessons: readonly LessonInfo[];
  /** A lesson's name, `all`, or `active`. */
  chosen: string;
  names: Names;
}

/** Students across, exercises down. */
export class ProgressTable {
  readonly #table: HTMLTableElement;

  constructor(table: HTMLTableElement) {
    this.#table = table;
    table.append(element("caption", { class: "unseen" }, ["Exercises and students"]), element("thead"));
  }

  show({ view, lessons, chosen, names }: TableShown): void {
    const students = names.inOrder(view.students);
    const checked = new Set(view.progress.map(({ exercise }) => exercise));
    const isShown = ({ name, exercises }: LessonInfo) =>
      chosen === "all" ||
      chosen === name ||
      (chosen === "active" && exercises.some(({ id }) => checked.has(id)));
    const rows = new Rows(view, students, names);
    const [caption, head] = this.#table.children;
    caption.textContent = `${lessons.length} lessons, ${students.length} students`;
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
  readonly #progress: Map<string, Progress>;
  readonly #stuck: Set<string>;

  constructor({ progress, stuck }: ClassView, students: readonly StudentView[], names: Names) {
    this.#students = students;
    this.#names = names;
    this.#progress = new Map(progress.map((one) => [`${one.student} ${one.exercise}`, one]));
    this.#stuck = new Set(stuck.map(({ student, exercise }) => `${student} ${exercise}`));
  }

  head(): HTMLElement {
    return element("tr", {}, [
      element("th", { scope: "col" }, ["Exercise"]),
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
        element("th", { scope: "rowgroup", class: "lesson" }, [lessonTitle(lesson)]),
        element("td", { class: "band", colspan: String(this.#students.length + 1) }),
      ]),
      ...lesson.exercises.map((exercise) => this.#row(exercise)),
    ]);
  }

  #row({ id, name, question }: ExerciseInfo): HTMLElement {
    const keys = this.#students.map((student) => `${student.id} ${id}`);
    const solved = keys.filter((key) => isSolved(this.#progress.get(key))).length;
    return element("tr", {}, [
      element("th", { scope: "row", title: question }, [name]),
      element("td", { class: "count" }, [String(solved)]),
      ...this.#students.map((student, i) => {
        const whose = `${this.#names.of(student.id)}, ${name}`;
        return cellOf(this.#progress.get(keys[i]), this.#stuck.has(keys[i]), whose);
      }),
    ]);
  }
}

/** With its number: `04 · Step 3: output layer`. */
export const lessonTitle = ({ name, title }: LessonInfo): string => `${name.split("-")[0]} · ${title}`;

const isSolved = (progress: Progress | undefined): boolean =>
  progress !== undefined && progress.solved !== null;

/** A mark, a number and a colour say the same thing, so none of them is needed alone. */
function cellOf(progress: Progress | undefined, isStuck: boolean, whose: string): HTMLElement {
  if (!progress) return element("td", { class: "cell" });
  const { tries, misconceptions } = progress;
  const known = misconceptions.length > 0 ? `; ${misconceptions.join(", ")}` : "";
  const cell = (state: string, mark: (Node | string)[], words: string) =>
    element("td", { class: `cell ${state}`, title: `${whose}: ${words}${known}` }, [
      element("span", { class: "mark", "aria-label": words, role: "img" }, mark),
    ]);
  if (isSolved(progress)) {
    const number = tries > 1 ? [element("small", {}, [String(tries)])] : [];
    return cell("solved", ["✓", ...number], `correct at try ${tries}`);
  }
  if (tries === 0) return cell("stub", ["·"], "ran untouched");
  if (isStuck) return cell("stuck", [`▲${tries}`], `stuck after ${tries} wrong tries`);
  return cell("tried", [String(tries)], `${tries} wrong ${tries === 1 ? "try" : "tries"}`);
}
